// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/activitypanel.h"

#include "text/activitytext.h"
#include "theme/icons.h"
#include "theme/tokens.h"
#include "views/panels/activitydelegate.h"
#include "views/panels/activitydetail.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int detailWidth = 290;
constexpr int filterWidth = 200;

/// Widths of the columns, with the request taking what is left.
void setUpActivityColumns(QHeaderView &header)
{
    header.setMinimumSectionSize(36);
    header.setStretchLastSection(false);
    header.setSectionsMovable(false);
    header.setSectionResizeMode(ActivityModel::Request, QHeaderView::Stretch);
    header.resizeSection(ActivityModel::Time, 72);
    header.resizeSection(ActivityModel::Purpose, 190);
    header.resizeSection(ActivityModel::Status, 76);
    header.resizeSection(ActivityModel::Node, 44);
    header.resizeSection(ActivityModel::Duration, 140);
    header.resizeSection(ActivityModel::Bytes, 72);
}

} // namespace

ActivityPanel::ActivityPanel(ActivityModel::Source source, const QString &session, QWidget *parent)
    : QWidget(parent), m_model(std::move(source), session, this), m_tools(new QWidget(this)),
      m_banner(new QWidget(this)), m_bannerText(new QLabel(m_banner)), m_view(new QTreeView(this)),
      m_detail(new ActivityDetail(this)), m_menu(new QMenu(this)), m_copyText(nullptr), m_copyCurl(nullptr)
{
    setUpMenu();
    setUpTools();
    setUpBanner();
    setUpView();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({2 * detailWidth, detailWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    showBanner();
}

void ActivityPanel::setUpMenu()
{
    m_copyText = m_menu->addAction(icon(Icon::Copy), tr("Copy as text"));
    m_copyText->setShortcut(QKeySequence::Copy);
    m_copyText->setShortcutContext(Qt::WidgetShortcut);
    m_copyCurl = m_menu->addAction(tr("Copy as curl"));
    connect(m_copyText, &QAction::triggered, this, &ActivityPanel::copyAsText);
    connect(m_copyCurl, &QAction::triggered, this, &ActivityPanel::copyAsCurl);
}

void ActivityPanel::setUpTools()
{
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->addStretch();
    auto *browsing = new QToolButton(m_tools);
    browsing->setText(tr("Browsing too"));
    browsing->setToolTip(tr("Lists, counts and pages, which belong to no unit of work and cost no budget"));
    browsing->setCheckable(true);
    browsing->setAutoRaise(true);
    connect(browsing, &QToolButton::toggled, &m_model, &ActivityModel::setBrowsingShown);
    auto *filter = new QLineEdit(m_tools);
    filter->setPlaceholderText(tr("Filter requests"));
    filter->setAccessibleName(tr("Filter requests"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(filterWidth);
    filter->addAction(icon(Icon::Filter), QLineEdit::LeadingPosition);
    connect(filter, &QLineEdit::textChanged, &m_filter, &QSortFilterProxyModel::setFilterFixedString);
    auto *clear = new QToolButton(m_tools);
    clear->setIcon(icon(Icon::Delete));
    clear->setAutoRaise(true);
    clear->setAccessibleName(tr("Hide earlier requests"));
    clear->setToolTip(tr("Hide earlier requests"));
    connect(clear, &QToolButton::clicked, &m_model, &ActivityModel::hideEarlier);
    for (QWidget *tool :
        {static_cast<QWidget *>(browsing), static_cast<QWidget *>(filter), static_cast<QWidget *>(clear)})
        row->addWidget(tool);
}

void ActivityPanel::setUpBanner()
{
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(10);
    auto *sign = new QLabel(m_banner);
    sign->setPixmap(icon(Icon::Warning, tokensOf(palette()).sWarn).pixmap(16));
    m_bannerText->setTextFormat(Qt::RichText);
    m_bannerText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *show = new QPushButton(tr("Show them"), m_banner);
    connect(show, &QPushButton::clicked, this, &ActivityPanel::showFold);
    row->addWidget(sign);
    row->addWidget(m_bannerText, 1);
    row->addWidget(show);
    m_banner->setMinimumHeight(36);
    m_banner->setAutoFillBackground(true);
    QPalette amber = palette();
    amber.setColor(QPalette::Window, tokensOf(amber).tWarn);
    m_banner->setPalette(amber);
    connect(&m_model, &ActivityModel::foldsChanged, this, &ActivityPanel::showBanner);
}

void ActivityPanel::setUpView()
{
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterRole(ActivityModel::SearchRole);
    m_filter.setFilterKeyColumn(0);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter.setRecursiveFilteringEnabled(true);
    m_view->setModel(&m_filter);
    m_view->setItemDelegate(new ActivityDelegate(m_view));
    m_view->setAccessibleName(tr("Activity"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setIndentation(16);
    m_view->setTreePosition(ActivityModel::Purpose);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->addActions({m_copyText, m_copyCurl});
    setUpActivityColumns(*m_view->header());
    connect(m_view, &QTreeView::customContextMenuRequested, this, &ActivityPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityPanel::showDetail);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &ActivityPanel::showDetail);
    connect(m_detail, &ActivityDetail::copyTextRequested, this, &ActivityPanel::copyAsText);
    connect(m_detail, &ActivityDetail::copyCurlRequested, this, &ActivityPanel::copyAsCurl);
}

void ActivityPanel::refresh()
{
    if (isVisible())
        m_model.refresh();
}

void ActivityPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setPolling(true);
}

void ActivityPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setPolling(false);
}

void ActivityPanel::showBanner()
{
    const QModelIndex fold = m_model.latestFold();
    m_banner->setVisible(fold.isValid());
    if (!fold.isValid())
        return;
    const QList<Activity> loads = m_model.activities(fold);
    const QString headline = ActivityText::foldHeadline(loads).toHtmlEscaped();
    const QString text = u"<b>%1</b> %2"_s.arg(headline, ActivityText::foldAdvice(loads).toHtmlEscaped());
    m_bannerText->setText(text);
    m_bannerText->setToolTip(text);
}

void ActivityPanel::showDetail()
{
    const QModelIndex row = currentRow();
    const QList<Activity> activities = m_model.activities(row);
    m_copyCurl->setEnabled(!activities.isEmpty() && !ActivityText::asCurl(activities.first()).isEmpty());
    m_detail->describe(activities);
}

void ActivityPanel::showFold()
{
    const QModelIndex fold = m_filter.mapFromSource(m_model.latestFold());
    m_view->setCurrentIndex(fold);
    m_view->expand(fold);
    m_view->setFocus();
}

QModelIndex ActivityPanel::currentRow() const
{
    const QModelIndex current = m_filter.mapToSource(m_view->currentIndex());
    return current.siblingAtColumn(0);
}

void ActivityPanel::copyAsText()
{
    QStringList lines;
    for (const Activity &activity : m_model.activities(currentRow()))
        lines.append(ActivityText::asLine(activity));
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ActivityPanel::copyAsCurl()
{
    QStringList lines;
    for (const Activity &activity : m_model.activities(currentRow()))
        lines.append(ActivityText::asCurl(activity));
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void ActivityPanel::showMenu(const QPoint &position)
{
    if (m_view->indexAt(position).isValid())
        m_menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Rookery
