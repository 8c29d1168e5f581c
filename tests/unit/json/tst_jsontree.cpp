// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontest.h"

#include "json/children.h"
#include "json/duplicatekeys.h"
#include "json/tree.h"

#include <QTest>
#include <QThread>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Value;

class JsonTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultValue_isNull();
    void madeValues_haveTheirTokens();
    void children_ofAnObject_comeInOrderWithTheirKeys();
    void children_ofScalarsAndEmptyContainers_areNone();
    void child_keptAfterItsContainer_staysReadable();
    void at_inSmallAndLargeArrays_findsTheElement();
    void member_ofSeveralWithTheName_isTheLast();
    void member_byDecodedName_isFoundInEverySpelling_data();
    void member_byDecodedName_isFoundInEverySpelling();
    void toInteger_onlyOfIntegersThatFit_data();
    void toInteger_onlyOfIntegersThatFit();
    void toDouble_ofAnyNumber_isTheNearest_data();
    void toDouble_ofAnyNumber_isTheNearest();
    void toString_ofEscapes_isDecoded();
    void conversions_ofOtherTypes_giveTheFallback();
    void equality_bySpelling_data();
    void equality_bySpelling();
    void hash_askedByManyThreads_isOneHash();
    void anyPiece_isTheTextWithoutACopy();
    void detached_ofASlice_hasTheBytesOfItsOwnOnly();
    void detached_ofABranch_isASlice();
    void duplicateKeys_anywhere_areListedInDocumentOrder();
};

void JsonTreeTest::defaultValue_isNull()
{
    QVERIFY(Value().isNull());
    QCOMPARE(Value().toJson(), "null");
}

void JsonTreeTest::madeValues_haveTheirTokens()
{
    QCOMPARE(Value::fromBool(true).toJson(), "true");
    QCOMPARE(Value::fromBool(false).toJson(), "false");
    QCOMPARE(Value::fromInteger(std::numeric_limits<qint64>::min()).toJson(), "-9223372036854775808");
    QCOMPARE(Value::fromString(u"a\"\\\n\u0001é/\U0001F600"_s).toJson(), "\"a\\\"\\\\\\n\\u0001é/😀\"");
    QCOMPARE(Value::emptyObject().toJson(), "{}");
    QCOMPARE(Value::emptyArray().toJson(), "[]");
    QCOMPARE(Value::fromString(u"x"), parsed("\"x\""));
}

void JsonTreeTest::children_ofAnObject_comeInOrderWithTheirKeys()
{
    const Value object = parsed(R"({"b":1,"\u0061":[2],"b":{}})");
    QStringList seen;
    for (const Json::Child &child : object.children())
        seen += child.key() + u'=' + QString::fromUtf8(child.value().toJson() + '=' + child.rawKey().toByteArray());
    QCOMPARE(seen, (QStringList{u"b=1=\"b\""_s, u"a=[2]=\"\\u0061\""_s, u"b={}=\"b\""_s}));
    QCOMPARE(object.size(), 3);
}

void JsonTreeTest::children_ofScalarsAndEmptyContainers_areNone()
{
    for (const char *text : {"1", "\"x\"", "null", "[]", "{}"}) {
        const Value value = parsed(text);
        QCOMPARE(value.size(), 0);
        QVERIFY(value.children().begin() == value.children().end());
    }
}

void JsonTreeTest::child_keptAfterItsContainer_staysReadable()
{
    QList<Json::Child> kept;
    {
        const Value object = parsed(R"({"a":1,"b":2,"c":3})").withMember(u"b", Value::fromInteger(7));
        for (const Json::Child &child : object.children())
            kept += child;
    }
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept[1].key(), u"b"_s);
    QCOMPARE(kept[1].value().toInteger(), 7);
    QCOMPARE(kept[2].rawKey(), "\"c\"");
}

void JsonTreeTest::at_inSmallAndLargeArrays_findsTheElement()
{
    for (const int size : {1, 32, 33, 34, 1000}) {
        QByteArray text;
        for (int n = 0; n < size; ++n)
            text += (n == 0 ? "[[" : ",[") + QByteArray::number(n) + ']';
        const Value array = parsed(text + ']');
        for (int n = 0; n < size; ++n)
            QCOMPARE(array.at(n).at(0).toInteger(), n);
    }
}

void JsonTreeTest::member_ofSeveralWithTheName_isTheLast()
{
    const Value object = parsed(R"({"a":1,"b":2,"a":3,"c":4})");
    QCOMPARE(object.member(u"a")->toInteger(), 3);
    QVERIFY(!object.contains(u"x"));
    QVERIFY(!parsed("[1]").contains(u"0"));
    QVERIFY(!Value().contains(u"a"));
}

