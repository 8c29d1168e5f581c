// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/list/reviewlistmodel.h"

#include "text/changetext.h"
#include "text/reviewtext.h"
#include "text/statetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// While it is being saved a document stays where it was.
bool standsWithReady(const PendingDocument &document)
{
    return document.isReady() || document.state == DocumentState::Saving || document.state == DocumentState::Saved;
}

} // namespace

QList<qsizetype> ReviewListModel::arranged(const QList<PendingDocument> &documents)
{
    QList<qsizetype> rows;
    QList<qsizetype> notReady;
    for (qsizetype index = 0; index < documents.size(); ++index)
        (standsWithReady(documents[index]) ? rows : notReady).append(index);
    if (!notReady.isEmpty())
        rows.append(heading);
    return rows + notReady;
}

QStringList ReviewListModel::rowIds(const QList<PendingDocument> &documents, const QList<qsizetype> &rows) const
{
    QStringList ids;
    for (const qsizetype row : rows)
        ids.append(row == heading ? QString() : documents[row].id);
    return ids;
}

void ReviewListModel::setDocuments(const QList<PendingDocument> &documents)
{
    const QList<qsizetype> rows = arranged(documents);
    const bool isSameRows = rowIds(documents, rows) == rowIds(m_documents, m_rows);
    if (!isSameRows)
        beginResetModel();
    m_documents = documents;
    m_rows = rows;
    if (!isSameRows)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const PendingDocument *ReviewListModel::document(const QModelIndex &index) const
{
    const qsizetype row = index.isValid() ? m_rows[index.row()] : heading;
    return row == heading ? nullptr : &m_documents[row];
}

QModelIndex ReviewListModel::indexOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const PendingDocument *found = document(index(row)); found && found->id == id)
            return index(row);
    }
    return {};
}

QModelIndex ReviewListModel::firstDocument() const
{
    const bool isHeadingFirst = m_rows.value(0) == heading;
    return index(isHeadingFirst ? 1 : 0);
}

qsizetype ReviewListModel::tickedCount() const
{
    return std::count_if(m_documents.begin(), m_documents.end(),
        [](const PendingDocument &document) { return document.isTicked && document.isReady(); });
}

Qt::CheckState ReviewListModel::allTicked() const
{
    const qsizetype ticked = tickedCount();
    const auto isReady = [](const PendingDocument &document) { return document.isReady(); };
    if (ticked == 0)
        return Qt::Unchecked;
    return ticked == std::count_if(m_documents.begin(), m_documents.end(), isReady) ? Qt::Checked
                                                                                    : Qt::PartiallyChecked;
}

int ReviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const PendingDocument *found = document(index))
        return documentData(*found, role);
    return role == Qt::DisplayRole ? tr("Not ready to save") : QVariant();
}

QVariant ReviewListModel::documentData(const PendingDocument &document, int role) const
{
    const Difference difference = document.difference.value_or(Difference());
    switch (role) {
    case Qt::DisplayRole: return documentName(document);
    case Qt::ToolTipRole: return document.id;
    case Qt::AccessibleTextRole:
        return QStringList{
            documentName(document), stateWord(document.state), ReviewText::summary(document), lineCounts(difference)}
            .join(u", "_s);
    case Qt::CheckStateRole: return document.isTicked && document.isReady() ? Qt::Checked : Qt::Unchecked;
    case IdRole: return document.id;
    case StateRole: return QVariant::fromValue(static_cast<int>(document.state));
    case SummaryRole: return ReviewText::summary(document);
    case LinesAddedRole: return difference.linesAdded;
    case LinesRemovedRole: return difference.linesRemoved;
    case IsDeletedRole: return !document.now.has_value();
    case IsNamedByServerRole: return document.openId.has_value();
    default: return {};
    }
}

bool ReviewListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PendingDocument *found = document(index);
    if (role != Qt::CheckStateRole || !found || !found->isReady())
        return false;
    const bool isTicked = value.toInt() == Qt::Checked;
    PendingDocument &changed = m_documents[m_rows[index.row()]];
    changed.isTicked = isTicked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickRequested(changed.id, isTicked);
    return true;
}

Qt::ItemFlags ReviewListModel::flags(const QModelIndex &index) const
{
    const PendingDocument *found = document(index);
    if (!found)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return found->isReady() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace Rookery
