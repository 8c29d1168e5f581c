// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/scanner.h"
#include "json/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Mode;
using Json::ScanLimits;

class JsonScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void token_validJson_isKeptAsWritten_data();
    void token_validJson_isKeptAsWritten();
    void scan_anyOffsetInA16ByteBlock_findsTheEndOfTheString();
    void text_invalidJson_isRefusedWithPlaceAndSentence_data();
    void text_invalidJson_isRefusedWithPlaceAndSentence();
    void utf8_illFormed_isRefusedAtItsFirstByte_data();
    void utf8_illFormed_isRefusedAtItsFirstByte();
    void everyPrefix_ofAValidText_isRefusedAtItsEnd();
    void numberWithBarePoint_replyMode_isAccepted_data();
    void numberWithBarePoint_replyMode_isAccepted();
    void numberWithBarePoint_otherwiseWrong_isRefusedInReplyModeToo();
    void depth_atAndBeyondTheLimit_isAcceptedAndRefused();
    void text_longerThanTheLimit_isTooLarge();
    void key_longerThanTheLimit_isTooLarge();
    void key_longerThanANodeCanSay_isTooLargeWhateverTheLimit();
    void text_thatDoesNotOwnItsBytes_isCopied();
    void nodes_ofNestedContainers_haveOffsetsCountsAndNext();
    void position_ofAByte_countsLinesAndColumnsInBytes();
};

namespace {

TextPosition place(qsizetype byte, qsizetype line, qsizetype column)
{
    return {byte, line, column};
}

} // namespace

void JsonScannerTest::token_validJson_isKeptAsWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Json::Type>("type");
    const auto row = [](const char *name, QByteArray text, Json::Type type) { QTest::newRow(name) << text << type; };
    row("integer beyond 64 bits", "18446744073709551616", Json::Type::Number);
    row("thirty decimals", "0.123456789012345678901234567890", Json::Type::Number);
    row("trailing zero", "1.10", Json::Type::Number);
    row("upper case exponent", "1E5", Json::Type::Number);
    row("signed exponent", "1e+05", Json::Type::Number);
    row("point and zero", "1.0", Json::Type::Number);
    row("minus zero", "-0", Json::Type::Number);
    row("minus zero with fraction", "-0.0e-0", Json::Type::Number);
    row("beyond double", "1e400", Json::Type::Number);
    row("true", "true", Json::Type::True);
    row("false", "false", Json::Type::False);
    row("null", "null", Json::Type::Null);
    row("empty string", "\"\"", Json::Type::String);
    row("lone high surrogate as an escape", "\"\\ud800\"", Json::Type::String);
    row("lone low surrogate as an escape", "\"\\uDFFF\"", Json::Type::String);
    row("surrogate pair as escapes", "\"\\ud83d\\ude00\"", Json::Type::String);
    row("escaped slash", "\"a\\/b\"", Json::Type::String);
    row("escaped letter", "\"\\u00e9\"", Json::Type::String);
    row("escaped NUL", "\"\\u0000\"", Json::Type::String);
    row("every short escape", R"("\"\\\/\b\f\n\r\t")", Json::Type::String);
    row("DEL", "\"\x7f\"", Json::Type::String);
    row("two byte character", "\"\xc2\x80\xdf\xbf\"", Json::Type::String);
    row("three byte characters", "\"\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\"", Json::Type::String);
    row("four byte characters", "\"\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"", Json::Type::String);
    row("byte order mark within a string", "\"\xef\xbb\xbfx\"", Json::Type::String);
    row("empty array", "[]", Json::Type::Array);
    row("empty object", "{}", Json::Type::Object);
    row("duplicate keys in their order", R"({"b":1,"a":2,"b":3})", Json::Type::Object);
    row("empty key", R"({"":1})", Json::Type::Object);
    row("white space of all kinds", "\t[ 1 ,\r\n{ \"a\" : [ ] } ] ", Json::Type::Array);
    row("indentation longer than a block", "[\n                                        1\n]", Json::Type::Array);
}

void JsonScannerTest::token_validJson_isKeptAsWritten()
{
    QFETCH(QByteArray, text);
    QFETCH(Json::Type, type);
    const auto tape = Json::scan(text);
    QVERIFY2(tape, qPrintable(tape ? QString() : tape.error().message));
    QCOMPARE((*tape)->node(0).type(), type);
    QCOMPARE((*tape)->lexeme((*tape)->node(0)), text.trimmed());
}

