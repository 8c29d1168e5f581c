// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/structure/changetreemodel.h"
#include "reviewtesting.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

/// A line for each node: its place in the tree, and what the columns say.
QStringList outline(const ChangeTreeModel &model, const QModelIndex &parent = {}, const QString &indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        lines.append(indent + cells.join(u'|'));
        lines.append(outline(model, model.index(row, 0, parent), indent + u'>'));
    }
    return lines;
}

QStringList outlineOf(const QByteArray &before, const QByteArray &after)
{
    ChangeTreeModel model;
    model.setTree(changeTree(json(before), json(after)));
    return outline(model);
}

} // namespace

class TestChangeTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeTree_fields_showLexemesAndCountEqualOnes();
    void changeTree_items_arePathsByPosition();
    void changeTree_spelling_isNamed();
    void changeTree_orderOfKeysAlone_isOneChange();
    void changeTree_otherType_namesBoth();
    void changeTree_duplicateKeys_arePairedInOrder();
    void changeTree_equalMetadata_isNoField();
    void changeTree_newAndDeleted_listAllFields();
    void changeTree_longValue_isCutBetweenCharacters();
    void changeTree_deepDocument_endsSomewhere();
    void changes_nestedLeaves_areInOrder();
    void model_everyTree_passesTheTester();
    void accessibleText_nestedField_isTheWholePath();
};

void TestChangeTree::changeTree_fields_showLexemesAndCountEqualOnes()
{
    QCOMPARE(outlineOf(
                 R"({"A":1,"B":2,"Rate":1.10,"Gone":null,"C":3})", R"({"A":1,"B":2,"Rate":1.1047,"C":3,"Tags":[ 1 ]})"),
        (QStringList{u"A, B: 2 equal fields|||"_s, u"Rate|Number|1.10|1.1047"_s, u"Gone|Removed|null|"_s,
            u"C: 1 equal fields|||"_s, u"Tags|Added||[1]"_s}));
}

void TestChangeTree::changeTree_items_arePathsByPosition()
{
    QCOMPARE(outlineOf(R"({"L":[1,{"P":14.00},3]})", R"({"L":[1,{"P":15.40},3,4]})"),
        (QStringList{u"L|4 items||"_s, u">1 equal items|||"_s, u">[1]|Object||"_s, u">>P|Number|14.00|15.40"_s,
            u">1 equal items|||"_s, u">[3]|Added||4"_s}));
}

void TestChangeTree::changeTree_spelling_isNamed()
{
    QCOMPARE(outlineOf(R"({"A":1.0})", R"({"A":1.00})"), (QStringList{u"A|Spelling|1.0|1.00"_s}));
}

void TestChangeTree::changeTree_orderOfKeysAlone_isOneChange()
{
    QCOMPARE(outlineOf(R"({"A":{"x":1,"y":2}})", R"({"A":{"y":2,"x":1}})"),
        (QStringList{u"A|Order of keys|{\"x\":1,\"y\":2}|{\"y\":2,\"x\":1}"_s}));
}

void TestChangeTree::changeTree_otherType_namesBoth()
{
    QCOMPARE(outlineOf(R"({"A":12})", R"({"A":"12"})"), (QStringList{u"A|String, was Number|12|\"12\""_s}));
}

void TestChangeTree::changeTree_duplicateKeys_arePairedInOrder()
{
    QCOMPARE(
        outlineOf(R"({"A":1,"A":2})", R"({"A":1,"A":3})"), (QStringList{u"A: 1 equal fields|||"_s, u"A|Number|2|3"_s}));
}

void TestChangeTree::changeTree_equalMetadata_isNoField()
{
    QCOMPARE(outlineOf(R"({"A":1,"@metadata":{"x":1}})", R"({"A":2,"@metadata":{"x":1}})"),
        (QStringList{u"A|Number|1|2"_s}));
}

void TestChangeTree::changeTree_newAndDeleted_listAllFields()
{
    ChangeTreeModel model;
    model.setTree(changeTree(std::nullopt, json(R"({"A":1})")));
    QCOMPARE(outline(model), (QStringList{u"A|Added||1"_s}));
    model.setTree(changeTree(json(R"({"A":1})"), std::nullopt));
    QCOMPARE(outline(model), (QStringList{u"A|Removed|1|"_s}));
    model.setTree(changeTree(std::nullopt, std::nullopt));
    QCOMPARE(outline(model), QStringList());
}

void TestChangeTree::changeTree_longValue_isCutBetweenCharacters()
{
    const QByteArray value = '"' + QByteArray("ü").repeated(5000) + '"';
    const ChangeTree tree = changeTree(json(R"({"A":1})"), json("{\"A\":" + value + '}'));
    QVERIFY(tree[1].after.size() < 500);
    QVERIFY(!QString::fromUtf8(tree[1].after).contains(QChar::ReplacementCharacter));
    QVERIFY(QString::fromUtf8(tree[1].after).endsWith(u"…"_s));
}

void TestChangeTree::changeTree_deepDocument_endsSomewhere()
{
    const QByteArray open = QByteArray("[").repeated(20'000);
    const QByteArray close = QByteArray("]").repeated(20'000);
    const ChangeTree tree = changeTree(json(open + '1' + close), json(open + '2' + close));
    QVERIFY(tree.size() > 10 && tree.size() < 100);
    QCOMPARE(tree.back().kind, ChangeNode::Kind::Changed);
}

void TestChangeTree::changes_nestedLeaves_areInOrder()
{
    ChangeTreeModel model;
    model.setTree(changeTree(json(R"({"A":{"x":1,"y":2},"B":3,"C":4})"), json(R"({"A":{"x":2,"y":3},"B":3,"C":5})")));
    QStringList paths;
    for (const QModelIndex &change : model.changes())
        paths.append(change.data(Qt::AccessibleTextRole).toString());
    QCOMPARE(paths, (QStringList{u"A.x"_s, u"A.y"_s, u"C"_s}));
}

void TestChangeTree::model_everyTree_passesTheTester()
{
    ChangeTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const PendingDocument &document : mixedChangeSet())
        model.setTree(changeTree(document.before, document.now));
    model.setTree(changeTree(json(R"({"L":[1,{"P":{"Q":[2]}}]})"), json(R"({"L":[1,{"P":{"Q":[3]}}]})")));
    QCOMPARE(model.rowCount(), 1);
}

void TestChangeTree::accessibleText_nestedField_isTheWholePath()
{
    ChangeTreeModel model;
    model.setTree(changeTree(json(R"({"L":[{"P":1}]})"), json(R"({"L":[{"P":2}]})")));
    QCOMPARE(model.changes().value(0).data(Qt::AccessibleTextRole).toString(), u"L[0].P"_s);
    QCOMPARE(model.changes().value(0).data().toString(), u"P"_s);
}

QTEST_GUILESS_MAIN(TestChangeTree)
#include "tst_changetree.moc"
