// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pendingmodel.h"

#include "text/changetext.h"
#include "text/statetext.h"
#include "workspace/pendingchanges.h"

namespace Rookery {

namespace {

int childCountOf(const PendingDocument &document)
{
    return document.difference ? static_cast<int>(document.difference->changes.size()) : 0;
}

} // namespace

PendingModel::PendingModel(PendingChanges &pending, QObject *parent) : QAbstractItemModel(parent), m_pending(pending)
{
    for (const PendingDocument &document : pending.documents()) {
        m_keys.append(++m_lastKey);
        m_childCounts.append(childCountOf(document));
    }
    connect(&pending, &PendingChanges::rowAboutToBeInserted, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&pending, &PendingChanges::rowInserted, this, [this](int row) {
        m_keys.insert(row, ++m_lastKey);
        m_childCounts.insert(row, childCountOf(m_pending.documents().at(row)));
        endInsertRows();
    });
    connect(&pending, &PendingChanges::rowAboutToBeRemoved, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&pending, &PendingChanges::rowRemoved, this, [this](int row) {
        m_keys.removeAt(row);
        m_childCounts.removeAt(row);
        endRemoveRows();
    });
    connect(&pending, &PendingChanges::rowChanged, this, &PendingModel::follow);
}

/// The paths of a document were compared anew: those that both lists have stay where they are.
void PendingModel::follow(int row)
{
    const QModelIndex document = index(row, 0);
    const int before = m_childCounts.at(row);
    const int now = childCountOf(m_pending.documents().at(row));
    if (now > before) {
        beginInsertRows(document, before, now - 1);
        m_childCounts[row] = now;
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows(document, now, before - 1);
        m_childCounts[row] = now;
        endRemoveRows();
    }
    Q_EMIT dataChanged(document, index(row, ColumnCount - 1));
    if (now > 0)
        Q_EMIT dataChanged(index(0, 0, document), index(now - 1, ColumnCount - 1, document));
}

QString PendingModel::idOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QModelIndex document = index.parent().isValid() ? index.parent() : index;
    return m_pending.documents().at(document.row()).id;
}

const DocumentChange *PendingModel::changeOf(const QModelIndex &index) const
{
    if (!index.parent().isValid())
        return nullptr;
    const PendingDocument &document = m_pending.documents().at(index.parent().row());
    const bool isThere = document.difference && index.row() < document.difference->changes.size();
    return isThere ? &document.difference->changes.at(index.row()) : nullptr;
}

QModelIndex PendingModel::indexOf(const QString &id) const
{
    const int row = m_pending.row(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex PendingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(m_keys.at(parent.row())) : quintptr(0));
}

QModelIndex PendingModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const qsizetype row = m_keys.indexOf(static_cast<qint64>(index.internalId()));
    return row < 0 ? QModelIndex() : createIndex(static_cast<int>(row), 0, quintptr(0));
}

int PendingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_keys.size());
    return parent.internalId() == 0 && parent.column() == 0 ? m_childCounts.at(parent.row()) : 0;
}

int PendingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const DocumentChange *change = changeOf(index))
        return changeData(*change, index.column(), role);
    if (index.parent().isValid())
        return {};
    return documentData(m_pending.documents().at(index.row()), index.column(), role);
}

QVariant PendingModel::documentData(const PendingDocument &document, int column, int role) const
{
    switch (role) {
    case IdRole: return document.id;
    case StateRole: return QVariant::fromValue(document.state);
    case ReadyRole: return document.isReady();
    case LinesAddedRole: return document.difference ? document.difference->linesAdded : qsizetype(-1);
    case LinesRemovedRole: return document.difference ? document.difference->linesRemoved : qsizetype(-1);
    case Qt::CheckStateRole:
        if (column != DocumentColumn)
            return {};
        return document.isTicked && document.isReady() ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return column == DocumentColumn ? stateSentence(document.state, documentName(document))
                                        : documentData(document, column, Qt::DisplayRole);
    case Qt::ToolTipRole: return column == ChangeColumn && document.error ? document.error->message : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case DocumentColumn: return documentName(document);
    case CollectionColumn: return document.collection;
    case ChangeColumn: return changeSummary(document);
    case LinesColumn: return document.difference ? lineCounts(*document.difference) : QString();
    default: return {};
    }
}

QVariant PendingModel::changeData(const DocumentChange &change, int column, int role) const
{
    if (role == ChangeRole)
        return QVariant::fromValue(&change);
    if (role == Qt::AccessibleTextRole && column == DocumentColumn)
        return changeSentence(change);
    if (role != Qt::DisplayRole)
        return {};
    if (column == DocumentColumn)
        return changePath(change);
    return column == ChangeColumn ? changeValues(change) : QVariant();
}

bool PendingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.parent().isValid())
        return false;
    m_pending.setTicked(idOf(index), value.toInt() == Qt::Checked);
    return true;
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DocumentColumn: return tr("Document");
    case CollectionColumn: return tr("Collection");
    case ChangeColumn: return tr("Change");
    case LinesColumn: return tr("Lines");
    default: return {};
    }
}

Qt::ItemFlags PendingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || index.parent().isValid())
        return flags | Qt::ItemNeverHasChildren;
    if (index.column() == DocumentColumn && m_pending.documents().at(index.row()).isReady())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Rookery
