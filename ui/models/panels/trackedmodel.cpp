// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/trackedmodel.h"

#include "text/trackedtext.h"
#include "text/units.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace Rookery {

TrackedModel::TrackedModel(Workspace &workspace, QObject *parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TrackedModel::update);
    connect(&workspace.session(), &Session::changed, this, &TrackedModel::updateLater);
    connect(&workspace.pending(), &PendingChanges::statesChanged, this, &TrackedModel::updateLater);
    update();
}

void TrackedModel::updateLater(const QStringList &ids)
{
    m_isAllChanged = m_isAllChanged || ids.isEmpty();
    for (const QString &id : ids)
        m_changed.insert(idKey(id));
    m_timer.start();
}

void TrackedModel::update()
{
    QStringList ids;
    for (const TrackedId &tracked : m_workspace.session().trackedDocuments())
        ids.append(tracked.id);
    std::sort(ids.begin(), ids.end());
    ids.removeDuplicates();
    follow(ids);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_isAllChanged || m_changed.contains(idKey(m_ids.at(row))))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    m_changed.clear();
    m_isAllChanged = false;
    Q_EMIT updated();
}

/// Both lists are sorted: what stands in one alone goes or comes.
void TrackedModel::follow(const QStringList &sortedIds)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::binary_search(sortedIds.cbegin(), sortedIds.cend(), m_ids.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_ids.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(sortedIds.size()); ++row) {
        if (row < rowCount() && m_ids.at(row) == sortedIds.at(row))
            continue;
        beginInsertRows({}, row, row);
        m_ids.insert(row, sortedIds.at(row));
        endInsertRows();
    }
}

QString TrackedModel::documentId(const QModelIndex &index) const
{
    return index.isValid() ? m_ids.at(index.row()) : QString();
}

QStringList TrackedModel::documentIds(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(documentId(index));
    std::sort(ids.begin(), ids.end());
    ids.removeDuplicates();
    return ids;
}

int TrackedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int TrackedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TrackedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &id = m_ids.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(id, index.column());
    case StateRole: return QVariant::fromValue(m_workspace.stateOf(id));
    case Qt::ToolTipRole:
        if (index.column() == ChangeVector) {
            const auto document = m_workspace.session().document(id);
            return document ? document->changeVector : QString();
        }
        return id;
    default: return {};
    }
}

QVariant TrackedModel::display(const QString &id, int column) const
{
    if (column == Id)
        return id;
    // A deleted document is shown as it was.
    auto document = m_workspace.session().document(id);
    if (!document)
        document = m_workspace.session().original(id);
    if (!document)
        return {};
    switch (column) {
    case Collection: return collectionOf(document->json);
    case ChangeVector: return TrackedText::shortened(document->changeVector);
    case LastModified: {
        const QDateTime lastModified = lastModifiedOf(document->json);
        return lastModified.isValid() ? timeText(lastModified) : QString();
    }
    default: return {};
    }
}

QVariant TrackedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id: return tr("Document");
    case Collection: return tr("Collection");
    case ChangeVector: return tr("Change vector");
    case LastModified: return tr("Last modified");
    default: return {};
    }
}

} // namespace Rookery
