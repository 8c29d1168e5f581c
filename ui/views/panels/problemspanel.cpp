// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/problemspanel.h"

#include "views/panels/problemsdelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace Rookery {

namespace {

void setUpProblemColumns(QHeaderView &header)
{
    header.setMinimumSectionSize(24);
    header.setSectionsMovable(false);
    header.setStretchLastSection(true);
    header.setSectionResizeMode(ProblemsModel::SignColumn, QHeaderView::Fixed);
    header.resizeSection(ProblemsModel::SignColumn, 28);
    header.resizeSection(ProblemsModel::Document, 240);
    header.resizeSection(ProblemsModel::Place, 72);
}

} // namespace

ProblemsPanel::ProblemsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_model(workspace, this), m_view(new QTreeView(this)),
      m_empty(new QLabel(tr("No problems in open documents."), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpView();
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    connect(&m_model, &ProblemsModel::countChanged, this, &ProblemsPanel::countChanged);
    connect(&m_model, &ProblemsModel::countChanged, this, &ProblemsPanel::showWhetherEmpty);
    showWhetherEmpty();
}

void ProblemsPanel::setUpView()
{
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new ProblemsDelegate(m_view));
    m_view->setAccessibleName(tr("Problems"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    setUpProblemColumns(*m_view->header());
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT problemActivated(m_model.documentId(index), m_model.position(index));
    });
}

void ProblemsPanel::showWhetherEmpty()
{
    m_empty->setVisible(m_model.rowCount() == 0);
}

} // namespace Rookery
