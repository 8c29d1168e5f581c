// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/structure/changetree.h"

#include <QAbstractItemModel>

namespace Rookery {

/// The changed paths of one document. Values are lexemes, as they are spelled.
class ChangeTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Path, Kind, Before, After, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(ChangeTree tree);
    const ChangeNode &node(const QModelIndex &index) const; ///< until the next setTree()
    /// The leaves in order: what next and previous step through.
    QModelIndexList changes() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ChangeNode &node, int column) const;
    QString pathText(const ChangeNode &node) const;
    QString kindText(const ChangeNode &node) const;

    ChangeTree m_nodes{1};
};

} // namespace Rookery
