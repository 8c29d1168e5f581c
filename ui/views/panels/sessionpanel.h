// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/panels/trackedmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QTreeView;

namespace Rookery {

/// What a tab's session holds: its figures, and every document that it tracks.
class SessionPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    SessionPanel(Workspace &workspace, QWidget *parent);

    QWidget *tools() const { return m_tools; } ///< to be placed in the row of the panel's tab; a child until then

Q_SIGNALS:
    void openRequested(const QString &id);
    /// To load anew and to forget; what is pending of these documents would be lost: ask where there is something.
    void refreshRequested(const QStringList &ids);
    void evictRequested(const QStringList &ids);
    void clearRequested(); ///< to forget everything; ask where something is pending

private:
    void setUpActions();
    void setUpTools();
    void setUpView();
    void showFigures();
    void showSelection();
    void openSelected();
    QStringList selectedIds() const;
    void showMenu(const QPoint &position);

    Workspace &m_workspace;
    TrackedModel m_model;
    QTreeView *m_view;
    QWidget *m_tools;
    QLabel *m_figures;
    QMenu *m_menu;
    QAction *m_open;
    QAction *m_refresh;
    QAction *m_evict;
};

} // namespace Rookery
