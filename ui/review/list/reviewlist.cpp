// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/list/reviewlist.h"

#include "review/list/reviewlistdelegate.h"
#include "text/reviewtext.h"

#include <QCheckBox>
#include <QListView>
#include <QVBoxLayout>

namespace Rookery {

ReviewList::ReviewList(QWidget *parent)
    : QFrame(parent), m_model(new ReviewListModel(this)), m_tickAll(new QCheckBox(this)), m_view(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 6, 0); // in line with the ticks of the rows
    head->addWidget(m_tickAll);
    column->addLayout(head);
    column->addWidget(m_view);
    setUpHead();
    setUpView();
}

void ReviewList::setUpHead()
{
    QFont font = m_tickAll->font();
    font.setWeight(QFont::DemiBold);
    m_tickAll->setFont(font);
    m_tickAll->setMinimumHeight(34);
    connect(m_tickAll, &QCheckBox::clicked, this, [this] {
        const bool isTicked = m_model->allTicked() != Qt::Checked;
        showTicks(); // the box follows the documents, not the click
        Q_EMIT allTicksRequested(isTicked);
    });
}

void ReviewList::setUpView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ReviewListDelegate(m_view));
    m_view->setAccessibleName(tr("Documents to save"));
    m_view->setFrameShape(NoFrame);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setBackgroundRole(QPalette::Light);
    m_view->viewport()->setBackgroundRole(QPalette::Light);
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewList::takeCurrent);
    connect(m_model, &ReviewListModel::tickRequested, this, &ReviewList::tickRequested);
    connect(m_model, &ReviewListModel::dataChanged, this, &ReviewList::showTicks);
    connect(m_model, &ReviewListModel::modelReset, this, &ReviewList::showTicks);
}

void ReviewList::setDocuments(const QList<PendingDocument> &documents)
{
    const QString wanted = m_currentId;
    m_model->setDocuments(documents);
    QModelIndex index = m_model->indexOf(wanted);
    if (!index.isValid() && !documents.isEmpty())
        index = m_model->firstDocument();
    m_view->setCurrentIndex(index);
    if (!index.isValid())
        takeCurrent(index);
}

void ReviewList::takeCurrent(const QModelIndex &index)
{
    const QString id = index.data(ReviewListModel::IdRole).toString();
    if (id == m_currentId || (!index.isValid() && !m_model->documents().isEmpty()))
        return; // a reset takes the current one away for a moment
    m_currentId = id;
    Q_EMIT currentChanged(id);
}

void ReviewList::setCurrentId(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

void ReviewList::step(int by)
{
    int row = m_view->currentIndex().row() + by;
    if (!m_model->document(m_model->index(row)))
        row += by; // over the heading
    const QModelIndex index = m_model->index(row);
    if (m_model->document(index))
        m_view->setCurrentIndex(index);
}

QString ReviewList::positionText() const
{
    return ReviewText::ticked(m_model->tickedCount(), m_model->documents().size());
}

void ReviewList::showTicks()
{
    m_tickAll->setTristate(m_model->allTicked() == Qt::PartiallyChecked);
    m_tickAll->setCheckState(m_model->allTicked());
    m_tickAll->setText(positionText());
    Q_EMIT countsChanged();
}

} // namespace Rookery
