// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontest.h"

#include "json/children.h"
#include "json/detail/branch.h"
#include "json/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Value;

class JsonEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withMember_existing_replacesTheLastOfThatName();
    void withMember_missing_appends();
    void withoutMember_takesAllOfThatName();
    void withChild_ofAnObject_keepsTheKeysSpelling();
    void withInserted_atEveryIndex_putsItThere();
    void withoutChild_atEveryIndex_takesItOut();
    void edit_leavesTheValueBefore();
    void edit_untouchedParts_areTheSameBytes();
    void edit_andBack_isEqualToTheBeginning();
    void branches_ofOneTape_compareSharedRunsByIdentity();
    void equality_ofBranchesCutDifferently_isByTokens();
    void thousandsOfEdits_ofALargeArray_stayCheapAndRight();
    void appending_manyTimes_givesAllElementsInOrder();
};

namespace {

QByteArray numbersUpTo(int size)
{
    QByteArray text = "[";
    for (int n = 0; n < size; ++n)
        text += (n == 0 ? "" : ",") + QByteArray::number(n);
    return text + ']';
}

qsizetype pieceCount(const Value &value)
{
    qsizetype count = 0;
    for (const Json::ChunkPointer &chunk : (*value.branch())->chunks)
        count += static_cast<qsizetype>(chunk->pieces.size());
    return count;
}

} // namespace

void JsonEditsTest::withMember_existing_replacesTheLastOfThatName()
{
    const Value object = parsed(R"({"a" : 1 , "b":[ 2 ],"\u0061":3, "c":4})");
    QCOMPARE(object.withMember(u"a", Value()).toJson(), R"({"a" : 1 , "b":[ 2 ],"\u0061":null,"c":4})");
}

void JsonEditsTest::withMember_missing_appends()
{
    QCOMPARE(Value::emptyObject().withMember(u"a\n", Value()).toJson(), R"({"a\n":null})");
    QCOMPARE(parsed(R"({ "a":1 })").withMember(u"b", parsed("2")).withMember(u"c", parsed("3")).toJson(),
        R"({"a":1,"b":2,"c":3})");
}

void JsonEditsTest::withoutMember_takesAllOfThatName()
{
    const Value object = parsed(R"({"a":1,"b":2,"a":3,"c":4,"\u0061":5})");
    QCOMPARE(object.withoutMember(u"a").toJson(), R"({"b":2,"c":4})");
    QVERIFY(object.withoutMember(u"x").isSameAs(object));
    QCOMPARE(parsed(R"({"a":1})").withoutMember(u"a"), Value::emptyObject());
}

void JsonEditsTest::withChild_ofAnObject_keepsTheKeysSpelling()
{
    const Value object = parsed(R"({"a":1,"\u0062":2})");
    QCOMPARE(object.withChild(1, parsed("[]")).toJson(), R"({"a":1,"\u0062":[]})");
    QCOMPARE(object.withChild(1, parsed("[]")).withChild(1, parsed("7")).toJson(), R"({"a":1,"\u0062":7})");
}

void JsonEditsTest::withInserted_atEveryIndex_putsItThere()
{
    QCOMPARE(Value::emptyArray().withInserted(0, parsed("9")).toJson(), "[9]");
    const char *expected[] = {"[9,1,2,3]", "[1,9,2,3]", "[1,2,9,3]", "[1,2,3,9]"};
    for (int index = 0; index <= 3; ++index)
        QCOMPARE(parsed("[1,2,3]").withInserted(index, parsed("9")).toJson(), expected[index]);
}

void JsonEditsTest::withoutChild_atEveryIndex_takesItOut()
{
    const char *expected[] = {"[2,3]", "[1,3]", "[1,2]"};
    for (int index = 0; index < 3; ++index)
        QCOMPARE(parsed("[1,2,3]").withoutChild(index).toJson(), expected[index]);
    QCOMPARE(parsed("[1]").withoutChild(0), Value::emptyArray());
    QCOMPARE(parsed("[1]").withoutChild(0).hash(), Value::emptyArray().hash());
}

void JsonEditsTest::edit_leavesTheValueBefore()
{
    const Value before = parsed("[1,2]").withChild(0, parsed("7"));
    const Value after = before.withChild(1, parsed("8"));
    QCOMPARE(before.toJson(), "[7,2]");
    QCOMPARE(after.toJson(), "[7,8]");
    QVERIFY(before != after);
}

