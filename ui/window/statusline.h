// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace Rookery {

class SignLabel;
class Workspace;
struct Activity;

/// What a session has used and how it works: place, budget, cache, tracking, mode, concurrency, node.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(Workspace *workspace); ///< nullptr: no session is open

private:
    void paintEvent(QPaintEvent *event) override;
    SignLabel *addPart();
    void addBudget();
    void showBudget(Workspace &workspace);
    void showNode(const Workspace &workspace, const QList<Activity> &activities);

    SignLabel *m_place;
    QList<QWidget *> m_parts; ///< from the leading edge, without the node
    QWidget *m_budget;
    QLabel *m_requests;
    QProgressBar *m_meter;
    SignLabel *m_cache;
    SignLabel *m_tracking;
    SignLabel *m_mode;
    SignLabel *m_concurrency;
    SignLabel *m_node;
};

} // namespace Rookery
