// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/children.h"
#include "support/contracttest.h"

#include <QFile>
#include <QProcess>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class SampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void file_isWhatTheScriptMakes();
    void documents_areManyInSixCollections();
    void references_allLeadToDocuments();
    void documents_areVaried();

private:
    QByteArray m_text;
    QList<Json::Value> m_documents;
};

void SampleTest::initTestCase()
{
    QFile file(u"" SAMPLE_FOLDER "/sample.ndjson"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = file.readAll();
    for (const QByteArray &line : m_text.split('\n')) {
        if (!line.isEmpty())
            m_documents.append(json(line));
    }
}

void SampleTest::file_isWhatTheScriptMakes()
{
#ifdef Q_OS_UNIX // a program of the system around it is nothing that wine starts
    QProcess python;
    python.start(u"python3"_s, {u"" SAMPLE_FOLDER "/make.py"_s});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.exitCode(), 0);
    QVERIFY(python.readAllStandardOutput() == m_text);
#endif
}

void SampleTest::documents_areManyInSixCollections()
{
    QSet<QString> ids;
    QHash<QString, int> collections;
    for (const Json::Value &document : m_documents) {
        ids.insert(idKey(metadataText(document, u"@id")));
        ++collections[collectionOf(document)];
    }
    QCOMPARE(ids.size(), m_documents.size());
    QVERIFY(m_documents.size() >= 290 && m_documents.size() <= 310);
    QCOMPARE(collections.size(), 6);
}

void SampleTest::references_allLeadToDocuments()
{
    QSet<QString> ids;
    QSet<QString> prefixes;
    for (const Json::Value &document : m_documents) {
        ids.insert(metadataText(document, u"@id"));
        prefixes.insert(metadataText(document, u"@id").section(u'/', 0, 0));
    }
    int references = 0;
    QList<Json::Value> open = m_documents;
    while (!open.isEmpty()) {
        const Json::Value value = open.takeLast();
        for (const Json::Child &child : value.children())
            open.append(child.value());
        const QString text = value.toString();
        if (!prefixes.contains(text.section(u'/', 0, 0)) || !text.contains(u'/'))
            continue;
        QVERIFY2(ids.contains(text), qPrintable(text));
        ++references;
    }
    QVERIFY2(references > 302 + 500, qPrintable(QString::number(references))); // their own ids, and many more
}

void SampleTest::documents_areVaried()
{
    for (const char *piece : {":null", ":[]", ":{}", "\":1.10", ".50", "e-2", "\\n", "\\\"", "\\\\", "\\t",
             "ミヤマガラス", "עורב", "🌒", ":00.0000000Z"})
        QVERIFY2(m_text.contains(piece), piece);
    QVERIFY(m_text.contains("\"Ring\":46116860184273")); // integers that a double cannot hold
}

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"
