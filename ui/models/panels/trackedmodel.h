// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/documentstate.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace Rookery {

class Workspace;

/// The identity map of a session: every document it tracks, and every deletion by id, in the order of their ids.
class TrackedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { State, Id, Collection, ChangeVector, LastModified, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; ///< a DocumentState

    /// `workspace` must outlive it.
    TrackedModel(Workspace &workspace, QObject *parent);

    QString documentId(const QModelIndex &index) const;
    QStringList documentIds(const QModelIndexList &indexes) const; ///< each once, in the order of their rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void updated(); ///< after rows came, went or changed

private:
    void updateLater(const QStringList &ids);
    void update();
    void follow(const QStringList &sortedIds);
    QVariant display(const QString &id, int column) const;

    Workspace &m_workspace;
    QStringList m_ids; ///< sorted
    QSet<QString> m_changed; ///< ids that are to be shown anew
    bool m_isAllChanged = false;
    QTimer m_timer; ///< many changes in a row are taken in at once
};

} // namespace Rookery
