// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/changetext.h"

#include <QTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

Json::Value valueOf(const QByteArray &text)
{
    return *Json::parse(text);
}

DocumentChange onlyChange(const QByteArray &before, const QByteArray &now)
{
    const QList<DocumentChange> changes = changesBetween(valueOf(before), valueOf(now));
    return changes.size() == 1 ? changes.first() : DocumentChange();
}

PendingDocument pendingOf(const QByteArray &before, const QByteArray &now)
{
    PendingDocument document;
    document.id = u"orders/1-A"_s;
    document.difference = Difference{.changes = changesBetween(valueOf(before), valueOf(now))};
    return document;
}

} // namespace

class ChangeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_ofEachKind_hasSignPathAndSentence_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("field at the top") << uR"({"Freight": 1.0})"_s << uR"({"Freight": 2})"_s << u"~"_s
                                          << u"Freight"_s << u"Freight changed from 1.0 to 2"_s;
        QTest::newRow("field in an element")
            << uR"({"Lines": [{"Price": 14.00}]})"_s << uR"({"Lines": [{"Price": 15.40}]})"_s << u"~"_s
            << u"Lines[0].Price"_s << u"Lines[0].Price changed from 14.00 to 15.40"_s;
        QTest::newRow("new field") << uR"({"A": {}})"_s << uR"({"A": {"City": "Reims"}})"_s << u"+"_s << u"A.City"_s
                                   << u"A.City added: \"Reims\""_s;
        QTest::newRow("removed field") << uR"({"A": 1, "B": null})"_s << uR"({"A": 1})"_s << u"\u2212"_s << u"B"_s
                                       << u"B removed, was null"_s;
        QTest::newRow("element") << uR"({"Tags": ["a", "b"]})"_s << uR"({"Tags": ["a", "c"]})"_s << u"~"_s
                                 << u"Tags[1]"_s << u"Tags[1] changed from \"b\" to \"c\""_s;
        QTest::newRow("added element") << uR"({"Tags": ["a"]})"_s << uR"({"Tags": ["a", "b"]})"_s << u"+"_s
                                       << u"Tags[1]"_s << u"Tags[1] added: \"b\""_s;
        QTest::newRow("spelling") << uR"({"Rate": 1.0})"_s << uR"({"Rate": 1.00})"_s << u"~"_s << u"Rate (spelling)"_s
                                  << u"Rate (spelling) changed from 1.0 to 1.00"_s;
    }

    void change_ofEachKind_hasSignPathAndSentence()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        const DocumentChange change = onlyChange(before.toUtf8(), now.toUtf8());
        QTEST(changeSign(change), "sign");
        QTEST(changePath(change), "path");
        QTEST(changeSentence(change), "sentence");
    }

    void value_thatIsLong_losesItsMiddle()
    {
        const QString text = shortValue(valueOf('"' + QByteArray(500, 'a') + "z\""));
        QCOMPARE(text.size(), 120);
        QVERIFY(text.contains(u'\u2026') && text.startsWith(u"\"aa") && text.endsWith(u"az\""));
    }

    void value_asSpelled_isKept()
    {
        QCOMPARE(shortValue(valueOf(R"(  [ 1.10 ,  "\u00e9" ] )")), uR"([1.10,"\u00e9"])"_s);
    }

    void summary_ofFewAndManyFields_namesOrCounts()
    {
        QCOMPARE(changeSummary(pendingOf(R"({"A": 1, "B": {"C": 2}})", R"({"A": 2, "B": {"C": 3}})")), u"A, B.C"_s);
        QCOMPARE(changeSummary(pendingOf("{}", R"({"A": 1, "B": 2, "C": 3})")), u"3 field(s)"_s);
    }

    void summary_byState_saysWhatASaveDoesOrWhyNot()
    {
        PendingDocument document = pendingOf("{}", R"({"A": 1})");
        document.state = DocumentState::Deleted;
        QCOMPARE(changeSummary(document), u"Delete document"_s);
        document.state = DocumentState::New;
        document.difference->fields = 14;
        QCOMPARE(changeSummary(document), u"New document, 14 field(s)"_s);
        document.state = DocumentState::Invalid;
        document.error = Error::of(ErrorKind::InvalidJson, u"a comma or } is missing"_s);
        document.error->position = TextPosition{.byte = 0, .line = 9, .column = 1};
        QCOMPARE(changeSummary(document), u"Invalid JSON, line 9: a comma or } is missing"_s);
        document.state = DocumentState::Modified;
        document.difference.reset();
        QCOMPARE(changeSummary(document), u"Comparing\u2026"_s);
    }

    void lines_counted_haveSigns()
    {
        PendingDocument document = pendingOf("{}", R"({"A": 1})");
        document.difference->linesAdded = 4;
        document.difference->linesRemoved = 2;
        QCOMPARE(lineCounts(*document.difference), u"+4 \u22122"_s);
        QCOMPARE(lineCounts(Difference()), QString());
    }
};

QTEST_GUILESS_MAIN(ChangeTextTest)
#include "tst_changetext.moc"
