// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class FidelityContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void document_comesBackAs_data();
    void document_comesBackAs();
    void document_isRejected_data();
    void document_isRejected();
    void document_comesBackUnchanged_data();
    void document_comesBackUnchanged();
    void document_largeAndDeep_comesBackUnchanged_data();
    void document_largeAndDeep_comesBackUnchanged();
    void document_30000Deep_comesBackOrIsRefusedInTheServersWords();

private:
    QByteArray members(const QByteArray &text); // without "@metadata"
};

QByteArray FidelityContract::members(const QByteArray &stored)
{
    const QByteArray metadata = R"(,"@metadata":{"@change-vector":"CV","@id":"f/1","@last-modified":"AT"}})";
    return stored.endsWith(metadata) ? stored.chopped(metadata.size()) + "}" : stored;
}

void FidelityContract::document_comesBackAs_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const char *in, const char *out) {
        QTest::newRow(name) << QByteArray(in) << QByteArray(out);
    };
    row("minus zero", R"({"a":-0,"b":[-0],"c":{"d":-0}})", R"({"a":0,"b":[0],"c":{"d":0}})");
    row("escaped slash", R"({"a":"\/","b\/c":1})", R"({"a":"/","b/c":1})");
    row("escaped letters", R"({"a":"\u00e9\u0041\u0080\u2028\ufeff\uffff"})", "{\"a\":\"éA\u0080\u2028\uFEFF\uFFFF\"}");
    row("escaped controls", R"({"a":"\u0000\u0001\u001f\u0008\u0009\u000a\u000b\u000c\u000d\u0022\u005c\u002f"})",
        R"({"a":"\u0000\u0001\u001F\b\t\n\u000B\f\r\"\\/"})");
    row("escaped key", R"({"\u0061\u0000\n":1})", R"({"a\u0000\n":1})");
    row("lone high surrogate", R"({"a":"\ud800","b":"\ud800x"})", "{\"a\":\"\uFFFD\",\"b\":\"\uFFFDx\"}");
    row("lone low surrogate", R"({"a":"\udc00"})", "{\"a\":\"\uFFFD\"}");
    row("escaped pair", R"({"a":"x\ud83d\ude00y","\uD83D\uDE00":1})",
        R"({"a":"x😀y","😀":1})"); // raw before the server sees it
    row("escaped pair after a lone half", R"({"a":"\ud83d\ud83d\ude00"})", "{\"a\":\"\uFFFD😀\"}");
    row("delete character alone", "{\"a\":\"\x7f\",\"b\":\"\\u007f\"}", R"({"a":"\u007F","b":"\u007F"})");
    row("delete character among others", "{\"a\":\"\\u007fx\",\"b\":\"x\x7fy\",\"c\":\"\\n\x7f\",\"d\":\"\x7f\x7f\"}",
        "{\"a\":\"\x7fx\",\"b\":\"x\x7fy\",\"c\":\"\\n\x7f\",\"d\":\"\x7f\x7f\"}");
    row("duplicate keys", R"({"a":1,"b":2,"a":3,"c":4,"b":5})", R"({"a":3,"c":4,"b":5})");
    row("duplicate keys of objects", R"({"a":{"x":1},"a":{"y":2}})", R"({"a":{"y":2}})");
    row("duplicate keys further in", R"({"b":[{"x":1,"x":2}]})", R"({"b":[{"x":2}]})");
    row("duplicate by spelling", R"({"\u0061":1,"a":2})", R"({"a":2})");
    row("duplicate empty keys", R"({"":1,"":2})", R"({"":2})");
    row("white space", "{ \"a\" : [ 1 ,\t2 ] ,\n \"b\" : { } , \"c\" : [ ] }", R"({"a":[1,2],"b":{},"c":[]})");
}

void FidelityContract::document_comesBackAs()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    VERIFY_RESULT(put(u"f/1"_s, in));
    QCOMPARE(members(text(u"f/1"_s)), out);
}

void FidelityContract::document_isRejected_data()
{
    QTest::addColumn<QByteArray>("number");
    for (const char *number :
        {"1e400", "-1e400", "1e309", "0.1e310", "1.7976931348623159e308", "1e99999999999", "0e0", "0E5"})
        QTest::newRow(number) << QByteArray(number);
    QTest::newRow("309 digits of nine") << QByteArray(309, '9');
    QTest::newRow("401 digits and a fraction") << "1" + QByteArray(400, '0') + ".5";
}

void FidelityContract::document_isRejected()
{
    QFETCH(QByteArray, number);
    QCOMPARE(outcomeOf(put(u"f/1"_s, R"({"a":)" + number + "}")), u"Rejected RavenException"_s);
    QVERIFY(!get(u"f/1"_s));
}

