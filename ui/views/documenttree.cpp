// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documenttree.h"

#include "text/treetext.h"
#include "views/documenttreeview.h"
#include "views/filterfield.h"
#include "views/messagepage.h"
#include "views/stalebanner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

using Kind = DocumentRows::Kind;

DocumentTree::DocumentTree(RequestExecutor &executor, QString database, QWidget *parent, Clock clock)
    : QWidget(parent), m_database(std::move(database)), m_clock(std::move(clock)), m_model(executor), m_found(executor)
{
    setAccessibleName(tr("Documents"));
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpHead(*layout);
    setUpFilter(*layout);
    setUpPages(*layout);
    setUpMessages();
    auto *refreshKey = new QShortcut(QKeySequence::Refresh, this);
    refreshKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refreshKey, &QShortcut::activated, this, &DocumentTree::refresh);
    connect(&m_model, &DocumentTreeModel::stateChanged, this, &DocumentTree::showFitting);
    connect(&m_model, &DocumentTreeModel::stateChanged, this, &DocumentTree::listed);
    connect(&m_model, &DocumentTreeModel::aboutToMerge, m_tree, &DocumentTreeView::holdInPlace);
    connect(&m_model, &DocumentTreeModel::merged, m_tree, &DocumentTreeView::putBackInPlace);
    connect(&m_found, &DocumentFilterModel::searched, this, &DocumentTree::showResults);
    showFitting();
}

DocumentTree::~DocumentTree() = default;

void DocumentTree::setUpHead(QVBoxLayout &layout)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 5, 6, 5);
    head->setSpacing(2);
    auto *title = new QLabel(tr("Documents"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    head->addWidget(title, 1);
    connect(addHeadButton(*head, Icon::Refresh, tr("Refresh")), &QToolButton::clicked, this, &DocumentTree::refresh);
    connect(addHeadButton(*head, Icon::Fold, tr("Collapse all")), &QToolButton::clicked, this,
        [this] { m_tree->collapseAll(); });
    setUpMenu(*addHeadButton(*head, Icon::More, tr("More actions on documents")));
    layout.addLayout(head);
}

void DocumentTree::setUpMenu(QToolButton &button)
{
    auto *menu = new QMenu(&button);
    menu->addAction(tr("New document…"), this, [this] { Q_EMIT newDocumentRequested({}); });
    menu->addAction(tr("Sample data…"), this, &DocumentTree::sampleDataRequested);
    menu->addSeparator();
    menu->addAction(tr("Refresh"), this, &DocumentTree::refresh);
    menu->addAction(tr("Collapse all"), this, [this] { m_tree->collapseAll(); });
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void DocumentTree::setUpFilter(QVBoxLayout &layout)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(8, 0, 8, 6);
    m_filter = new FilterField(this);
    box->addWidget(m_filter);
    layout.addLayout(box);
    connect(m_filter, &FilterField::prefixChanged, this, [this](const QString &prefix) {
        m_isOpeningBest = false;
        m_found.setPrefix(prefix);
        showFitting();
    });
    connect(m_filter, &FilterField::submitted, this, &DocumentTree::openBestMatch);
    connect(m_filter, &FilterField::leftDownwards, this, [this] {
        DocumentTreeView *view = m_found.prefix().isEmpty() ? m_tree : m_results;
        view->setFocus(Qt::TabFocusReason);
        if (!view->currentIndex().isValid())
            view->setCurrentIndex(view->model()->index(0, 0));
    });
}

void DocumentTree::setUpPages(QVBoxLayout &layout)
{
    m_foundLabel = new QLabel(this);
    m_foundLabel->setContentsMargins(12, 0, 12, 4);
    m_foundLabel->setTextFormat(Qt::PlainText);
    layout.addWidget(m_foundLabel);
    m_stale = new StaleBanner(this);
    layout.addWidget(m_stale);
    connect(m_stale, &StaleBanner::retryRequested, this, &DocumentTree::refresh);
    m_pages = new QStackedWidget(this);
    layout.addWidget(m_pages, 1);
    m_tree = new DocumentTreeView(m_pages);
    setUpView(*m_tree, m_model);
    m_results = new DocumentTreeView(m_pages);
    m_results->setRootIsDecorated(false);
    setUpView(*m_results, m_found);
    m_foot = new QLabel(this);
    m_foot->setContentsMargins(12, 4, 12, 4);
    m_foot->setWordWrap(true);
    m_foot->setTextFormat(Qt::PlainText);
    layout.addWidget(m_foot);
}

void DocumentTree::setUpView(DocumentTreeView &view, QAbstractItemModel &model)
{
    view.setAccessibleName(tr("Document tree"));
    view.setModel(&model);
    m_pages->addWidget(&view);
    connect(&view, &DocumentTreeView::openRequested, this, &DocumentTree::openRequested);
    connect(&view, &DocumentTreeView::deleteRequested, this, &DocumentTree::deleteRequested);
    connect(&view, &DocumentTreeView::rowPressed, this, [this](const QModelIndex &index) {
        return index.model() == &m_model ? m_model.press(index) : m_found.press(index);
    });
    connect(&view, &QWidget::customContextMenuRequested, this,
        [this, &view](const QPoint &place) { showContextMenu(view, place); });
}

void DocumentTree::setUpMessages()
{
    m_loading = new QWidget(m_pages);
    m_empty = new MessagePage(Icon::AllDocuments, m_pages);
    m_empty->setTitle(tr("No documents yet"));
    m_empty->setText(tr("%1 is empty. Write the first one, paste JSON, or fill it with sample data.").arg(m_database));
    m_empty->addButton(tr("New document…"), this, [this] { Q_EMIT newDocumentRequested({}); });
    m_empty->addButton(tr("Sample data…"), this, [this] { Q_EMIT sampleDataRequested(); });
    m_failed = new MessagePage(Icon::Error, m_pages);
    m_failed->addButton(tr("Retry"), this, [this] { refresh(); });
    m_nothingFound = new MessagePage(Icon::Search, m_pages);
    for (QWidget *page : {m_loading, static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed),
             static_cast<QWidget *>(m_nothingFound)})
        m_pages->addWidget(page);
}

