// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/documentbuffer.h"
#include "edit/documenttext.h"
#include "edit/treeedit.h"
#include "jsontree/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

Json::Value json(const QByteArray &text)
{
    return Json::parse(text).value();
}

std::shared_ptr<const TreeContent> contentOf(const QByteArray &text, const std::optional<QByteArray> &before = {})
{
    const auto loaded = before ? std::optional(json(*before)) : std::nullopt;
    return std::make_shared<const TreeContent>(parseDocumentText(text).value(), loaded);
}

/// A line for each row: sign, key, value, type.
QStringList outline(const JsonTreeModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < JsonTreeModel::ColumnCount; ++column)
            cells.append(model.index(row, column, parent).data().toString());
        lines.append(indent + cells.join(u'|'));
        lines.append(outline(model, model.index(row, 0, parent), indent + u'>'));
    }
    return lines;
}

constexpr auto order
    = R"({"Company":"companies/85-A","Freight":32.3800,"Lines":[{"ProductName":"Queso","Price":14.00},7],
"At":"2026-07-04T00:00:00.0000000","Tags":["a",1],"None":null})";

} // namespace

class JsonTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_areAsSpelled();
    void changes_areMarkedAndRemovedOnesStay();
    void newDocument_isNotMarked();
    void newContent_keepsOpenAndCurrentRows();
    void newContent_randomEdits_passesTheTester();
    void typed_isToldWithItsPath();
    void typed_notOfTheType_isRefused();
    void readOnly_isNotEditable();
    void manyRows_areMadeOnDemand();
    void valueBefore_ofChangedAndRemoved_isTheLoadedOne();
};

void JsonTreeModelTest::rows_areAsSpelled()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setContent(contentOf(order), {});
    QCOMPARE(outline(model),
        (QStringList{u"|Company|\"companies/85-A\"|String, reference"_s, u"|Freight|32.3800|Number"_s,
            u"|Lines|2 item(s)|Array"_s, u">|0|Queso · 2 field(s)|Object"_s, u">>|ProductName|\"Queso\"|String"_s,
            u">>|Price|14.00|Number"_s, u">|1|7|Number"_s, u"|At|\"2026-07-04T00:00:00.0000000\"|String, date"_s,
            u"|Tags|[\"a\", 1]|Array"_s, u">|0|\"a\"|String"_s, u">|1|1|Number"_s, u"|None|null|Null"_s}));
}

void JsonTreeModelTest::changes_areMarkedAndRemovedOnesStay()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(
        contentOf(R"({"A":[1,2.0],"New":{},"C":3})", R"({"Gone":0,"A":[1,2,{"x":1}],"Also":"gone","C":3})"), {});
    QCOMPARE(outline(model),
        (QStringList{u"−|Gone|0|Removed"_s, u"~|A|[1, 2.0]|Array"_s, u">|0|1|Number"_s, u">~|1|2.0|Number"_s,
            u">−|2|{\"x\":1}|Removed"_s, u"+|New|0 field(s)|Object"_s, u"−|Also|\"gone\"|Removed"_s,
            u"|C|3|Number"_s}));
    const QModelIndex item = model.index(1, 0, model.index(1, 0));
    QCOMPARE(model.row(item).before, u"2"_s);
    QVERIFY(item.siblingAtColumn(JsonTreeModel::Key).data(Qt::AccessibleTextRole).toString().contains(u"was 2"_s));
}

void JsonTreeModelTest::newDocument_isNotMarked()
{
    JsonTreeModel model;
    model.setContent(contentOf(R"({"A":1})"), {});
    QCOMPARE(outline(model), QStringList{u"|A|1|Number"_s});
}

void JsonTreeModelTest::newContent_keepsOpenAndCurrentRows()
{
    JsonTreeModel model;
    const QByteArray text = documentText(json(order));
    model.setContent(contentOf(text), {});
    const QPersistentModelIndex lines = model.index(2, 0);
    const QPersistentModelIndex price = model.index(1, JsonTreeModel::Value, model.index(0, 0, lines));
    const QPersistentModelIndex freight = model.index(1, 0);
    const Json::Value body = parseDocumentText(text).value();
    TextEdits edits = removeValue(body, {1});
    DocumentBuffer buffer(text);
    QVERIFY(buffer.apply(edits));
    const TextEdits second = replaceValue(parseDocumentText(buffer.text()).value(), {1, 0, 1}, json("15.40"));
    QVERIFY(buffer.apply(second));
    model.setContent(contentOf(buffer.text()), edits + second);
    QCOMPARE(lines.row(), 1);
    QCOMPARE(price.data().toString(), u"15.40"_s);
    QVERIFY(!freight.isValid());
}