void JsonScannerTest::scan_anyOffsetInA16ByteBlock_findsTheEndOfTheString()
{
    for (int before = 0; before < 40; ++before) {
        for (const QByteArray &special : {QByteArray("\\n"), QByteArray("\xc3\xa9"), QByteArray()}) {
            const QByteArray token = '"' + QByteArray(before, 'x') + special + QByteArray(40 - before, 'y') + '"';
            const auto tape = Json::scan('[' + token + ",1]");
            QVERIFY(tape);
            QCOMPARE((*tape)->lexeme((*tape)->node(1)), token);
        }
        const auto tape = Json::scan("[\"" + QByteArray(before, 'x') + '\x1f' + QByteArray(40, 'y') + "\"]");
        QVERIFY(!tape);
        QCOMPARE(tape.error().position->byte, before + 2);
    }
}

void JsonScannerTest::text_invalidJson_isRefusedWithPlaceAndSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextPosition>("position");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, QByteArray text, TextPosition position, const QString &sentence) {
        QTest::newRow(name) << text << position << sentence;
    };
    row("no text", "", place(0, 1, 1), u"The text is empty"_s);
    row("white space only", " \n ", place(3, 2, 2), u"The text is empty"_s);
    row("byte order mark", "\xef\xbb\xbf[]", place(0, 1, 1), u"byte order mark"_s);
    row("two values", "1 2", place(2, 1, 3), u"Nothing may follow the value, but '2'"_s);
    row("closed twice", "[]]", place(2, 1, 3), u"Nothing may follow the value, but ']'"_s);
    row("closed wrongly", "[1}", place(2, 1, 3), u"Expected ',' or ']' after the element, but '}'"_s);
    row("array cut short", "[1", place(2, 1, 3), u"but the text ends"_s);
    row("comma before the end of an array", "[1,]", place(3, 1, 4), u"no trailing comma"_s);
    row("comma before the end of an object", "{\"a\":1,\n}", place(8, 2, 1), u"no trailing comma"_s);
    row("comma first", "[,1]", place(1, 1, 2), u"Expected a value, but ',' stands here"_s);
    row("no comma in an array", "[1\n2]", place(3, 2, 1), u"Expected ',' or ']' after the element"_s);
    row("no comma in an object", R"({"a":1,"b":[2] "c":3})", place(15, 1, 16), u"after the value of \"b\""_s);
    row("no colon", R"({"Na\u006de" 1})", place(13, 1, 14), u"Expected ':' after the key \"Name\", but '1'"_s);
    row("key without quotes", "{a:1}", place(1, 1, 2), u"Expected a key in double quotes or '}'"_s);
    row("no value", "{\"a\":}", place(5, 1, 6), u"Expected a value, but '}' stands here"_s);
    row("single quotes", "['a']", place(1, 1, 2), u"double quotes"_s);
    row("NaN", "[NaN]", place(1, 1, 2), u"'NaN' is no JSON value"_s);
    row("Infinity", "-Infinity", place(1, 1, 2), u"Expected a digit after '-', but 'I'"_s);
    row("misspelled word", "[trux]", place(4, 1, 5), u"'trux' is no JSON value"_s);
    row("word cut short", "nul", place(3, 1, 4), u"the text ends"_s);
    row("word too long", "truex", place(4, 1, 5), u"Nothing may follow"_s);
    row("line comment", "[1] // x", place(4, 1, 5), u"Nothing may follow"_s);
    row("block comment", "[1,/*c*/2]", place(3, 1, 4), u"Comments are not allowed"_s);
    row("leading zero", "[-01]", place(3, 1, 4), u"no leading zero"_s);
    row("plus sign", "+1", place(0, 1, 1), u"A number begins with a digit"_s);
    row("bare point", "1.", place(2, 1, 3), u"after the decimal point, but the text ends"_s);
    row("point first", ".5", place(0, 1, 1), u"A number begins with a digit"_s);
    row("point and exponent", "1.e5", place(2, 1, 3), u"after the decimal point, but 'e'"_s);
    row("empty exponent", "1e", place(2, 1, 3), u"in the exponent"_s);
    row("exponent with two signs", "1e+-5", place(3, 1, 4), u"in the exponent, but '-'"_s);
    row("hexadecimal", "0x10", place(1, 1, 2), u"Nothing may follow"_s);
    row("lone minus", "[-]", place(2, 1, 3), u"Expected a digit after '-', but ']'"_s);
    row("line break in a string", "\"a\nb\"", place(2, 1, 3), u"control character (0x0a)"_s);
    row("NUL in a string", QByteArray("\"a\0b\"", 5), place(2, 1, 3), u"control character (0x00)"_s);
    row("NUL after the value", QByteArray("1\0", 2), place(1, 1, 2), u"byte 0x00 stands here"_s);
    row("bad escape", "\"\\q\"", place(2, 1, 3), u"but 'q' stands here"_s);
    row("short hexadecimal escape", "\"\\u12g4\"", place(5, 1, 6), u"four hexadecimal digits, but 'g'"_s);
    row("string cut short", "[\"abc", place(5, 1, 6), u"The text ends within a string"_s);
    row("escape cut short", "\"\\", place(2, 1, 3), u"The text ends within a string"_s);
    row("hexadecimal escape cut short", "\"\\u00", place(5, 1, 6), u"The text ends within a string"_s);
    row("other white space", "[1,\x0b 2]", place(3, 1, 4), u"byte 0x0b stands here"_s);
    row("column in bytes", "[\n\"\xc3\xa9\" x]", place(7, 2, 6), u"but 'x' stands here"_s);
}