QToolButton *DocumentTree::addHeadButton(QLayout &head, Icon drawing, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(drawing));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFixedSize(24, 24);
    head.addWidget(button);
    return button;
}

void DocumentTree::setStateOf(const DocumentTreeModel::StateOf &stateOf)
{
    m_model.setStateOf(stateOf);
    m_found.setStateOf(stateOf);
    statesChanged({});
}

void DocumentTree::refresh()
{
    m_model.refresh();
    m_found.refresh();
}

void DocumentTree::statesChanged(const QStringList &ids)
{
    m_model.statesChanged(ids);
    m_found.statesChanged(ids);
}

void DocumentTree::setPendingNew(const NewDocuments &documents)
{
    m_model.setPendingNew(documents);
    m_found.setPendingNew(documents);
}

void DocumentTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DocumentTree::showDocument(const QString &id)
{
    const QModelIndex index = m_model.firstIndexOf(id);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void DocumentTree::showFitting()
{
    const bool isFiltered = !m_found.prefix().isEmpty();
    m_foundLabel->setVisible(isFiltered);
    showStaleness();
    if (isFiltered)
        return showResults();
    switch (m_model.state()) {
    case DocumentTreeModel::State::Loading: return m_pages->setCurrentWidget(m_loading);
    case DocumentTreeModel::State::Ready: return m_pages->setCurrentWidget(m_tree);
    case DocumentTreeModel::State::Empty: return m_pages->setCurrentWidget(m_empty);
    case DocumentTreeModel::State::Failed: return showFailure(*m_model.error());
    }
}

void DocumentTree::showStaleness()
{
    const auto &error = m_model.error();
    if (!error && m_model.state() != DocumentTreeModel::State::Loading)
        m_countedAt = m_clock();
    const bool isStale = error && m_model.state() != DocumentTreeModel::State::Failed;
    m_stale->setVisible(isStale);
    m_foot->setVisible(isStale);
    if (!isStale)
        return;
    m_stale->setReason(*error);
    m_foot->setText(TreeText::countsAsOf(m_countedAt));
}

void DocumentTree::showFailure(const Error &error)
{
    m_failed->setTitle(TreeText::notListed(m_database));
    m_failed->setText(TreeText::reason(error));
    m_failed->setDetails(TreeText::reason(error) == error.message ? QString() : error.message);
    m_pages->setCurrentWidget(m_failed);
}

void DocumentTree::showResults()
{
    const bool isNothing = !m_found.isSearching() && m_found.rowCount() == 0;
    if (m_found.prefix().isEmpty())
        return;
    if (isNothing)
        m_nothingFound->setTitle(TreeText::notFound(m_found.prefix()));
    m_foundLabel->setVisible(!isNothing);
    m_foundLabel->setText(m_found.isSearching()
            ? TreeText::searching()
            : TreeText::found(m_found.documentCount(), m_found.hasAll(), m_found.prefix()));
    m_pages->setCurrentWidget(isNothing ? static_cast<QWidget *>(m_nothingFound) : m_results);
    if (!m_found.isSearching() && std::exchange(m_isOpeningBest, false))
        openBestMatch();
}

void DocumentTree::openBestMatch()
{
    if (m_found.prefix().isEmpty())
        return;
    m_isOpeningBest = m_found.isSearching();
    const QStringList selected = m_results->selectedIds();
    const QModelIndex best = m_found.bestMatch();
    if (m_isOpeningBest || !best.isValid())
        return;
    Q_EMIT openRequested(selected.isEmpty() ? QStringList{best.data(DocumentRows::IdRole).toString()} : selected);
}

void DocumentTree::showContextMenu(DocumentTreeView &view, const QPoint &place)
{
    const QModelIndex index = view.indexAt(place);
    const QStringList ids = view.selectedIds();
    const QString collection = index.data(DocumentRows::CollectionRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!ids.isEmpty()) {
        menu->addAction(tr("Open"), this, [this, ids] { Q_EMIT openRequested(ids); });
        menu->addAction(tr("Copy ID"), &view, &DocumentTreeView::copyIds);
        QAction *like = menu->addAction(
            tr("New document like this…"), this, [this, ids] { Q_EMIT newDocumentLikeRequested(ids.first()); });
        like->setEnabled(ids.size() == 1);
        menu->addAction(tr("Delete"), this, [this, ids] { Q_EMIT deleteRequested(ids); });
        menu->addSeparator();
    } else if (!collection.isEmpty()) {
        menu->addAction(tr("New document…"), this, [this, collection] { Q_EMIT newDocumentRequested(collection); });
        menu->addSeparator();
    }
    menu->addAction(tr("Refresh"), this, &DocumentTree::refresh);
    menu->popup(view.viewport()->mapToGlobal(place));
}

} // namespace Rookery
