// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/panels/activitymodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QTreeView;

namespace Rookery {

class ActivityDetail;

/// The requests of a tab: a list, what is known of the selected one, and what could have been saved.
class ActivityPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `source` answers for as long as the panel lives.
    ActivityPanel(ActivityModel::Source source, const QString &session, QWidget *parent);

    /// Filter and buttons, to be placed in the row of the panel's tab; a child until then.
    QWidget *tools() const { return m_tools; }
    void refresh(); ///< something was sent or answered

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTools();
    void setUpBanner();
    void setUpView();
    void setUpMenu();
    void showBanner();
    void showDetail();
    void showFold();
    void copyAsText();
    void copyAsCurl();
    void showMenu(const QPoint &position);
    QModelIndex currentRow() const; ///< of the model

    ActivityModel m_model;
    QSortFilterProxyModel m_filter;
    QWidget *m_tools;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QTreeView *m_view;
    ActivityDetail *m_detail;
    QMenu *m_menu;
    QAction *m_copyText;
    QAction *m_copyCurl;
};

} // namespace Rookery
