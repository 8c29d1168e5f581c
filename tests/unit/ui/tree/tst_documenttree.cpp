// SPDX-License-Identifier: GPL-3.0-or-later
#include "testedmodel.h"
#include "views/documenttree.h"
#include "views/documenttreeview.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class DocumentTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void names_areThoseThatAreReliedOn();
    void enter_onASelection_opensAllOfIt();
    void enter_onACollection_opensAndClosesIt();
    void doubleClick_opensTheDocument();
    void copy_writesIdsLineByLine();
    void delete_asksForTheSelection();
    void more_pressedByKeyOrMouse_listsOn();
    void filter_typed_showsMatchesAfterAPause();
    void filter_enterAtOnce_opensTheExactId();
    void filter_withoutMatches_saysSo();
    void filter_escape_showsTheTreeAsItWas();
    void empty_offersTheNextStep();
    void failed_offersToTryAgain();
    void refresh_failed_saysThatTheListIsOld();
    void refresh_keepsSelectionExpansionAndScroll();

private:
    QModelIndex below(const QModelIndex &parent, const QString &text) const;
    QModelIndex expand(const QString &collection);
    void settle() const;
    QPushButton *button(const QString &text) const;
    bool says(const QString &part) const;

    std::unique_ptr<IdServer> m_server;
    std::unique_ptr<DocumentTree> m_tree;
    DocumentTreeView *m_view = nullptr;
    QLineEdit *m_filter = nullptr;
};

namespace {

/// The tree itself, not the list of what was found.
DocumentTreeView *treeViewOf(const DocumentTree &tree)
{
    const auto views = tree.findChildren<DocumentTreeView *>();
    return *std::find_if(views.cbegin(), views.cend(), [](const auto *view) { return view->rootIsDecorated(); });
}

} // namespace

void DocumentTreeTest::init()
{
    m_server = std::make_unique<IdServer>();
    fillShop(*m_server);
    m_tree = std::make_unique<DocumentTree>(m_server->executor, u"Shop"_s);
    m_tree->resize(272, 400);
    m_tree->show();
    m_view = treeViewOf(*m_tree);
    m_filter = m_tree->findChild<QLineEdit *>();
    m_tree->refresh();
    settle();
}

void DocumentTreeTest::cleanup()
{
    m_tree.reset();
    m_server.reset();
}

void DocumentTreeTest::settle() const
{
    for (int i = 0; i < 20; ++i)
        QTest::qWait(0);
}

QModelIndex DocumentTreeTest::below(const QModelIndex &parent, const QString &text) const
{
    const QAbstractItemModel &model = m_tree->model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        if (model.index(row, 0, parent).data().toString() == text)
            return model.index(row, 0, parent);
    }
    return {};
}

QModelIndex DocumentTreeTest::expand(const QString &collection)
{
    m_view->expand(below({}, collection));
    settle();
    return below({}, collection);
}

QPushButton *DocumentTreeTest::button(const QString &text) const
{
    const auto buttons = m_tree->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

bool DocumentTreeTest::says(const QString &part) const
{
    const auto labels = m_tree->findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
        [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

void DocumentTreeTest::names_areThoseThatAreReliedOn()
{
    QCOMPARE(m_view->accessibleName(), u"Document tree"_s);
    QCOMPARE(m_filter->accessibleName(), u"Filter documents"_s);
    const auto buttons = m_tree->findChildren<QToolButton *>();
    for (const QToolButton *each : buttons) {
        if (each->parent() == m_tree.get())
            QVERIFY(!each->accessibleName().isEmpty());
    }
}

void DocumentTreeTest::enter_onASelection_opensAllOfIt()
{
    const QModelIndex orders = expand(u"Orders"_s);
    QSignalSpy opened(m_tree.get(), &DocumentTree::openRequested);
    m_view->setCurrentIndex(below(orders, u"orders/00003"_s));
    m_view->selectionModel()->select(below(orders, u"orders/00001"_s), QItemSelectionModel::Select);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), (QStringList{u"orders/00001"_s, u"orders/00003"_s}));
}

void DocumentTreeTest::enter_onACollection_opensAndClosesIt()
{
    m_view->setCurrentIndex(below({}, u"Orders"_s));
    QTest::keyClick(m_view, Qt::Key_Return);
    settle();
    QVERIFY(m_view->isExpanded(below({}, u"Orders"_s)));
    QCOMPARE(m_tree->model().rowCount(below({}, u"Orders"_s)), 4);
    QTest::keyClick(m_view, Qt::Key_Return);
    QVERIFY(!m_view->isExpanded(below({}, u"Orders"_s)));
}

void DocumentTreeTest::doubleClick_opensTheDocument()
{
    const QModelIndex orders = expand(u"Orders"_s);
    QSignalSpy opened(m_tree.get(), &DocumentTree::openRequested);
    const QPoint place = m_view->visualRect(below(orders, u"orders/00002"_s)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 0);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), QStringList{u"orders/00002"_s});
}

