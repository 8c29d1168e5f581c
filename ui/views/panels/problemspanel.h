// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/panels/problemsmodel.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace Rookery {

/// The problems of a tab's open documents.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    ProblemsPanel(Workspace &workspace, QWidget *parent);

    int count() const { return m_model.rowCount(); }

Q_SIGNALS:
    void countChanged(int count); ///< for the badge of the tab
    void problemActivated(const QString &id, const Rookery::TextPosition &position);

private:
    void setUpView();
    void showWhetherEmpty();

    ProblemsModel m_model;
    QTreeView *m_view;
    QLabel *m_empty;
};

} // namespace Rookery
