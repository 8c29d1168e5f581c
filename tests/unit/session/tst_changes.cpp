// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// One change a line: kind path/name old -> new.
QStringList described(const QList<DocumentChange> &changes)
{
    QStringList lines;
    for (const DocumentChange &change : changes) {
        const auto text = [](const std::optional<Json::Value> &value) {
            return value ? QString::fromUtf8(value->toJson()) : u"-"_s;
        };
        lines.append(u"%1 [%2] %3: %4 > %5%6"_s.arg(nameOf(change.kind), change.fieldPath, change.fieldName,
            text(change.oldValue), text(change.newValue), change.isSpelling ? u" (spelling)"_s : QString()));
    }
    return lines;
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_ofTwoDocuments_areAsRavenDbNamesThem_data();
    void changes_ofTwoDocuments_areAsRavenDbNamesThem();
    void changes_100000LevelsDeep_areFoundWithoutRecursion();
};

void ChangesTest::changes_ofTwoDocuments_areAsRavenDbNamesThem_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("nothing changed") << R"({"a":1})"_ba << R"({"a":1})"_ba << QStringList();
    QTest::newRow("white space only") << R"({"a":1})"_ba << R"({ "a" : 1 })"_ba << QStringList();
    QTest::newRow("a field at the top") << R"({"a":1,"b":2})"_ba << R"({"a":1,"b":3})"_ba
                                        << QStringList{u"FieldChanged [] b: 2 > 3"_s};
    QTest::newRow("a nested field") << R"({"addr":{"city":"x"}})"_ba << R"({"addr":{"city":"y"}})"_ba
                                    << QStringList{uR"(FieldChanged [addr] city: "x" > "y")"_s};
    QTest::newRow("deeply nested") << R"({"a":{"b":{"c":1}}})"_ba << R"({"a":{"b":{"c":2}}})"_ba
                                   << QStringList{u"FieldChanged [a.b] c: 1 > 2"_s};
    QTest::newRow("removed before new and changed")
        << R"({"a":1,"b":2,"c":3})"_ba << R"({"a":9,"c":3,"d":4})"_ba
        << QStringList{u"RemovedField [] b: 2 > -"_s, u"FieldChanged [] a: 1 > 9"_s, u"NewField [] d: - > 4"_s};
    QTest::newRow("an element changed") << R"({"tags":["a","b"]})"_ba << R"({"tags":["x","b"]})"_ba
                                        << QStringList{uR"(ArrayValueChanged [tags[0]] tags: "a" > "x")"_s};
    QTest::newRow("elements added at the end")
        << R"({"tags":["a"]})"_ba << R"({"tags":["a","b","c"]})"_ba
        << QStringList{uR"(ArrayValueAdded [tags] tags: - > "b")"_s, uR"(ArrayValueAdded [tags] tags: - > "c")"_s};
    QTest::newRow("an element removed at the end") << R"({"tags":["a","b"]})"_ba << R"({"tags":["a"]})"_ba
                                                   << QStringList{uR"(ArrayValueRemoved [tags] tags: "b" > -)"_s};
    QTest::newRow("a field of an element") << R"({"l":[{"q":1},{"q":2}]})"_ba << R"({"l":[{"q":1},{"q":5}]})"_ba
                                           << QStringList{u"FieldChanged [l[1]] q: 2 > 5"_s};
    QTest::newRow("an array in an array")
        << R"({"m":[[1,2]]})"_ba << R"({"m":[[3,2]]})"_ba << QStringList{u"ArrayValueChanged [m[0][0]] m: 1 > 3"_s};
    QTest::newRow("an object becomes null")
        << R"({"a":{"b":1}})"_ba << R"({"a":null})"_ba << QStringList{uR"(FieldChanged [] a: {"b":1} > null)"_s};
    QTest::newRow("1 becomes \"1\"") << R"({"a":1})"_ba << R"({"a":"1"})"_ba
                                     << QStringList{uR"(FieldChanged [] a: 1 > "1")"_s};
    QTest::newRow("a metadata field") << R"({"@metadata":{"@id":"x"}})"_ba << R"({"@metadata":{"@id":"x","r":true}})"_ba
                                      << QStringList{u"NewField [@metadata] r: - > true"_s};
    QTest::newRow("1.0 becomes 1.00") << R"({"a":1.0})"_ba << R"({"a":1.00})"_ba
                                      << QStringList{u"FieldChanged [] a: 1.0 > 1.00 (spelling)"_s};
    QTest::newRow("1 becomes 1.0") << R"({"a":1})"_ba << R"({"a":1.0})"_ba
                                   << QStringList{u"FieldChanged [] a: 1 > 1.0 (spelling)"_s};
    QTest::newRow("100 becomes 1e2") << R"({"a":100})"_ba << R"({"a":1e2})"_ba
                                     << QStringList{u"FieldChanged [] a: 100 > 1e2 (spelling)"_s};
    QTest::newRow("long decimals that differ beyond a double")
        << R"({"a":0.1234567890123456789012345678901})"_ba << R"({"a":0.1234567890123456789012345678902})"_ba
        << QStringList{u"FieldChanged [] a: 0.1234567890123456789012345678901 > 0.1234567890123456789012345678902"_s};
    QTest::newRow("an escape spelled out") << R"({"a":"\u00e9"})"_ba << "{\"a\":\"\xc3\xa9\"}"_ba
                                           << QStringList{u"FieldChanged [] a: \"\\u00e9\" > \"é\" (spelling)"_s};
    QTest::newRow("keys in another order")
        << R"({"o":{"a":1,"b":2}})"_ba << R"({"o":{"b":2,"a":1}})"_ba
        << QStringList{uR"(FieldChanged [] o: {"a":1,"b":2} > {"b":2,"a":1} (spelling))"_s};
    QTest::newRow("keys of the document in another order")
        << R"({"a":1,"b":2})"_ba << R"({"b":2,"a":1})"_ba
        << QStringList{uR"(FieldChanged [] : {"a":1,"b":2} > {"b":2,"a":1} (spelling))"_s};
}

void ChangesTest::changes_ofTwoDocuments_areAsRavenDbNamesThem()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(QStringList, expected);
    QCOMPARE(described(changesBetween(Json::parse(before).value(), Json::parse(now).value())), expected);
}

void ChangesTest::changes_100000LevelsDeep_areFoundWithoutRecursion()
{
    const QByteArray open = QByteArray("[").repeated(99'000);
    const QByteArray close = QByteArray("]").repeated(99'000);
    const Json::Value before = Json::parse(open + "1" + close).value();
    const Json::Value now = Json::parse(open + "2" + close).value();
    const QList<DocumentChange> changes = changesBetween(before, now);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().kind, ChangeKind::ArrayValueChanged);
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
