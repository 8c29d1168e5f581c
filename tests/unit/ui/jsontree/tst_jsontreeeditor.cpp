// SPDX-License-Identifier: GPL-3.0-or-later
#include "../panels/paneltab.h"
#include "documents/documentview.h"
#include "documents/pathbutton.h"
#include "editor/jsoneditor.h"
#include "jsontree/jsontreeeditor.h"
#include "jsontree/jsontreemodel.h"
#include "jsontree/jsontreeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The tree of a document in its view, as a person uses it.
class JsonTreeEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tree_showsTheTextsValue_andBack();
    void value_typed_isOneEditAndOneUndoStep();
    void key_typed_renames();
    void number_typedWrong_staysInItsEditor();
    void rows_addedDuplicatedMovedDeleted_areTheTexts();
    void deletedTwiceAtOnce_takesTwo();
    void removed_reverted_comesBack();
    void type_changed_keepsTheSpelling();
    void undo_inTheTree_keepsRowsOpen();
    void invalidText_isSaid_andNothingIsLost();
    void reference_followed_isAskedFor();
    void path_copied_inItsSpellings();
    void deletedDocument_isReadOnly();

private:
    JsonTreeView &view() { return m_view->tree().view(); }
    QString text() const { return QString::fromUtf8(m_document->buffer().text()); }
    bool goTo(const TreePath &path);
    void type(int column, const QString &text);
    bool isSettled();

    std::unique_ptr<PanelTab> m_tab;
    std::unique_ptr<DocumentView> m_view;
    OpenDocument *m_document = nullptr;
};

void JsonTreeEditorTest::init()
{
    m_tab = std::make_unique<PanelTab>();
    m_tab->put(u"orders/1-A"_s,
        R"({"Company":"companies/85-A","Lines":[{"Price":14.00,"Discount":0.0},{"Price":9.80}],"Note":"12"})");
    m_document = m_tab->open(u"orders/1-A"_s);
    QVERIFY(m_document);
    m_view = std::make_unique<DocumentView>(*m_tab->workspace, *m_document);
    m_view->resize(1000, 600);
    m_view->show();
    m_view->setTreeShown(true);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_COMPARE(view().treeModel().rowCount(), 3);
}

void JsonTreeEditorTest::cleanup()
{
    m_view.reset();
    m_tab.reset();
}

/// The tree shows the text as it is, and nothing is under way.
bool JsonTreeEditorTest::isSettled()
{
    return QTest::qWaitFor([this] {
        const std::optional<Json::Value> body = m_document->bodyInText();
        return body && view().treeModel().content().body().isSameAs(*body);
    });
}

bool JsonTreeEditorTest::goTo(const TreePath &path)
{
    const bool isThere = isSettled();
    view().setCurrentPath(path);
    view().setFocus();
    return isThere && view().currentPath() == path;
}

