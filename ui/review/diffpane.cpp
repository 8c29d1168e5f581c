// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/diffpane.h"

#include "review/diffview.h"
#include "review/overviewbar.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

namespace Rookery {

DiffPane::DiffPane(QWidget *parent)
    : QWidget(parent), m_headBefore(new QLabel(this)), m_headAfter(new QLabel(this)),
      m_before(new DiffView(DiffSide::Before, this)), m_after(new DiffView(DiffSide::After, this)),
      m_overview(new OverviewBar(this)), m_alignment(std::make_shared<Alignment>())
{
    setLayoutDirection(Qt::LeftToRight); // before stays left of after, as code does
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    setUpHeads(grid);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_after, 1, 2);
    grid->addWidget(m_overview, 1, 3);
    grid->setColumnMinimumWidth(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    setUpScrolling();
}

void DiffPane::setUpHeads(QGridLayout *grid)
{
    for (QLabel *head : {m_headBefore, m_headAfter}) {
        head->setContentsMargins(64, 5, 8, 5);
        head->setBackgroundRole(QPalette::AlternateBase);
        head->setAutoFillBackground(true);
        grid->addWidget(head, 0, head == m_headBefore ? 0 : 2);
    }
}

void DiffPane::setUpScrolling()
{
    const auto tie = [this](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    tie(m_before->verticalScrollBar(), m_after->verticalScrollBar());
    tie(m_before->horizontalScrollBar(), m_after->horizontalScrollBar());
    connect(m_after->verticalScrollBar(), &QScrollBar::valueChanged, this, &DiffPane::showPosition);
    connect(m_after->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DiffPane::showPosition);
    for (DiffView *view : {m_before, m_after}) {
        connect(view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &DiffPane::showHorizontalBars);
        connect(view, &DiffView::foldActivated, this, &DiffPane::openFold);
    }
    connect(m_overview, &OverviewBar::lineRequested, m_after, &DiffView::scrollToLine);
}

/// Both or none: the taller view would scroll further than the other.
void DiffPane::showHorizontalBars()
{
    const bool isNeeded
        = m_before->horizontalScrollBar()->maximum() > 0 || m_after->horizontalScrollBar()->maximum() > 0;
    for (DiffView *view : {m_before, m_after})
        view->setHorizontalScrollBarPolicy(isNeeded ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
}

void DiffPane::setContent(const QByteArray &before, const QByteArray &after, std::shared_ptr<const Alignment> alignment)
{
    m_alignment = std::move(alignment);
    m_layout = RowLayout(m_alignment->rows.size(), m_alignment->folds);
    m_before->setContent(before, m_alignment, m_layout);
    m_after->setContent(after, m_alignment, m_layout);
    m_headBefore->setText(before.isEmpty() ? tr("Before · no document") : tr("Before · as loaded · read-only"));
    m_headAfter->setText(after.isEmpty() ? tr("After · no document") : tr("After · now · read-only"));
    m_current = -1;
    showMarks();
    showPosition();
    tellFolds();
    goToChange(0);
}

// --- changes ---

int DiffPane::changeCount() const
{
    return static_cast<int>(m_alignment->changes.size());
}

void DiffPane::goToChange(int change)
{
    m_current = changeCount() == 0 ? -1 : qBound(0, change, changeCount() - 1);
    if (m_current >= 0) {
        const qsizetype row = m_alignment->changes[m_current].first;
        m_before->placeCaret(row);
        m_after->placeCaret(row);
        const qsizetype line = m_layout.lineOf(row);
        const qsizetype first = m_after->firstLine();
        const qsizetype screen = m_after->linesOnScreen();
        if (line < first || line + m_alignment->changes[m_current].count > first + screen)
            m_after->scrollToLine(line - screen / 3);
    }
    Q_EMIT currentChangeChanged();
}

// --- folds ---

void DiffPane::openFold(qsizetype fold)
{
    m_layout.setClosed(fold, false);
    showLayout();
}

void DiffPane::setEqualLinesShown(bool isShown)
{
    for (qsizetype fold = 0; fold < m_alignment->folds.size(); ++fold)
        m_layout.setClosed(fold, !isShown);
    showLayout();
}

void DiffPane::showLayout()
{
    m_before->setLayoutOfRows(m_layout);
    m_after->setLayoutOfRows(m_layout);
    showMarks();
    showPosition();
    tellFolds();
}

void DiffPane::tellFolds()
{
    qsizetype closed = 0;
    for (qsizetype fold = 0; fold < m_alignment->folds.size(); ++fold)
        closed += m_layout.isClosed(fold) ? 1 : 0;
    Q_EMIT foldsChanged(closed, m_alignment->folds.size());
}

// --- overview ---

QColor DiffPane::colorOf(RowKind kind) const
{
    const Tokens &tokens = tokensOf(palette());
    switch (kind) {
    case RowKind::Added: return tokens.sNew;
    case RowKind::Removed: return tokens.sDel;
    case RowKind::Replaced:
    case RowKind::Equal: break;
    }
    return tokens.sMod;
}

void DiffPane::showMarks()
{
    QList<OverviewBar::Mark> marks;
    for (const RowRange &change : m_alignment->changes)
        marks.append({m_layout.lineOf(change.first), change.count, colorOf(m_alignment->kindOf(change))});
    m_overview->setMarks(marks, m_layout.count());
}

void DiffPane::showPosition()
{
    m_overview->setVisibleLines(m_after->firstLine(), m_after->linesOnScreen());
}

void DiffPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showPosition();
}

} // namespace Rookery
