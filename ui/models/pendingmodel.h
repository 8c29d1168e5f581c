// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

#include <QAbstractItemModel>

namespace Rookery {

class PendingChanges;

/// A change set as a tree: a row for each document, below it a row for each changed path.
class PendingModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { DocumentColumn, CollectionColumn, ChangeColumn, LinesColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, StateRole, ChangeRole, LinesAddedRole, LinesRemovedRole, ReadyRole };

    /// `pending` must outlive it.
    PendingModel(PendingChanges &pending, QObject *parent);

    QString idOf(const QModelIndex &index) const; ///< of a document's row, or of one below it
    const DocumentChange *changeOf(
        const QModelIndex &index) const; ///< until the next change; nullptr: a document's row
    QModelIndex indexOf(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void follow(int row);
    QVariant documentData(const PendingDocument &document, int column, int role) const;
    QVariant changeData(const DocumentChange &change, int column, int role) const;

    PendingChanges &m_pending;
    QList<qint64> m_keys; ///< of documents' rows, in order: what indexes of their children hold, whatever row they are
    QList<int> m_childCounts; ///< as views know them
    qint64 m_lastKey = 0;
};

} // namespace Rookery
