// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/treeedit.h"

#include "../json/jsonmodel.h"
#include "edit/documenttext.h"
#include "editmodel.h"
#include "json/writer.h"

#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

Json::Value bodyOf(const QByteArray &text)
{
    const Result<Json::Value> body = parseDocumentText(text);
    Q_ASSERT(body);
    return *body;
}

Json::Value json(const QByteArray &text)
{
    return *Json::parse(text);
}

QByteArray after(const QByteArray &text, const TextEdits &edits)
{
    return appliedEdits(text, edits).value_or("the edits do not fit");
}

QByteArray key(QStringView name)
{
    QByteArray token;
    Json::appendQuoted(token, name);
    return token;
}

constexpr auto order = R"({
  "Company": "companies/85-A",
  "Lines": [
    {
      "Price": 14.00
    },
    7
  ],
  "Tags": []
}
)";

/// The container that a path leads to.
JsonModel &containerAt(JsonModel &root, const TreePath &path)
{
    JsonModel *model = &root;
    for (const qsizetype place : path)
        model = &model->children[static_cast<size_t>(place)].value;
    return *model;
}

/// A random way to a container.
TreePath wayToContainer(JsonModel &root, JsonDice &dice)
{
    TreePath path;
    for (JsonModel *model = &root; dice.below(3) > 0;) {
        QList<qsizetype> containers;
        for (size_t place = 0; place < model->children.size(); ++place) {
            if (model->children[place].value.isContainer())
                containers.append(static_cast<qsizetype>(place));
        }
        if (containers.isEmpty())
            break;
        path.append(containers[dice.below(static_cast<int>(containers.size()))]);
        model = &model->children[static_cast<size_t>(path.last())].value;
    }
    return path;
}

JsonModel randomDocument(JsonDice &dice)
{
    JsonModel root;
    do {
        root = dice.tree(4);
    } while (!root.isObject());
    return root;
}

/// One random step, on the model and as edits of the text.
TextEdits randomStep(JsonModel &root, const Json::Value &body, JsonDice &dice)
{
    const TreePath way = wayToContainer(root, dice);
    JsonModel &container = containerAt(root, way);
    const auto count = static_cast<int>(container.children.size());
    const auto at = [&](int place) { return container.children.begin() + place; };
    const JsonModel value = dice.tree(2);
    const int kind = count == 0 ? 0 : dice.below(5);
    if (kind == 0) {
        const int place = dice.below(count + 1);
        const QString name = u"new %1"_s.arg(dice.below(1000));
        const QByteArray rawKey = container.isObject() ? key(name) : QByteArray();
        container.children.insert(at(place), {rawKey, container.isObject() ? name : QString(), value});
        return insertValue(body, way, place, rawKey, json(value.text()));
    }
    const int place = dice.below(count);
    const TreePath path = way + TreePath{place};
    if (kind == 1) {
        at(place)->value = value;
        return replaceValue(body, path, json(value.text()));
    }
    if (kind == 2 && container.isObject()) {
        at(place)->key = u"renamed \"%1\""_s.arg(dice.below(1000));
        at(place)->rawKey = key(at(place)->key);
        return replaceKey(body, path, at(place)->rawKey);
    }
    if (kind == 3) {
        const int to = dice.below(count + 1);
        const JsonModel::Member moved = *at(place);
        container.children.erase(at(place));
        container.children.insert(at(to > place ? to - 1 : to), moved);
        return moveValue(body, path, to);
    }
    container.children.erase(at(place));
    return removeValue(body, path);
}

} // namespace

class TestTreeEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaceValue_number_touchesNothingElse();
    void replaceValue_same_isNoEdit();
    void replaceKey_leavesTheValue();
    void insertValue_everyPlace_keepsLines();
    void insertValue_oneLine_staysOne();
    void removeValue_everyPlace_takesItsComma();
    void moveValue_upAndDown_swaps();
    void moveValue_itsOwnPlace_isNoEdit();
    void randomSteps_textAndModel_agreeAndUndo();
    void pathAt_everyByte_findsTheDeepest();
    void names_ofAPath_areThoseOfRavenDb();
    void convertedTo_everyType_keepsWhatItCan_data();
    void convertedTo_everyType_keepsWhatItCan();
    void unusedKey_taken_countsOn();
};

