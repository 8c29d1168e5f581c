// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace Rookery {

class Workspace;

/// What a session has used and how it works: place, budget, cache, tracking, mode, concurrency, node.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(Workspace *workspace); ///< nullptr: no session is open

private:
    QLabel *addPart();
    void showBudget(Workspace &workspace);
    void showNode(Workspace &workspace);

    QLabel *m_place;
    QLabel *m_requests;
    QProgressBar *m_meter;
    QLabel *m_cache;
    QLabel *m_tracking;
    QLabel *m_mode;
    QLabel *m_concurrency;
    QLabel *m_node;
};

} // namespace Rookery
