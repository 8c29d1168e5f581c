// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/structure/changetreemodel.h"

#include <QTreeView>

namespace Rookery {

/// The changed paths of a document, all open; equal fields are counted in lines between them.
class ChangeTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit ChangeTreeView(QWidget *parent = nullptr);

    void setTree(ChangeTree tree);
    int changeCount() const { return static_cast<int>(m_changes.size()); }
    int currentChange() const; ///< -1: none
    void goToChange(int change);

Q_SIGNALS:
    void currentChangeChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spanEqualRows(const QModelIndex &parent);
    void shareWidth();

    ChangeTreeModel *m_model;
    QModelIndexList m_changes; ///< until the next setTree()
};

} // namespace Rookery
