// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/jsonlines.h"

#include <QTest>

using namespace Rookery;

namespace {

/// One letter for each byte, so that a row reads like its text.
QByteArray letters(QByteArrayView text)
{
    QByteArray styles = styleJson(text).styles;
    for (char &style : styles)
        style = " .ksrnl!"[static_cast<unsigned char>(style)];
    return styles;
}

} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styleJson_text_stylesEachByte_data();
    void styleJson_text_stylesEachByte();
    void styleJson_lines_tellTheirNesting();
    void styleJson_anyCut_ofLinesIsTheSame();
    void isReferenceShaped_string_isRecognised_data();
    void isReferenceShaped_string_isRecognised();
    void jsonTokenAt_byte_isItsToken();
    void jsonStringAt_byte_isItsDecodedValue();
    void jsonLineBreak_place_indentsByBrackets();
};

void JsonLinesTest::styleJson_text_stylesEachByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("styles");
    const auto row = [](const char *name, const char *text, const char *styles) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(styles);
    };
    row("member", "{\"a\": 1}", ".kkk. n.");
    row("colon further on", "\"a\"  :\t\"b\"", "kkk  . sss");
    row("reference", "[\"a/1\",\"a\"]", ".rrrrr.sss.");
    row("numbers", "-1.5e+7,0", "nnnnnnn.n");
    row("literals", "true,false,null", "llll.lllll.llll");
    row("misspelled literal", "tru,nil", "!!!.!!!");
    row("escaped quote", "\"a\\\"b\",\"\\\\\"", "ssssss.ssss");
    row("string without its end", "[\"ab\n1]", ".!!! n.");
    row("backslash at the line's end", "\"ab\\\n1", "!!!! n");
    row("single quotes", "'a':1", "!!!.n");
    row("not ASCII", "\"\xc3\xa9\"\xff", "ssss!");
    row("empty", "", "");
}

void JsonLinesTest::styleJson_text_stylesEachByte()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, styles);
    QCOMPARE(letters(text), styles);
}

void JsonLinesTest::styleJson_lines_tellTheirNesting()
{
    const StyledLines styled = styleJson("{\n[{},\n}, {\n]}\n\"{[\"");
    const std::vector<std::pair<int, int>> expected = {{1, 0}, {1, 0}, {0, -1}, {-2, -2}, {0, 0}};
    QCOMPARE(styled.nesting.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(styled.nesting[i].change, expected[i].first);
        QCOMPARE(styled.nesting[i].lowest, expected[i].second);
    }
}

void JsonLinesTest::styleJson_anyCut_ofLinesIsTheSame()
{
    const QByteArray text = "{\"a\": [1,\n\"b\n\"c/1\"\n], tru\n\"x\": null}";
    for (qsizetype cut = text.indexOf('\n') + 1; cut > 0; cut = text.indexOf('\n', cut) + 1)
        QCOMPARE(letters(text.first(cut)) + letters(text.sliced(cut)), letters(text));
}

void JsonLinesTest::isReferenceShaped_string_isRecognised_data()
{
    QTest::addColumn<QByteArray>("string");
    QTest::addColumn<bool>("isReference");
    const auto row
        = [](const char *string, bool isReference) { QTest::newRow(string) << QByteArray(string) << isReference; };
    row("companies/85-A", true);
    row("orders/2026/0001-A", true);
    row("Raven-Hilo/orders", true);
    row("companies/", false);
    row("/companies", false);
    row("2026/01", false);
    row("http://example.com", false);
    row("and/or maybe", false);
    row("companies", false);
    row("", false);
}

void JsonLinesTest::isReferenceShaped_string_isRecognised()
{
    QFETCH(QByteArray, string);
    QFETCH(bool, isReference);
    QCOMPARE(isReferenceShaped(string), isReference);
}

void JsonLinesTest::jsonTokenAt_byte_isItsToken()
{
    const QByteArray line = "  \"a\\\"\": 12,";
    QCOMPARE(jsonTokenAt(line, 1), QByteArrayView());
    for (qsizetype byte = 2; byte < 7; ++byte)
        QCOMPARE(jsonTokenAt(line, byte), QByteArrayView("\"a\\\"\""));
    QCOMPARE(jsonTokenAt(line, 7), QByteArrayView(":"));
    QCOMPARE(jsonTokenAt(line, 10), QByteArrayView("12"));
    QCOMPARE(jsonTokenAt(line, 12), QByteArrayView());
}

void JsonLinesTest::jsonStringAt_byte_isItsDecodedValue()
{
    const QByteArray line = "  \"k\" : \"\\u00e9/1\", \"b";
    QVERIFY(!jsonStringAt(line, 3)); // a key
    QCOMPARE(jsonStringAt(line, 10), QStringLiteral("\u00e9/1"));
    QCOMPARE(jsonStringAt(line, 18), QStringLiteral("\u00e9/1")); // behind it
    QVERIFY(!jsonStringAt(line, 19));
    QVERIFY(!jsonStringAt(line, 21)); // without its end
    QVERIFY(!jsonStringAt({}, 0));
}

void JsonLinesTest::jsonLineBreak_place_indentsByBrackets()
{
    QCOMPARE(jsonLineBreak("    1,", "").before, "\n    ");
    QCOMPARE(jsonLineBreak("  \"a\": [", "1").before, "\n    ");
    QCOMPARE(jsonLineBreak("  \"a\": [", "1").behind, "");
    QCOMPARE(jsonLineBreak("  \"a\": {", " },\n").before, "\n    ");
    QCOMPARE(jsonLineBreak("  \"a\": {", " },\n").behind, "\n  ");
    QCOMPARE(jsonLineBreak("", "}").behind, "");
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "tst_jsonlines.moc"