void JsonScannerTest::text_invalidJson_isRefusedWithPlaceAndSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(TextPosition, position);
    QFETCH(QString, sentence);
    const auto tape = Json::scan(text);
    QVERIFY(!tape);
    QCOMPARE(tape.error().kind, ErrorKind::InvalidJson);
    QVERIFY2(tape.error().message.contains(sentence), qPrintable(tape.error().message));
    QCOMPARE(tape.error().position->byte, position.byte);
    QCOMPARE(*tape.error().position, position);
}

void JsonScannerTest::utf8_illFormed_isRefusedAtItsFirstByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("continuation alone") << QByteArray("\x80");
    QTest::newRow("overlong NUL") << QByteArray("\xc0\x80");
    QTest::newRow("overlong slash in two") << QByteArray("\xc1\xbf");
    QTest::newRow("overlong in three") << QByteArray("\xe0\x9f\xbf");
    QTest::newRow("overlong in four") << QByteArray("\xf0\x8f\xbf\xbf");
    QTest::newRow("high surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("low surrogate") << QByteArray("\xed\xbf\xbf");
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
    QTest::newRow("lead byte of five") << QByteArray("\xf8\x88\x80\x80\x80");
    QTest::newRow("0xff") << QByteArray("\xff");
    QTest::newRow("two cut short") << QByteArray("\xc3");
    QTest::newRow("three cut short") << QByteArray("\xe2\x82");
    QTest::newRow("four cut short") << QByteArray("\xf0\x9f\x98");
    QTest::newRow("three with a bad end") << QByteArray("\xe2\x82x");
}

void JsonScannerTest::utf8_illFormed_isRefusedAtItsFirstByte()
{
    QFETCH(QByteArray, bytes);
    for (const QByteArray &text : {"[\"\xc3\xa9" + bytes + "\"]", "[\"\xc3\xa9" + bytes}) {
        const auto tape = Json::scan(text);
        QVERIFY(!tape);
        QVERIFY2(tape.error().message.contains(u"not UTF-8"), qPrintable(tape.error().message));
        QCOMPARE(tape.error().position->byte, 4);
    }
}

void JsonScannerTest::everyPrefix_ofAValidText_isRefusedAtItsEnd()
{
    const QByteArray text = R"({"a":[true,-1.5e+3,"x\u00e9\n"],"b":{"c":null,"d":false}})";
    QVERIFY(Json::scan(text));
    for (qsizetype length = 1; length < text.size(); ++length) {
        const auto tape = Json::scan(text.first(length));
        QVERIFY2(!tape, text.first(length).constData());
        QCOMPARE(tape.error().position->byte, length);
    }
}

void JsonScannerTest::numberWithBarePoint_replyMode_isAccepted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("alone") << QByteArray("1.");
    QTest::newRow("negative") << QByteArray("-12.");
    QTest::newRow("zero in an array") << QByteArray("[0.,1]");
    QTest::newRow("before an exponent") << QByteArray("[1.e5,0.E-1]");
    QTest::newRow("last in an object") << QByteArray("{\"a\":7.}");
}

void JsonScannerTest::numberWithBarePoint_replyMode_isAccepted()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Json::scan(text, Mode::Strict));
    const auto value = Json::parse(text, Mode::Reply);
    QVERIFY(value);
    QCOMPARE(value->toJson(), text);
}

void JsonScannerTest::numberWithBarePoint_otherwiseWrong_isRefusedInReplyModeToo()
{
    for (const char *text : {"1.e", ".e5", ".", "-.", "1..", "01.", "[1.x]"})
        QVERIFY2(!Json::scan(text, Mode::Reply), text);
}