void FidelityContract::document_comesBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("document");
    const auto row = [](const char *name, const char *document) { QTest::newRow(name) << QByteArray(document); };
    row("number spellings",
        R"({"a":1.10,"b":1E5,"c":1.0,"d":1e+5,"e":0.1e-7,"f":5e-1,"g":0.50,"h":-5.0E-3,"i":100E-2,"j":-0.0,"k":-0e1})");
    row("digits and a dot", R"({"a":1.,"b":-1.,"c":[0.,2]})");
    row("integers around 2^63 and 2^64",
        R"({"a":9223372036854775807,"b":9223372036854775808,"c":-9223372036854775808,"d":-9223372036854775809,"e":18446744073709551615,"f":18446744073709551616})");
    row("30 digits",
        R"({"a":123456789012345678901234567890,"b":0.123456789012345678901234567890,"c":123456789012345678901234567890.123456789012345678901234567890})");
    row("edges of a double",
        R"({"a":1e308,"b":1.7976931348623158e308,"c":4.9e-324,"d":1e-400,"e":1e-99999999999,"f":0.0e400,"g":0.0001e311})");
    row("key order", R"({"z":1,"m":2,"a":3,"10":4,"9":5,"A":6,"é":7,"@x":8,"Id":9})");
    row("empty key", R"({"":{"":[]}})");
    row("strange keys", R"({"a b":1,"\"":2,"\\":3,"/":4,"a\u0000b":5,"'":6,"$type":7,"@metadataX":8})");
    row("literals", R"({"a":true,"b":false,"c":null,"d":"null","e":[],"f":{}})");
    row("text", R"({"a":"😀é中עורב","b":"\u0000\n\"\\","c":"","d":" x "})");
    row("dates", R"({"a":"2020-01-01T00:00:00.0000000Z","b":"2020-01-01T00:00:00+00:00"})");
}

void FidelityContract::document_comesBackUnchanged()
{
    QFETCH(QByteArray, document);
    VERIFY_RESULT(put(u"f/1"_s, document));
    QCOMPARE(members(text(u"f/1"_s)), document);
    const auto again = put(u"f/1"_s, get(u"f/1"_s)->json.toJson()); // and what came back goes back as it is
    VERIFY_RESULT(again);
    QCOMPARE(members(text(u"f/1"_s)), document);
}

void FidelityContract::document_largeAndDeep_comesBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("arrays 1,000 deep") << R"({"a":)" + QByteArray(1000, '[') + QByteArray(1000, ']') + "}";
    QTest::newRow("objects 1,000 deep") << QByteArray(R"({"a":)").repeated(1000) + "1" + QByteArray(1000, '}');
    QTest::newRow("arrays 10,000 deep") << R"({"a":)" + QByteArray(10000, '[') + QByteArray(10000, ']') + "}";
    QTest::newRow("a string of 1 MB") << R"({"a":")" + QByteArray("é/x").repeated(250'000) + R"("})";
    QTest::newRow("a key of 3,000 bytes") << R"({")" + QByteArray(3000, 'k') + R"(":1})";
    QByteArray members;
    for (int i = 0; i < 20'000; ++i)
        members += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":" + QByteArray::number(i) + ".50";
    QTest::newRow("20,000 members") << "{" + members + "}";
}

void FidelityContract::document_largeAndDeep_comesBackUnchanged()
{
    QFETCH(QByteArray, document);
    VERIFY_RESULT(put(u"f/1"_s, document));
    QVERIFY(members(text(u"f/1"_s)) == document); // too long to be shown
}

/// The server takes such a document, but writes it by recursion: whether its stack suffices depends on how far it has
/// optimized itself. What it says then must reach the caller.
void FidelityContract::document_30000Deep_comesBackOrIsRefusedInTheServersWords()
{
    const QByteArray document = R"({"a":)" + QByteArray(30000, '[') + QByteArray(30000, ']') + "}";
    VERIFY_RESULT(put(u"f/1"_s, document));
    const auto loaded = ask(GetDocuments{{u"f/1"_s}});
    if (loaded) {
        QVERIFY(members(text(*loaded->documents.first())) == document);
        return;
    }
    QVERIFY(!fixture().isSandbox());
    QCOMPARE(loaded.error().kind, ErrorKind::Rejected);
    QVERIFY2(loaded.error().message.contains(u"Insufficient stack"), qPrintable(loaded.error().message));
}

QTEST_GUILESS_MAIN(FidelityContract)
#include "tst_fidelitycontract.moc"
