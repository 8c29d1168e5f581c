// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "workspace/documentstate.h"

#include <QAbstractTableModel>
#include <QHash>

namespace Rookery {

class Workspace;

/// Results of a query as a table: a row for each, the id in front where they have one, then a column for each field at
/// the top of any of them. What the session tracks is shown as it is there, edits included.
class QueryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< a DocumentState, of the first column
        TypeRole, ///< a Json::Type, of the others; invalid where the field is not there
    };

    /// `workspace` must outlive it.
    QueryModel(Workspace &workspace, QObject *parent);

    void setResults(const QList<QueryResult> &results);
    void append(const QList<QueryResult> &results);
    bool hasIds() const { return m_hasIds; }
    QString idOf(const QModelIndex &index) const; ///< empty: it has none, or is no document
    std::optional<Json::Value> valueOf(
        const QModelIndex &index) const; ///< nullopt: of the id's column, or no such field

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isIdColumn(int column) const { return m_hasIds && column == 0; }
    const Json::Value &documentAt(int row) const { return m_results.at(row).document.json; }
    DocumentState stateAt(int row) const;
    void learnFields(const QList<QueryResult> &results);
    QList<int> rowsOf(const QStringList &ids) const;
    void follow(const QStringList &ids);

    Workspace &m_workspace;
    QList<QueryResult> m_results;
    QStringList m_fields; ///< in the order in which they were met
    bool m_hasIds = true;
    QHash<QString, int> m_rows; ///< of whole documents, by idKey()
};

} // namespace Rookery