void JsonScannerTest::depth_atAndBeyondTheLimit_isAcceptedAndRefused()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QVERIFY(Json::scan(deep));
    const auto deeper = Json::scan('[' + deep + ']');
    QVERIFY(!deeper);
    QCOMPARE(deeper.error().kind, ErrorKind::InvalidJson);
    QCOMPARE(deeper.error().position->byte, 100'000);
    QVERIFY(deeper.error().message.contains(u"more than 100000 levels"));

    ScanLimits limits;
    limits.maxDepth = 2;
    QVERIFY(Json::scan("[[1],{\"a\":1}]", Mode::Strict, limits));
    QVERIFY(!Json::scan("[[1],{\"a\":[]}]", Mode::Strict, limits));
}

void JsonScannerTest::text_longerThanTheLimit_isTooLarge()
{
    ScanLimits limits;
    limits.maxBytes = 4;
    QVERIFY(Json::scan("1234", Mode::Strict, limits));
    const auto tape = Json::scan("12345", Mode::Strict, limits);
    QVERIFY(!tape);
    QCOMPARE(tape.error().kind, ErrorKind::TooLarge);
    QVERIFY(tape.error().message.contains(u"5 bytes long, more than the limit of 4"));
}

void JsonScannerTest::key_longerThanTheLimit_isTooLarge()
{
    ScanLimits limits;
    limits.maxKeyBytes = 5;
    QVERIFY(Json::scan("{\"abc\":\"abcdefgh\"}", Mode::Strict, limits));
    const auto tape = Json::scan("{\"abcd\":1}", Mode::Strict, limits);
    QVERIFY(!tape);
    QCOMPARE(tape.error().kind, ErrorKind::TooLarge);
    QCOMPARE(tape.error().position->byte, 1);
}

void JsonScannerTest::key_longerThanANodeCanSay_isTooLargeWhateverTheLimit()
{
    ScanLimits limits;
    limits.maxKeyBytes = 0xffff'ffff;
    const auto tape = Json::scan("{\"" + QByteArray(1 << 28, 'k') + "\":1}", Mode::Strict, limits);
    QVERIFY(!tape);
    QCOMPARE(tape.error().kind, ErrorKind::TooLarge);
}

void JsonScannerTest::text_thatDoesNotOwnItsBytes_isCopied()
{
    char bytes[] = {'[', '1', ']', '7'}; // no NUL behind the text
    const auto value = Json::parse(QByteArray::fromRawData(bytes, 3));
    QVERIFY(value);
    bytes[1] = '2';
    QCOMPARE(value->toJson(), "[1]");
}

void JsonScannerTest::nodes_ofNestedContainers_haveOffsetsCountsAndNext()
{
    const auto scanned = Json::scan(R"({"a": [1, [], {}], "b": "x"})");
    QVERIFY(scanned);
    const Json::Tape &tape = **scanned;
    QCOMPARE(tape.size(), 6U);
    const quint32 expected[][3] = {{6, 2, 0}, {5, 3, 6}, {3, 0, 7}, {4, 0, 10}, {5, 0, 14}, {6, 0, 24}};
    for (quint32 index = 0; index < tape.size(); ++index) {
        QCOMPARE(tape.node(index).next, expected[index][0]);
        QCOMPARE(tape.node(index).count, expected[index][1]);
        QCOMPARE(tape.node(index).offset, expected[index][2]);
    }
    QCOMPARE(tape.rawKey(tape.node(1)), "\"a\"");
    QCOMPARE(tape.rawKey(tape.node(2)), "");
    QCOMPARE(tape.rawKey(tape.node(4)), "");
    QCOMPARE(tape.rawKey(tape.node(5)), "\"b\"");
    QCOMPARE(tape.lexeme(tape.node(1)), "[1, [], {}]");
}

void JsonScannerTest::position_ofAByte_countsLinesAndColumnsInBytes()
{
    const QByteArrayView text = "ab\n\xc3\xa9x\n";
    QCOMPARE(Json::positionOf(text, 0), place(0, 1, 1));
    QCOMPARE(Json::positionOf(text, 2), place(2, 1, 3));
    QCOMPARE(Json::positionOf(text, 3), place(3, 2, 1));
    QCOMPARE(Json::positionOf(text, 5), place(5, 2, 3));
    QCOMPARE(Json::positionOf(text, 7), place(7, 3, 1));
    QCOMPARE(Json::positionOf(text, 99), place(7, 3, 1));
}

QTEST_GUILESS_MAIN(JsonScannerTest)
#include "tst_jsonscanner.moc"