void DocumentTreeTest::copy_writesIdsLineByLine()
{
    const QModelIndex orders = expand(u"Orders"_s);
    m_view->setCurrentIndex(below(orders, u"orders/00002"_s));
    m_view->selectionModel()->select(below(orders, u"orders/00001"_s), QItemSelectionModel::Select);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"orders/00001\norders/00002"_s);
}

void DocumentTreeTest::delete_asksForTheSelection()
{
    const QModelIndex orders = expand(u"Orders"_s);
    QSignalSpy deleted(m_tree.get(), &DocumentTree::deleteRequested);
    m_view->setCurrentIndex(orders);
    QTest::keyClick(m_view, Qt::Key_Delete);
    QCOMPARE(deleted.size(), 0);
    m_view->setCurrentIndex(below(orders, u"orders/00002"_s));
    QTest::keyClick(m_view, Qt::Key_Delete);
    QCOMPARE(deleted.first().first().toStringList(), QStringList{u"orders/00002"_s});
}

void DocumentTreeTest::more_pressedByKeyOrMouse_listsOn()
{
    m_server->putMany(u"cats/"_s, 1, 1200, u"Cats"_s);
    m_tree->refresh();
    settle();
    const QModelIndex cats = expand(u"Cats"_s);
    const auto more = [&] { return m_tree->model().index(m_tree->model().rowCount(cats) - 1, 0, cats); };
    m_view->setCurrentIndex(more());
    QTest::keyClick(m_view, Qt::Key_Return);
    settle();
    QCOMPARE(m_tree->model().rowCount(cats), 1001);
    m_view->scrollTo(more());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(more()).center());
    settle();
    QCOMPARE(m_tree->model().rowCount(cats), 1200);
}

void DocumentTreeTest::filter_typed_showsMatchesAfterAPause()
{
    QTest::keyClicks(m_filter, u"ORDERS/0"_s);
    settle();
    QCOMPARE(m_server->pagesSent(), 0);
    QTRY_VERIFY(says(u"3 documents start with “ORDERS/0”"_s));
    QCOMPARE(m_server->pagesSent(), 1);
    QVERIFY(!m_view->isVisible());
}

void DocumentTreeTest::filter_enterAtOnce_opensTheExactId()
{
    QSignalSpy opened(m_tree.get(), &DocumentTree::openRequested);
    QTest::keyClicks(m_filter, u"orders/00002"_s);
    QTest::keyClick(m_filter, Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toStringList(), QStringList{u"orders/00002"_s});
}

void DocumentTreeTest::filter_withoutMatches_saysSo()
{
    QTest::keyClicks(m_filter, u"nope"_s);
    QTRY_VERIFY(says(u"No document starts with “nope”"_s));
}

void DocumentTreeTest::filter_escape_showsTheTreeAsItWas()
{
    const QModelIndex orders = expand(u"Orders"_s);
    m_view->setCurrentIndex(below(orders, u"orders/00002"_s));
    QTest::keyClicks(m_filter, u"comp"_s);
    QTRY_VERIFY(!m_view->isVisible());
    QTest::keyClick(m_filter, Qt::Key_Escape);
    QVERIFY(m_view->isVisible());
    QVERIFY(m_view->isExpanded(orders));
    QCOMPARE(m_view->selectedIds(), QStringList{u"orders/00002"_s});
}