void JsonTreeTest::member_byDecodedName_isFoundInEverySpelling_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("plain") << QByteArray("\"abc\"") << u"abc"_s << true;
    QTest::newRow("escaped letter") << QByteArray("\"\\u0061bc\"") << u"abc"_s << true;
    QTest::newRow("beyond ASCII, raw") << QByteArray("\"é\"") << u"é"_s << true;
    QTest::newRow("beyond ASCII, escaped") << QByteArray("\"\\u00E9\"") << u"é"_s << true;
    QTest::newRow("line break") << QByteArray("\"a\\n\"") << u"a\n"_s << true;
    QTest::newRow("backslash and n in the name are no line break") << QByteArray("\"a\\n\"") << u"a\\n"_s << false;
    QTest::newRow("backslash") << QByteArray("\"a\\\\n\"") << u"a\\n"_s << true;
    QTest::newRow("lone surrogate") << QByteArray("\"\\uD800\"") << QString(QChar(0xd800)) << true;
    QTest::newRow("lone surrogate is no replacement character")
        << QByteArray("\"\xef\xbf\xbd\"") << QString(QChar(0xd800)) << false;
    QTest::newRow("empty") << QByteArray("\"\"") << QString() << true;
    QTest::newRow("other case") << QByteArray("\"A\"") << u"a"_s << false;
    QTest::newRow("byte order mark") << QByteArray("\"\xef\xbb\xbf"
                                                   "a\"")
                                     << u"a"_s << false;
    QTest::newRow("byte order mark in both") << QByteArray("\"\xef\xbb\xbf\\u0061\"") << u"\ufeffa"_s << true;
}

void JsonTreeTest::member_byDecodedName_isFoundInEverySpelling()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, name);
    QFETCH(bool, isFound);
    const Value object = parsed("{\"x\":0," + token + ":1}");
    QVERIFY(object.isObject());
    QCOMPARE(object.contains(name), isFound);
    const Value edited = parsed("{" + token + ":1,\"x\":0}").withMember(u"x", Value());
    QCOMPARE(edited.contains(name), isFound);
}

void JsonTreeTest::toInteger_onlyOfIntegersThatFit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("number");
    using Number = std::optional<qint64>;
    QTest::newRow("zero") << QByteArray("0") << Number(0);
    QTest::newRow("minus zero") << QByteArray("-0") << Number(0);
    QTest::newRow("greatest") << QByteArray("9223372036854775807") << Number(std::numeric_limits<qint64>::max());
    QTest::newRow("least") << QByteArray("-9223372036854775808") << Number(std::numeric_limits<qint64>::min());
    QTest::newRow("one too great") << QByteArray("9223372036854775808") << Number();
    QTest::newRow("point") << QByteArray("1.0") << Number();
    QTest::newRow("bare point") << QByteArray("1.") << Number();
    QTest::newRow("exponent") << QByteArray("1e3") << Number();
    QTest::newRow("string") << QByteArray("\"1\"") << Number();
}

void JsonTreeTest::toInteger_onlyOfIntegersThatFit()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<qint64>, number);
    QCOMPARE(parsed(text).toInteger(), number);
}

void JsonTreeTest::toDouble_ofAnyNumber_isTheNearest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("number");
    QTest::newRow("decimals") << QByteArray("1.10") << 1.1;
    QTest::newRow("bare point") << QByteArray("1.") << 1.0;
    QTest::newRow("exponent") << QByteArray("-1E3") << -1000.0;
    QTest::newRow("integer beyond 64 bits") << QByteArray("18446744073709551616") << 18446744073709551616.0;
    QTest::newRow("beyond all doubles") << QByteArray("1e400") << HUGE_VAL;
    QTest::newRow("below all doubles") << QByteArray("-1e400") << -HUGE_VAL;
    QTest::newRow("too small") << QByteArray("1e-400") << 0.0;
}

void JsonTreeTest::toDouble_ofAnyNumber_isTheNearest()
{
    QFETCH(QByteArray, text);
    QFETCH(double, number);
    QVERIFY(parsed(text).toDouble());
    QCOMPARE(*parsed(text).toDouble(), number);
}

void JsonTreeTest::toString_ofEscapes_isDecoded()
{
    QCOMPARE(parsed(R"("a\u00e9\/\t\ud83d\ude00é")").toString(), u"aé/\t\U0001F600é"_s);
    QCOMPARE(parsed(R"("\ud800x")").toString(), QString(QChar(0xd800)) + u'x');
    QCOMPARE(parsed("\"\xef\xbb\xbfx\"").toString(), u"\ufeffx"_s);
    QCOMPARE(parsed("\"\\u0000\"").toString().size(), 1);
}

void JsonTreeTest::conversions_ofOtherTypes_giveTheFallback()
{
    QCOMPARE(parsed("1").toString(u"none"_s), u"none"_s);
    QCOMPARE(parsed("\"1\"").toDouble(), std::nullopt);
    QCOMPARE(parsed("null").toBool(true), true);
    QCOMPARE(parsed("false").toBool(true), false);
    QCOMPARE(parsed("[1]").lexeme(), QByteArray());
    QCOMPARE(parsed("1.50").lexeme(), "1.50");
}

