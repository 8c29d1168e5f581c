// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

class FuzzCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpusFile_replayed_keepsEveryPromise_data();
    void corpusFile_replayed_keepsEveryPromise();
};

void FuzzCorpusTest::corpusFile_replayed_keepsEveryPromise_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(ROOKERY_CORPUS));
    for (const QString &name : corpus.entryList(QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

/// The entry point ends the program where a promise is broken, as it does under the fuzzer.
void FuzzCorpusTest::corpusFile_replayed_keepsEveryPromise()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(LLVMFuzzerTestOneInput(
                 reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())),
        0);
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