void JsonEditsTest::edit_untouchedParts_areTheSameBytes()
{
    const Value before = parsed("{ \"a\" : [ 1.10 ,2E5 ] ,\n \"b\" : { } , \"c\":\"\\/\" }");
    const Value after = before.withMember(u"b", parsed("0"));
    QCOMPARE(after.toJson(), "{\"a\" : [ 1.10 ,2E5 ],\"b\":0,\"c\":\"\\/\"}");
    QVERIFY(after.member(u"a")->isSameAs(*before.member(u"a")));
    QVERIFY(after.member(u"c")->isSameAs(*before.member(u"c")));
    QVERIFY(!after.member(u"b")->isSameAs(*before.member(u"b")));
}

void JsonEditsTest::edit_andBack_isEqualToTheBeginning()
{
    const Value before = parsed(R"({"a":[1,2,3],"b":{"c":[4]}})");
    const Value there = before.withMember(u"a", before.member(u"a")->withoutChild(1));
    const Value back = there.withMember(u"a", there.member(u"a")->withInserted(1, parsed(" 2 ")));
    QVERIFY(there != before);
    QCOMPARE(back, before);
    QCOMPARE(back.hash(), before.hash());
}

void JsonEditsTest::branches_ofOneTape_compareSharedRunsByIdentity()
{
    const Value array = parsed(numbersUpTo(1'000'000));
    const Value left = array.withChild(10, parsed("-1")).withChild(500'000, parsed("-2"));
    const Value right = array.withChild(500'000, parsed("-2")).withChild(10, parsed("-1"));
    int equal = 0;
    for (int n = 0; n < 20'000; ++n) // looking at the elements would take minutes
        equal += left == right && left != array ? 1 : 0;
    QCOMPARE(equal, 20'000);
}

void JsonEditsTest::equality_ofBranchesCutDifferently_isByTokens()
{
    const Value a = parsed(numbersUpTo(100));
    const Value b = parsed(numbersUpTo(100));
    const Value left = a.withChild(50, parsed("-1")).withChild(50, parsed("50")).withChild(3, a.at(3));
    const Value right = b.withoutChild(99).withInserted(99, parsed("99")).withoutChild(0).withInserted(0, parsed("0"));
    QCOMPARE(left, right);
    QCOMPARE(left, b);
    QCOMPARE(left.hash(), right.hash());
    QCOMPARE(left.hash(), b.hash());
    QVERIFY(left.withChild(98, parsed("99")) != right);
    QVERIFY(left.withoutChild(98) != right.withoutChild(97));
}

void JsonEditsTest::thousandsOfEdits_ofALargeArray_stayCheapAndRight()
{
    constexpr int size = 200'000;
    constexpr int edits = 20'000;
    Value array = parsed(numbersUpTo(size));
    std::vector<int> expected;
    for (int n = 0; n < size; ++n)
        expected.push_back(n);
    for (int n = 0; n < edits; ++n) {
        const int index = (n * 7919) % size;
        array = array.withChild(index, Value::fromInteger(-n));
        expected[static_cast<size_t>(index)] = -n;
    }
    QVERIFY(pieceCount(array) <= 2 * edits + 1);
    int wrong = 0;
    size_t n = 0;
    for (const Json::Child &child : array.children())
        wrong += child.value().toInteger() == expected[n++] ? 0 : 1;
    QCOMPARE(n, expected.size());
    QCOMPARE(wrong, 0);
    QCOMPARE(array.at(7919).toInteger(), -1);
    for (int taken = 0; taken < 2000; ++taken)
        array = array.withoutChild(7919);
    QCOMPARE(array.size(), size - 2000);
    QCOMPARE(array.at(7918).toInteger(), expected[7918]);
    QCOMPARE(array.at(7919).toInteger(), expected[9919]);
    QCOMPARE(array.at(array.size() - 1).toInteger(), expected[size - 1]);
}

void JsonEditsTest::appending_manyTimes_givesAllElementsInOrder()
{
    Value array = Value::emptyArray();
    for (int n = 0; n < 5000; ++n)
        array = array.withInserted(array.size(), Value::fromInteger(n));
    QCOMPARE(array.toJson(), numbersUpTo(5000));
    for (int n = 0; n < 5000; ++n)
        array = array.withInserted(0, Value());
    QCOMPARE(array.size(), 10'000);
    QCOMPARE(array.at(5000).toInteger(), 0);
    QCOMPARE(array.at(9999).toInteger(), 4999);
}

QTEST_GUILESS_MAIN(JsonEditsTest)
#include "tst_jsonedits.moc"