void JsonTreeTest::equality_bySpelling_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("isEqual");
    const auto row = [](const char *name, const char *a, const char *b, bool isEqual) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << isEqual;
    };
    row("white space", "[1,{\"a\":2}]", " [ 1 ,\n{ \"a\" : 2 } ] ", true);
    row("number spelling", "[1.0]", "[1.00]", false);
    row("escapes", R"(["é"])", R"(["\u00e9"])", false);
    row("key spelling", R"({"a":1})", R"({"\u0061":1})", false);
    row("key order", R"({"a":1,"b":2})", R"({"b":2,"a":1})", false);
    row("duplicates", R"({"a":1,"a":1})", R"({"a":1})", false);
    row("structure with the same tokens", "[[1],2]", "[[1,2]]", false);
    row("nested empties", "[[],[]]", "[[[]]]", false);
    row("array and object", "[]", "{}", false);
    row("type", "1", "\"1\"", false);
    row("value moved to another key", R"({"a":1,"b":2})", R"({"a":2,"b":1})", false);
}

void JsonTreeTest::equality_bySpelling()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, isEqual);
    const Value left = parsed(a);
    const Value right = parsed(b);
    QCOMPARE(left == right, isEqual);
    QCOMPARE(right == left, isEqual);
    QCOMPARE(left.hash() == right.hash(), isEqual);
    QCOMPARE(left == right, isEqual); // now that the hashes are known
}

void JsonTreeTest::hash_askedByManyThreads_isOneHash()
{
    QByteArray text = "[0";
    for (int n = 1; n < 20'000; ++n)
        text += ",{\"n\":" + QByteArray::number(n) + '}';
    const Value array = parsed(text + ']');
    const Value edited = array.withChild(7, Value());
    std::vector<quint64> hashes(8);
    std::vector<std::unique_ptr<QThread>> threads;
    for (size_t n = 0; n < hashes.size(); ++n)
        threads.emplace_back(QThread::create([&, n] { hashes[n] = edited.hash() ^ array.at(19'999).hash(); }));
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(hashes, std::vector<quint64>(8, parsed(edited.toJson()).hash() ^ parsed("{\"n\":19999}").hash()));
}

void JsonTreeTest::anyPiece_isTheTextWithoutACopy()
{
    const QByteArray text = R"({"a":[1,2,3],"b":"x","c":{"d":null}})";
    const Value edited = Json::parse(text).value().withMember(u"b", parsed("[true]"));
    QByteArray joined;
    bool isRunInPlace = false;
    const bool isAny = edited.anyPiece([&](QByteArrayView piece) {
        joined += piece;
        isRunInPlace = isRunInPlace || piece.data() == text.constData() + 1;
        return false;
    });
    QVERIFY(!isAny);
    QCOMPARE(joined, edited.toJson());
    QVERIFY(isRunInPlace);
    int asked = 0;
    QVERIFY(edited.anyPiece([&asked](QByteArrayView) { return ++asked == 2; }));
    QCOMPARE(asked, 2);
}

void JsonTreeTest::detached_ofASlice_hasTheBytesOfItsOwnOnly()
{
    const Value reply = parsed(R"({"Results":[{"a": [1, 2],"b":{"c":"x"}},{"d":4}]})");
    const Value document = reply.member(u"Results")->at(0);
    const Value own = document.detached();
    QCOMPARE(own, document);
    QCOMPARE(own.hash(), document.hash());
    QCOMPARE(own.slice()->tape->text(), R"({"a": [1, 2],"b":{"c":"x"}})");
    QCOMPARE(own.slice()->tape->size(), 6U);
    QCOMPARE(own.member(u"b")->member(u"c")->toString(), u"x"_s);
    QCOMPARE(own.member(u"a")->at(1).toInteger(), 2);
    QVERIFY(own.detached().isSameAs(own));
}

void JsonTreeTest::detached_ofABranch_isASlice()
{
    const Value edited = parsed("{\"a\":1.}").withMember(u"b", parsed("[ 1 ]"));
    const Value own = edited.detached();
    QVERIFY(own.slice());
    QCOMPARE(own, edited);
    QCOMPARE(own.toJson(), "{\"a\":1.,\"b\":[ 1 ]}");
}

void JsonTreeTest::duplicateKeys_anywhere_areListedInDocumentOrder()
{
    const Value value = parsed(R"({"z":[0,{"k":1,"\u006b":2,"k/":3,"k":4}],"a":1,"q":{"x":{"é":1,"\u00e9":2}},"a":2})")
                            .withMember(u"new", parsed(R"([{"m":1,"m":2}])"));
    QStringList seen;
    for (const Json::DuplicateKey &duplicate : Json::duplicateKeys(value))
        seen += u"%1 %2 %3"_s.arg(duplicate.pointer, duplicate.key).arg(duplicate.count);
    QCOMPARE(seen, (QStringList{u" a 2"_s, u"/z/1 k 3"_s, u"/q/x é 2"_s, u"/new/0 m 2"_s}));
    QVERIFY(Json::duplicateKeys(parsed(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})")).isEmpty());
}

QTEST_GUILESS_MAIN(JsonTreeTest)
#include "tst_jsontree.moc"
