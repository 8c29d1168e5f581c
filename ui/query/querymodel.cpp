// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querymodel.h"

#include "json/children.h"
#include "query/cellvalue.h"
#include "text/statetext.h"
#include "workspace/workspace.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype mostColumns = 200; // a map with ids as keys is no table

bool hasId(const QueryResult &result)
{
    return !result.document.id.isEmpty();
}

} // namespace

QueryModel::QueryModel(Workspace &workspace, QObject *parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.session(), &Session::changed, this, &QueryModel::follow);
    connect(&workspace.pending(), &PendingChanges::statesChanged, this, &QueryModel::follow);
}

void QueryModel::setResults(const QList<QueryResult> &results)
{
    beginResetModel();
    m_results.clear();
    m_fields.clear();
    m_rows.clear();
    m_hasIds = results.isEmpty() || std::any_of(results.cbegin(), results.cend(), hasId);
    learnFields(results);
    m_results = results;
    endResetModel();
}

void QueryModel::append(const QList<QueryResult> &results)
{
    const qsizetype known = m_fields.size();
    const auto first = static_cast<int>(m_results.size());
    learnFields(results);
    if (m_fields.size() > known) { // rows and columns at once: views know no such thing
        beginResetModel();
        m_results += results;
        endResetModel();
        return;
    }
    if (results.isEmpty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(results.size()) - 1);
    m_results += results;
    endInsertRows();
}

/// Also where they will stand.
void QueryModel::learnFields(const QList<QueryResult> &results)
{
    QSet<QString> known(m_fields.cbegin(), m_fields.cend());
    auto row = static_cast<int>(m_results.size());
    for (const QueryResult &result : results) {
        if (!result.isProjection && hasId(result))
            m_rows.insert(idKey(result.document.id), row);
        ++row;
        for (const Json::Child &child : result.document.json.children()) {
            const QString key = child.key();
            if (key == u"@metadata" || m_fields.size() >= mostColumns || known.contains(key))
                continue;
            known.insert(key);
            m_fields.append(key);
        }
    }
}

/// Of all documents for an empty list.
QList<int> QueryModel::rowsOf(const QStringList &ids) const
{
    if (ids.isEmpty())
        return m_rows.values();
    QList<int> rows;
    for (const QString &id : ids) {
        if (const auto row = m_rows.constFind(idKey(id)); row != m_rows.cend())
            rows.append(*row);
    }
    return rows;
}

/// Of documents that the session tracks, what it has is shown. One that it forgot stays as it was.
void QueryModel::follow(const QStringList &ids)
{
    const QList<int> rows = rowsOf(ids);
    if (rows.isEmpty())
        return;
    for (const int row : rows) {
        if (const std::optional<Document> now = m_workspace.session().document(m_results.at(row).document.id))
            m_results[row].document = *now;
    }
    const auto [first, last] = std::minmax_element(rows.cbegin(), rows.cend());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
}

QString QueryModel::idOf(const QModelIndex &index) const
{
    if (!index.isValid() || m_results.at(index.row()).isProjection)
        return {};
    return m_results.at(index.row()).document.id;
}

std::optional<Json::Value> QueryModel::valueOf(const QModelIndex &index) const
{
    if (!index.isValid() || isIdColumn(index.column()))
        return std::nullopt;
    return documentAt(index.row()).member(m_fields.at(index.column() - (m_hasIds ? 1 : 0)));
}

DocumentState QueryModel::stateAt(int row) const
{
    const QueryResult &result = m_results.at(row);
    return result.isProjection ? DocumentState::Unmodified : m_workspace.stateOf(result.document.id);
}

int QueryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

int QueryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size()) + (m_hasIds ? 1 : 0);
}

QVariant QueryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isIdColumn(index.column())) {
        const QString &id = m_results.at(index.row()).document.id;
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole: return id;
        case Qt::AccessibleTextRole: return stateSentence(stateAt(index.row()), id);
        case StateRole: return QVariant::fromValue(stateAt(index.row()));
        default: return {};
        }
    }
    const std::optional<Json::Value> value = valueOf(index);
    switch (role) {
    case Qt::DisplayRole: return cellText(value);
    case TypeRole: return value ? QVariant::fromValue(value->type()) : QVariant();
    case Qt::ToolTipRole: return value && value->isString() ? cellText(value) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(value && value->isNumber() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignVCenter));
    default: return {};
    }
}

QVariant QueryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeading));
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return isIdColumn(section) ? u"@id"_s : m_fields.value(section - (m_hasIds ? 1 : 0));
}

} // namespace Rookery
