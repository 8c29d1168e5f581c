// SPDX-License-Identifier: GPL-3.0-or-later
#include "../json/jsonmodel.h"
#include "edit/documenttext.h"
#include "edit/layoutedit.h"
#include "edit/textplace.h"
#include "editmodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

/// For QFETCH, which orders what it can, and does not know that a variant cannot be.
struct MaybePlace
{
    std::optional<TextPlace> place;
};

using Layout = Result<TextEdits> (*)(const QByteArray &);

QByteArray after(const QByteArray &text, Layout layout)
{
    const Result<TextEdits> edits = layout(text);
    return edits ? appliedEdits(text, *edits).value_or("does not fit") : edits.error().message.toUtf8();
}

} // namespace

class LayoutEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void format_untidyText_changesWhiteSpaceAlone();
    void format_tidyText_isNoEdit();
    void compact_lexemes_stayAsTheyAre();
    void compact_manyTokens_isOneEdit();
    void layout_invalidText_tellsThePlace();
    void sortKeys_objects_areOrderedAtEveryLevel();
    void sortKeys_duplicates_keepTheirOrder();
    void sortKeys_twice_isNoEdit();
    void sortKeys_deepText_needsNoStack();
    void place_text_isRead_data();
    void place_text_isRead();
    void place_inText_isTheByte();
    void place_ofPointer_isWhereTheValueBegins();
};

void LayoutEditTest::format_untidyText_changesWhiteSpaceAlone()
{
    const QByteArray text = "{\"a\":1.10,\n\n  \"b\": [ 1e5,\"x \\\" y\" ],\"c\":{} }";
    const TextEdits edits = formatEdits(text).value();
    for (const TextEdit &edit : edits) {
        QVERIFY(edit.removed.trimmed().isEmpty());
        QVERIFY(edit.inserted.trimmed().isEmpty());
    }
    QCOMPARE(
        after(text, &formatEdits), "{\n  \"a\": 1.10,\n  \"b\": [\n    1e5,\n    \"x \\\" y\"\n  ],\n  \"c\": {}\n}\n");
}

void LayoutEditTest::format_tidyText_isNoEdit()
{
    QCOMPARE(formatEdits("{\n  \"a\": 1\n}\n").value(), TextEdits());
}

void LayoutEditTest::compact_lexemes_stayAsTheyAre()
{
    QCOMPARE(after("{\n  \"a b\" : [ 1.0, -0 , \"\\u00e9 \" ],\n \"a b\": null }", &compactEdits),
        "{\"a b\":[1.0,-0,\"\\u00e9 \"],\"a b\":null}\n");
}

