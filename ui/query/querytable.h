// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Rookery {

class QueryModel;
class Workspace;

/// Documents or projections as a table. Enter or a double click opens a document.
class QueryTable final : public QTableView
{
    Q_OBJECT

public:
    QueryTable(Workspace &workspace, QWidget *parent);

    QueryModel &rows() { return *m_model; }
    void fitColumns(); ///< to what is in them, within reason

Q_SIGNALS:
    void openRequested(const QString &id);

private:
    void keyPressEvent(QKeyEvent *event) override;
    void openAt(const QModelIndex &index);
    void showMenu(const QPoint &position);

    QueryModel *m_model;
};

} // namespace Rookery