void DocumentTreeTest::empty_offersTheNextStep()
{
    m_server->executor.onCommand<GetCollectionStatistics>(
        [](const GetCollectionStatistics &) { return CollectionStatistics{}; });
    m_tree->refresh();
    settle();
    QVERIFY(says(u"No documents yet"_s));
    QSignalSpy created(m_tree.get(), &DocumentTree::newDocumentRequested);
    QSignalSpy filled(m_tree.get(), &DocumentTree::sampleDataRequested);
    QTest::mouseClick(button(u"New document…"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Sample data…"_s), Qt::LeftButton);
    QCOMPARE(created.size(), 1);
    QCOMPARE(filled.size(), 1);
}

void DocumentTreeTest::failed_offersToTryAgain()
{
    ScriptedExecutor executor;
    executor.onCommand<GetCollectionStatistics>([](const GetCollectionStatistics &) {
        return Result<CollectionStatistics>(Error::of(ErrorKind::Unauthorized, u"no access"_s));
    });
    m_tree = std::make_unique<DocumentTree>(executor, u"Shop"_s);
    m_tree->show();
    m_tree->refresh();
    settle();
    QVERIFY(says(u"Shop could not be listed"_s));
    executor.onCommand<GetCollectionStatistics>(
        [](const GetCollectionStatistics &) { return CollectionStatistics{1, 0, {{u"Cats"_s, 1}}}; });
    QTest::mouseClick(button(u"Retry"_s), Qt::LeftButton);
    settle();
    QVERIFY(!says(u"Shop could not be listed"_s));
    QVERIFY(treeViewOf(*m_tree)->isVisible());
    m_tree.reset();
}

void DocumentTreeTest::refresh_failed_saysThatTheListIsOld()
{
    m_server->executor.onCommand<GetCollectionStatistics>([](const GetCollectionStatistics &) {
        return Result<CollectionStatistics>(Error::of(ErrorKind::Unreachable, u"no answer"_s));
    });
    m_tree->refresh();
    settle();
    QVERIFY(m_view->isVisible());
    QVERIFY(says(u"no answer"_s));
    QVERIFY(says(u"Counts as of"_s));
    m_server->executor.onCommand<GetCollectionStatistics>(
        [this](const GetCollectionStatistics &) { return m_server->statistics(); });
    QTest::mouseClick(button(u"Retry now"_s), Qt::LeftButton);
    settle();
    QVERIFY(!says(u"Counts as of"_s));
}

void DocumentTreeTest::refresh_keepsSelectionExpansionAndScroll()
{
    m_server->putMany(u"orders/x"_s, 1, 300, u"Orders"_s);
    m_tree->refresh();
    settle();
    const QModelIndex orders = expand(u"Orders"_s);
    m_view->expand(below(orders, u"orders/2026/"_s));
    settle();
    const QModelIndex chosen = below(orders, u"orders/x00150"_s);
    m_view->setCurrentIndex(chosen);
    m_view->scrollTo(chosen, QAbstractItemView::PositionAtTop);
    const int before = m_view->visualRect(chosen).top();
    m_server->putMany(u"companies/n"_s, 1, 20, u"Companies"_s);
    m_server->putMany(u"orders/y"_s, 1, 20, u"Orders"_s);
    m_server->remove(u"orders/x00002"_s);
    m_server->putMany(u"orders/2026/n"_s, 1, 7, u"Orders"_s);
    m_tree->refresh();
    settle();
    QCOMPARE(m_view->selectedIds(), QStringList{u"orders/x00150"_s});
    QVERIFY(m_view->isExpanded(orders));
    QVERIFY(m_view->isExpanded(below(orders, u"orders/2026/"_s)));
    QCOMPARE(m_view->visualRect(below(orders, u"orders/x00150"_s)).top(), before);
}

QTEST_MAIN(DocumentTreeTest)
#include "tst_documenttree.moc"