void LayoutEditTest::compact_manyTokens_isOneEdit()
{
    QByteArray text = "{ \"a\": [ 1";
    for (int n = 0; n < 30'000; ++n)
        text += ", 1";
    text += " ] }";
    QCOMPARE(compactEdits(text).value().size(), 1);
    QCOMPARE(after(text, &compactEdits), QByteArray(text).replace(" ", "") + '\n');
    QCOMPARE(after(after(text, &compactEdits), &formatEdits), after(text, &formatEdits));
}

void LayoutEditTest::layout_invalidText_tellsThePlace()
{
    for (const Layout layout : {&formatEdits, &compactEdits, &sortKeysEdits}) {
        const Result<TextEdits> edits = layout("{ \"a\": }");
        QVERIFY(!edits);
        QCOMPARE(edits.error().kind, ErrorKind::InvalidJson);
        QCOMPARE(edits.error().position->byte, 7);
    }
}

void LayoutEditTest::sortKeys_objects_areOrderedAtEveryLevel()
{
    const QByteArray text = "{\n  \"b\": 1,\n  \"a\": [\n    { \"y\": 2, \"\\u0058\": 3 }\n  ],\n  \"B\": {}\n}\n";
    QCOMPARE(after(text, &sortKeysEdits),
        "{\n  \"B\": {},\n  \"a\": [\n    { \"\\u0058\": 3, \"y\": 2 }\n  ],\n  \"b\": 1\n}\n");
}

void LayoutEditTest::sortKeys_duplicates_keepTheirOrder()
{
    QCOMPARE(after(R"({"b":1,"a":2,"b":3,"a":4})", &sortKeysEdits), R"({"a":2,"a":4,"b":1,"b":3})");
}

void LayoutEditTest::sortKeys_twice_isNoEdit()
{
    JsonDice dice(printedSeed());
    for (int run = 0; run < 200; ++run) {
        const QByteArray text = "{\"k\": " + dice.textWithSpace(dice.tree(4)) + ", \"a\": 1}";
        const QByteArray sorted = after(text, &sortKeysEdits);
        QCOMPARE(sorted.size(), text.size());
        QCOMPARE(sortKeysEdits(sorted).value(), TextEdits());
        QCOMPARE(appliedEdits(sorted, inverseOf(sortKeysEdits(text).value())), std::optional(text));
    }
}

void LayoutEditTest::sortKeys_deepText_needsNoStack()
{
    constexpr int levels = 50'000;
    const QByteArray text = QByteArray("{\"b\":").repeated(levels) + "1" + QByteArray(",\"a\":2}").repeated(levels);
    const QByteArray sorted = after(text, &sortKeysEdits);
    QVERIFY(sorted.startsWith("{\"a\":2,\"b\":{\"a\":2,"));
    QCOMPARE(sorted.size(), text.size());
}

void LayoutEditTest::place_text_isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybePlace>("place");
    const auto row = [](const char *name, const QString &text, const std::optional<TextPlace> &place) {
        QTest::newRow(name) << text << MaybePlace{place};
    };
    row("line", u" 12 "_s, TextPlace(LineAndColumn{12, 1}));
    row("line and column", u"12:5"_s, TextPlace(LineAndColumn{12, 5}));
    row("pointer", u"/Lines/0/a~1b"_s, TextPlace(Json::Pointer({u"Lines"_s, u"0"_s, u"a/b"_s})));
    for (const char *text : {"", "0", "-1", "1:0", "1:", ":1", "x", "Lines[0]", "/a~2"})
        row(text, QString::fromLatin1(text), std::nullopt);
}

void LayoutEditTest::place_text_isRead()
{
    QFETCH(QString, text);
    QFETCH(MaybePlace, place);
    QCOMPARE(parseTextPlace(text), place.place);
}

void LayoutEditTest::place_inText_isTheByte()
{
    const QByteArray text = "aé😀b\n\nc";
    QCOMPARE(offsetOf(LineAndColumn{1, 1}, text), std::optional<qsizetype>(0));
    QCOMPARE(offsetOf(LineAndColumn{1, 4}, text), std::optional<qsizetype>(7));
    QCOMPARE(offsetOf(LineAndColumn{1, 99}, text), std::optional<qsizetype>(8));
    QCOMPARE(offsetOf(LineAndColumn{2, 2}, text), std::optional<qsizetype>(9));
    QCOMPARE(offsetOf(LineAndColumn{3, 2}, text), std::optional<qsizetype>(11));
    QCOMPARE(offsetOf(LineAndColumn{4, 1}, text), std::nullopt);
}

void LayoutEditTest::place_ofPointer_isWhereTheValueBegins()
{
    const QByteArray text = R"({"a": [1, {"b c": "x"}]})";
    const Json::Value body = parseDocumentText(text).value();
    QCOMPARE(offsetOf(Json::Pointer::parse(u"/a/1/b c").value(), body), std::optional(text.indexOf("\"x\"")));
    QCOMPARE(offsetOf(Json::Pointer::parse(u"/a/2").value(), body), std::nullopt);
}

QTEST_APPLESS_MAIN(LayoutEditTest)
#include "tst_layoutedit.moc"