void TestTreeEdit::replaceValue_number_touchesNothingElse()
{
    const TextEdits edits = replaceValue(bodyOf(order), {1, 0, 0}, json("15.40"));
    QCOMPARE(edits, (TextEdits{{QByteArray(order).indexOf("14.00"), "14.00", "15.40"}}));
    const QByteArray wider = after(order, replaceValue(bodyOf(order), {1, 1}, json(R"({"a":1})")));
    QVERIFY(wider.contains("    },\n    {\n      \"a\": 1\n    }\n  ],\n"));
}

void TestTreeEdit::replaceValue_same_isNoEdit()
{
    QCOMPARE(replaceValue(bodyOf(order), {1, 0, 0}, json("14.00")), TextEdits());
}

void TestTreeEdit::replaceKey_leavesTheValue()
{
    const QByteArray text = after(order, replaceKey(bodyOf(order), {1, 0, 0}, "\"Cost\""));
    QCOMPARE(text, QByteArray(order).replace("\"Price\"", "\"Cost\""));
}

void TestTreeEdit::insertValue_everyPlace_keepsLines()
{
    const Json::Value body = bodyOf(order);
    QCOMPARE(after(order, insertValue(body, {}, 0, "\"Id\"", json("1.10"))),
        QByteArray(order).replace("{\n  \"Company\"", "{\n  \"Id\": 1.10,\n  \"Company\""));
    QCOMPARE(after(order, insertValue(body, {1}, 2, {}, json("8"))), QByteArray(order).replace("7\n", "7,\n    8\n"));
    QCOMPARE(after(order, insertValue(body, {2}, 0, {}, json("\"gift\""))),
        QByteArray(order).replace("[]", "[\n    \"gift\"\n  ]"));
}

void TestTreeEdit::insertValue_oneLine_staysOne()
{
    const QByteArray text = R"({"a":[1,2],"b":{}})";
    QCOMPARE(after(text, insertValue(bodyOf(text), {0}, 1, {}, json("9"))), R"({"a":[1,9, 2],"b":{}})");
    QCOMPARE(after(text, insertValue(bodyOf(text), {0}, 2, {}, json("9"))), R"({"a":[1,2, 9],"b":{}})");
}

void TestTreeEdit::removeValue_everyPlace_takesItsComma()
{
    QCOMPARE(after(order, removeValue(bodyOf(order), {0})),
        QByteArray(order).replace("\"Company\": \"companies/85-A\",\n  ", ""));
    QCOMPARE(after(order, removeValue(bodyOf(order), {1, 1})), QByteArray(order).replace(",\n    7", ""));
    QCOMPARE(after(order, removeValue(bodyOf(order), {1, 0, 0})),
        QByteArray(order).replace("{\n      \"Price\": 14.00\n    }", "{}"));
}

void TestTreeEdit::moveValue_upAndDown_swaps()
{
    const QByteArray swapped = QByteArray(order).replace(
        "{\n      \"Price\": 14.00\n    },\n    7", "7,\n    {\n      \"Price\": 14.00\n    }");
    QCOMPARE(after(order, moveValue(bodyOf(order), {1, 0}, 2)), swapped);
    QCOMPARE(after(order, moveValue(bodyOf(order), {1, 1}, 0)), swapped);
}

void TestTreeEdit::moveValue_itsOwnPlace_isNoEdit()
{
    QCOMPARE(moveValue(bodyOf(order), {1, 0}, 0), TextEdits());
    QCOMPARE(moveValue(bodyOf(order), {1, 0}, 1), TextEdits());
}

void TestTreeEdit::randomSteps_textAndModel_agreeAndUndo()
{
    JsonDice dice(printedSeed());
    for (int round = 0; round < 60; ++round) {
        JsonModel model = randomDocument(dice);
        QByteArray text = round % 2 == 0 ? documentText(json(model.text())) : dice.textWithSpace(model);
        for (int step = 0; step < 12; ++step) {
            const TextEdits edits = randomStep(model, bodyOf(text), dice);
            const std::optional<QByteArray> edited = appliedEdits(text, edits);
            QVERIFY(edited);
            QCOMPARE(appliedEdits(*edited, inverseOf(edits)), std::optional(text));
            text = *edited;
            const Result<Json::Value> body = Json::parse(text);
            QVERIFY2(body, text.constData());
            QCOMPARE(modelOf(*body).text(), model.text()); // every other token as it was
        }
    }
}