void JsonTreeEditorTest::type(int column, const QString &text)
{
    view().edit(view().currentIndex().siblingAtColumn(column));
    auto *line = view().findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void JsonTreeEditorTest::tree_showsTheTextsValue_andBack()
{
    m_view->setTreeShown(false);
    m_view->editor().goTo({text().indexOf(u"9.80"_s), 1, 1});
    m_view->setTreeShown(true);
    QTRY_COMPARE(view().currentPath(), (TreePath{1, 1, 0}));
    QVERIFY(goTo({1, 0, 1}));
    m_view->setTreeShown(false);
    QCOMPARE(m_view->editor().caret(), text().indexOf(u"0.0"_s));
}

void JsonTreeEditorTest::value_typed_isOneEditAndOneUndoStep()
{
    const QString before = text();
    QVERIFY(goTo({1, 0, 0}));
    type(JsonTreeModel::Value, u"15.40"_s);
    QTRY_COMPARE(text(), QString(before).replace(u"14.00"_s, u"15.40"_s));
    QVERIFY(isSettled());
    QCOMPARE(m_document->undoStack().count(), 1);
    QCOMPARE(view().currentPath(), (TreePath{1, 0, 0}));
    QTRY_VERIFY(m_tab->workspace->session().isPending(u"orders/1-A"_s));
    QCOMPARE(QString::fromUtf8(m_view->editor().utf8()), text()); // the text view shows it, too
    m_document->undoStack().undo();
    QCOMPARE(text(), before);
}

void JsonTreeEditorTest::key_typed_renames()
{
    QVERIFY(goTo({2}));
    type(JsonTreeModel::Key, u"Re\"mark"_s);
    QTRY_VERIFY(text().contains(uR"("Re\"mark": "12")"_s));
}

void JsonTreeEditorTest::number_typedWrong_staysInItsEditor()
{
    const QString before = text();
    QVERIFY(goTo({1, 0, 0}));
    type(JsonTreeModel::Value, u"many"_s);
    QVERIFY(view().findChild<QLineEdit *>());
    QTest::keyClick(view().findChild<QLineEdit *>(), Qt::Key_Escape);
    QCOMPARE(text(), before);
}

void JsonTreeEditorTest::rows_addedDuplicatedMovedDeleted_areTheTexts()
{
    QVERIFY(goTo({1, 1}));
    QTest::keyClick(&view(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(isSettled());
    QCOMPARE(view().currentPath(), (TreePath{1, 2}));
    QTest::keyClick(&view(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&view(), Qt::Key_Up, Qt::AltModifier); // before the first was read
    QVERIFY(isSettled());
    QTRY_COMPARE(m_document->bodyInText()->member(u"Lines")->toJson().simplified().replace(' ', ""),
        QByteArray(R"([{"Price":9.80},{"Price":14.00,"Discount":0.0},{"Price":9.80}])"));
    QVERIFY(goTo({2}));
    QTest::keyClick(&view(), Qt::Key_Insert);
    QTRY_VERIFY(text().contains(u"\"newField\": null,\n  \"Note\""_s));
    QVERIFY(goTo({2}));
    QTest::keyClick(&view(), Qt::Key_Delete);
    QTRY_VERIFY(!text().contains(u"newField"_s));
}

void JsonTreeEditorTest::deletedTwiceAtOnce_takesTwo()
{
    QVERIFY(goTo({1, 0, 0}));
    QTest::keyClick(&view(), Qt::Key_Delete);
    QTest::keyClick(&view(), Qt::Key_Delete);
    QTest::keyClick(&view(), Qt::Key_Delete); // there is no third
    QTRY_VERIFY(text().contains(u"{}"_s));
    QVERIFY(isSettled());
    QVERIFY(text().contains(u"9.80"_s));
}

void JsonTreeEditorTest::removed_reverted_comesBack()
{
    const QString before = text();
    QVERIFY(goTo({0}));
    QTest::keyClick(&view(), Qt::Key_Delete);
    QVERIFY(isSettled());
    QTRY_COMPARE(view().treeModel().rowCount(), 3);
    const QModelIndex removed = view().treeModel().index(0, JsonTreeModel::Key);
    QVERIFY(view().treeModel().removedOf(removed));
    const QRect cell = view().visualRect(removed.siblingAtColumn(JsonTreeModel::Type));
    QTest::mouseMove(view().viewport(), cell.center());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 12, cell.center().y()));
    QVERIFY(isSettled());
    QTRY_COMPARE(text(), before);
    QVERIFY(!m_tab->workspace->session().isPending(u"orders/1-A"_s));
}

void JsonTreeEditorTest::type_changed_keepsTheSpelling()
{
    QVERIFY(goTo({2}));
    Q_EMIT view().customContextMenuRequested(view().visualRect(view().currentIndex()).center());
    auto *menu = view().findChild<QMenu *>();
    QVERIFY(menu);
    auto *types = menu->findChild<QMenu *>();
    QVERIFY(types);
    for (QAction *action : types->actions()) {
        if (action->text() == u"Number"_s)
            action->trigger();
    }
    menu->close();
    QVERIFY(isSettled());
    QTRY_VERIFY(text().contains(u"\"Note\": 12\n"_s));
}

void JsonTreeEditorTest::undo_inTheTree_keepsRowsOpen()
{
    QVERIFY(goTo({1, 0, 0}));
    const QModelIndex lines = view().treeModel().index(1, 0);
    QVERIFY(view().isExpanded(lines));
    type(JsonTreeModel::Value, u"1"_s);
    QTRY_VERIFY(text().contains(u"\"Price\": 1,"_s));
    QVERIFY(isSettled());
    m_document->undoStack().undo();
    m_document->readNow();
    QVERIFY(isSettled());
    QVERIFY(view().isExpanded(view().treeModel().index(1, 0)));
    QVERIFY(view().isExpanded(view().treeModel().index(0, 0, view().treeModel().index(1, 0))));
}

void JsonTreeEditorTest::invalidText_isSaid_andNothingIsLost()
{
    m_document->edit({{0, "{", "{{"}}, u"Typing"_s);
    m_document->readNow();
    QTRY_VERIFY(m_document->problem());
    QTRY_VERIFY(!view().isVisible());
    m_document->undoStack().undo();
    m_document->readNow();
    QTRY_VERIFY(view().isVisible());
    QVERIFY(isSettled());
}

void JsonTreeEditorTest::reference_followed_isAskedFor()
{
    QSignalSpy followed(&m_view->tree(), &JsonTreeEditor::referenceActivated);
    QVERIFY(goTo({0}));
    QTest::keyClick(&view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().first().toString(), u"companies/85-A"_s);
}

void JsonTreeEditorTest::path_copied_inItsSpellings()
{
    QVERIFY(goTo({1, 1, 0}));
    auto *path = m_view->findChild<PathButton *>();
    QCOMPARE(path->text(), u"Lines[1].Price"_s);
    QStringList copied;
    for (QAction *action : path->menu()->actions()) {
        action->trigger();
        copied.append(QGuiApplication::clipboard()->text());
    }
    QCOMPARE(copied, (QStringList{u"Lines[1].Price"_s, u"/Lines/1/Price"_s, u"Lines[].Price"_s}));
}

void JsonTreeEditorTest::deletedDocument_isReadOnly()
{
    m_tab->workspace->remove({u"orders/1-A"_s});
    QTRY_VERIFY(view().treeModel().isReadOnly());
    const QString before = text();
    view().setCurrentPath({2});
    QTest::keyClick(&view(), Qt::Key_Delete);
    QTest::keyClick(&view(), Qt::Key_Return);
    QVERIFY(!view().findChild<QLineEdit *>());
    QCOMPARE(text(), before);
}

QTEST_MAIN(JsonTreeEditorTest)
#include "tst_jsontreeeditor.moc"
