// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/bottompanel.h"

#include "theme/icons.h"
#include "views/pendingview.h"
#include "widgets/countbadge.h"
#include "workspace/saverun.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace Rookery {

BottomPanel::BottomPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    setUpTabRow();
    m_pending = new PendingView(workspace.pending(), this);
    addPage(m_pending, tr("Pending changes"));
    connect(&workspace.pending(), &PendingChanges::statesChanged, this, &BottomPanel::showPending);
    connect(&workspace.saveRun(), &SaveRun::started, this, &BottomPanel::showPending);
    connect(&workspace.saveRun(), &SaveRun::finished, this, &BottomPanel::showPending);
    connect(&workspace.saveRun(), &SaveRun::failed, this, &BottomPanel::showPending);
    showPending();
}

void BottomPanel::setUpTabRow()
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Panels"));
    m_pages = new QStackedWidget(this);
    connect(m_tabs, &QTabBar::currentChanged, this, &BottomPanel::showPage);
    m_toolPlace = new QWidget(this);
    new QHBoxLayout(m_toolPlace);
    m_toolPlace->layout()->setContentsMargins(0, 0, 0, 0);
    m_sentence = new QLabel(this);
    m_sentence->setProperty("role", QStringLiteral("hint"));
    m_revert = new QPushButton(icon(Icon::Revert), tr("Revert all"), this);
    connect(m_revert, &QPushButton::clicked, this, &BottomPanel::revertAllRequested);
    m_review = new QPushButton(tr("Review and save…"), this);
    m_review->setProperty("primary", true);
    connect(m_review, &QPushButton::clicked, this, &BottomPanel::reviewRequested);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_toolPlace);
    row->addWidget(m_sentence);
    row->addWidget(m_revert);
    row->addWidget(m_review);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
}

void BottomPanel::addPage(QWidget *page, const QString &title, QWidget *tools)
{
    m_titles.append(title);
    m_tools.append(tools);
    if (tools) {
        m_toolPlace->layout()->addWidget(tools);
        tools->hide();
    }
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

void BottomPanel::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    for (int each = 0; each < m_tools.size(); ++each) {
        if (m_tools.at(each))
            m_tools.at(each)->setVisible(each == page);
    }
    m_sentence->setVisible(page == PendingPage);
}

void BottomPanel::show(Page page)
{
    m_tabs->setCurrentIndex(page);
    m_pages->currentWidget()->setFocus();
}

void BottomPanel::setCount(Page page, qsizetype count)
{
    const auto number = static_cast<int>(count);
    auto *badge = qobject_cast<CountBadge *>(m_tabs->tabButton(page, QTabBar::RightSide));
    if (number == 0)
        m_tabs->setTabButton(page, QTabBar::RightSide, nullptr);
    else if (badge)
        badge->setCount(number);
    else
        m_tabs->setTabButton(page, QTabBar::RightSide, new CountBadge(number, page == PendingPage, m_tabs));
    if (number == 0 && badge)
        badge->deleteLater();
    const QString &title = m_titles.at(page);
    m_tabs->setAccessibleTabName(
        page, number == 0 ? title : tr("%1 (%2)", "panel and count").arg(title, QLocale().toString(number)));
}

void BottomPanel::showPending()
{
    const qsizetype count = m_workspace.pending().count();
    const bool isSaving = m_workspace.saveRun().isRunning();
    setCount(PendingPage, count);
    m_sentence->setText(pendingSentence());
    m_revert->setEnabled(count > 0 && !isSaving);
    m_review->setEnabled(count > 0);
}

QString BottomPanel::pendingSentence() const
{
    const auto count = static_cast<int>(m_workspace.pending().count());
    const auto ready = static_cast<int>(m_workspace.pending().readyIds().size());
    if (m_workspace.saveRun().isRunning())
        return tr("Saving %n document(s)…", nullptr, static_cast<int>(m_workspace.saveRun().ids().size()));
    if (count == 0)
        return tr("Nothing is pending.");
    if (ready == count)
        return tr("%n document(s) to save.", nullptr, count);
    return tr("%1 of %2 ticked. What is not ready stays pending.").arg(ready).arg(count);
}

} // namespace Rookery