void JsonTreeModelTest::newContent_randomEdits_passesTheTester()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    DocumentBuffer buffer(documentText(json(order)));
    model.setContent(contentOf(buffer.text(), QByteArray(order)), {});
    QList<QPersistentModelIndex> kept;
    for (int step = 0; step < 60; ++step) {
        const Json::Value body = parseDocumentText(buffer.text()).value();
        const auto count = static_cast<int>(body.size());
        const int place = count > 0 ? random.bounded(count) : 0;
        const bool isGrowing = count < 3 || random.bounded(2) == 0;
        const QByteArray key = "\"f" + QByteArray::number(step) + '"';
        const TextEdits edits
            = isGrowing ? insertValue(body, {}, place, key, json("[1,{\"a\":2}]")) : removeValue(body, {place});
        QVERIFY(buffer.apply(edits));
        kept.append(model.index(random.bounded(std::max(1, model.rowCount())), 0));
        model.setContent(contentOf(buffer.text(), QByteArray(order)), edits);
    }
}

void JsonTreeModelTest::typed_isToldWithItsPath()
{
    JsonTreeModel model;
    model.setContent(contentOf(order), {});
    QList<std::pair<TreePath, QByteArray>> told;
    connect(&model, &JsonTreeModel::valueTyped, &model,
        [&](const TreePath &path, const Json::Value &value) { told.append({path, value.lexeme()}); });
    connect(&model, &JsonTreeModel::keyTyped, &model,
        [&](const TreePath &path, const QByteArray &key) { told.append({path, key}); });
    const QModelIndex line = model.index(0, 0, model.index(2, 0));
    const QModelIndex price = model.index(1, JsonTreeModel::Value, line);
    QCOMPARE(price.data(Qt::EditRole).toString(), u"14.00"_s);
    QVERIFY(model.setData(price, u"14.00"_s)); // nothing is new
    QVERIFY(model.setData(price, u"15.40"_s));
    QVERIFY(model.setData(price.siblingAtColumn(JsonTreeModel::Key), u"Cost"_s));
    const QList<std::pair<TreePath, QByteArray>> expected{{{2, 0, 1}, "15.40"}, {{2, 0, 1}, "\"Cost\""}};
    QCOMPARE(told, expected);
}

void JsonTreeModelTest::typed_notOfTheType_isRefused()
{
    JsonTreeModel model;
    model.setContent(contentOf(order), {});
    QSignalSpy typed(&model, &JsonTreeModel::valueTyped);
    QVERIFY(!model.setData(model.index(1, JsonTreeModel::Value), u"many"_s));
    QCOMPARE(typed.size(), 0);
    QVERIFY(!(model.index(5, JsonTreeModel::Value).flags() & Qt::ItemIsEditable)); // null has another type or none
    QVERIFY(!(model.index(0, JsonTreeModel::Key, model.index(2, 0)).flags() & Qt::ItemIsEditable));
}

void JsonTreeModelTest::readOnly_isNotEditable()
{
    JsonTreeModel model;
    model.setContent(contentOf(order), {});
    QVERIFY(model.index(1, JsonTreeModel::Value).flags() & Qt::ItemIsEditable);
    model.setReadOnly(true);
    QVERIFY(!(model.index(1, JsonTreeModel::Value).flags() & Qt::ItemIsEditable));
}

void JsonTreeModelTest::manyRows_areMadeOnDemand()
{
    QByteArray text = "{\"a\":[";
    constexpr int count = 300'000;
    for (int number = 0; number < count; ++number)
        text += (number > 0 ? ",{\"n\":" : "{\"n\":") + QByteArray::number(number) + '}';
    JsonTreeModel model;
    model.setContent(contentOf(text + "]}"), {});
    const QModelIndex array = model.index(0, 0);
    QCOMPARE(model.rowCount(array), count);
    const QModelIndex last = model.index(count - 1, 0, array);
    QCOMPARE(model.index(0, JsonTreeModel::Value, last).data().toString(), u"299999"_s);
    QCOMPARE(last.parent(), array);
}

void JsonTreeModelTest::valueBefore_ofChangedAndRemoved_isTheLoadedOne()
{
    const auto content = contentOf(R"({"A":{"x":2}})", R"({"A":{"x":1.10,"gone":[1]}})");
    const quint32 x = content->nodeAt({0, 0});
    QCOMPARE(content->valueBefore(x)->lexeme(), "1.10");
    const int removed = content->removedInRow(content->nodeAt({0}), 1);
    QVERIFY(removed >= 0);
    QCOMPARE(content->valueBefore(content->removed(removed))->toJson(), "[1]");
}

QTEST_MAIN(JsonTreeModelTest)
#include "tst_jsontreemodel.moc"