void TestTreeEdit::pathAt_everyByte_findsTheDeepest()
{
    const Json::Value body = bodyOf(order);
    const QByteArray text = order;
    QCOMPARE(pathAt(body, 0), TreePath());
    QCOMPARE(pathAt(body, text.indexOf("Company")), TreePath{0});
    QCOMPARE(pathAt(body, text.indexOf("14.00") + 5), (TreePath{1, 0, 0}));
    QCOMPARE(pathAt(body, text.indexOf("7\n")), (TreePath{1, 1}));
    QCOMPARE(pathAt(body, text.indexOf("[]") + 1), TreePath{2});
    QCOMPARE(pathAt(body, text.size()), TreePath());
}

void TestTreeEdit::names_ofAPath_areThoseOfRavenDb()
{
    const Json::Value body = bodyOf(order);
    QCOMPARE(fieldPathOf(body, {1, 0, 0}), u"Lines[0].Price"_s);
    QCOMPARE(queryFieldOf(body, {1, 0, 0}), u"Lines[].Price"_s);
    QCOMPARE(pointerOf(body, {1, 0, 0}).toString(), u"/Lines/0/Price"_s);
    QCOMPARE(fieldPathOf(body, {}), QString());
    const QByteArray odd = "{\"it's\":{\"b c\":1}}";
    QCOMPARE(queryFieldOf(bodyOf(odd), {0, 0}), u"'it\\'s'.'b c'"_s);
    QCOMPARE(valueAt(body, {1, 0, 0}).lexeme(), "14.00");
}

void TestTreeEdit::convertedTo_everyType_keepsWhatItCan_data()
{
    using Json::Type;
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Json::Type>("type");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("text to number") << QByteArray("\" 1.10 \"") << Type::Number << QByteArray("1.10");
    QTest::newRow("no number") << QByteArray("\"abc\"") << Type::Number << QByteArray("0");
    QTest::newRow("true to number") << QByteArray("true") << Type::Number << QByteArray("1");
    QTest::newRow("number to text") << QByteArray("1.10") << Type::String << QByteArray("\"1.10\"");
    QTest::newRow("null to text") << QByteArray("null") << Type::String << QByteArray("\"\"");
    QTest::newRow("array to text") << QByteArray("[1, \"a\"]") << Type::String << QByteArray(R"("[1,\"a\"]")");
    QTest::newRow("number to boolean") << QByteArray("0.0") << Type::True << QByteArray("false");
    QTest::newRow("text to boolean") << QByteArray("\"True\"") << Type::True << QByteArray("true");
    QTest::newRow("number to array") << QByteArray("1.0") << Type::Array << QByteArray("[1.0]");
    QTest::newRow("object to array") << QByteArray(R"({"a":1.0,"b":[]})") << Type::Array << QByteArray("[1.0,[]]");
    QTest::newRow("array to object") << QByteArray("[1.0,2]") << Type::Object << QByteArray(R"({"0":1.0,"1":2})");
    QTest::newRow("text to object") << QByteArray("\"a\"") << Type::Object << QByteArray(R"({"value":"a"})");
    QTest::newRow("to null") << QByteArray("[1]") << Type::Null << QByteArray("null");
    QTest::newRow("its own type") << QByteArray("1E+2") << Type::Number << QByteArray("1E+2");
}

void TestTreeEdit::convertedTo_everyType_keepsWhatItCan()
{
    QFETCH(const QByteArray, before);
    QFETCH(const Json::Type, type);
    QFETCH(const QByteArray, after);
    QCOMPARE(convertedTo(json(before), type).toJson(), after);
}

void TestTreeEdit::unusedKey_taken_countsOn()
{
    QCOMPARE(unusedKey(json(R"({"new":1,"new2":2})"), u"new"_s), u"new3"_s);
    QCOMPARE(unusedKey(json("{}"), u"new"_s), u"new"_s);
}

QTEST_APPLESS_MAIN(TestTreeEdit)
#include "tst_treeedit.moc"
