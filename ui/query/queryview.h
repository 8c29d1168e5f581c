// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Rookery {

class Banner;
class MessagePage;
class QueryParameters;
class QueryRun;
class QueryTable;
class RqlEditor;
class SignLabel;
class Strip;
class Workspace;

/// A tab with a query: its text, its parameters, and what it found. Documents that it found are the session's,
/// projections are for reading.
class QueryView final : public QWidget
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    QueryView(Workspace &workspace, QWidget *parent = nullptr);

    QString rql() const;
    void setRql(const QString &rql);
    void run(); ///< or tells what is in the way
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void changed(); ///< its text, or whether it runs

private:
    void setUpHead();
    void setUpEditor();
    void showParameters();
    void setUpResults();
    void setUpFoot();
    void layOut();
    void showRunning();
    void showAnswer();
    void showFoot();
    void showFailure(const Error &error);
    void showPage();

    Workspace &m_workspace;
    QueryRun *m_run;
    QPushButton *m_start;
    QPushButton *m_stop;
    QLabel *m_progress;
    QLabel *m_tracking;
    Strip *m_head;
    RqlEditor *m_editor;
    QueryParameters *m_parameters;
    Banner *m_banner;
    QTabBar *m_pages;
    QStackedWidget *m_stack;
    MessagePage *m_message;
    QueryTable *m_results;
    QueryTable *m_includes;
    Strip *m_foot;
    QLabel *m_count;
    QPushButton *m_more;
    QLabel *m_time;
    SignLabel *m_index;
    SignLabel *m_stale;
    QLabel *m_cost;
};

} // namespace Rookery
