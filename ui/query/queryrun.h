// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace Rookery {

/// A question to a session, asked page by page unless it has a `limit` of its own. One at a time: another one gives up
/// the one before.
class QueryRun final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageSize = 500;

    /// `session` must outlive it.
    QueryRun(Session &session, QObject *parent);
    ~QueryRun() override;

    void start(const QString &rql, const Json::Value &parameters);
    void more(); ///< the next page of the same question
    void cancel(); ///< what was answered so far stays

    bool isRunning() const { return m_receiver != nullptr; }
    bool hasMore() const { return m_hasMore; }
    const QueryAnswer &answer() const { return m_answer; } ///< all pages so far
    qint64 milliseconds() const { return m_milliseconds; } ///< that the last page took in all
    int requests() const { return m_requests; } ///< that the answer took

Q_SIGNALS:
    void started();
    void finished(); ///< answer() has grown, or is a new one
    void canceled();
    void failed(const Rookery::Error &error); ///< answer() is as before

private:
    void ask(qint64 from);
    void receive(qint64 from, Result<QueryAnswer> answer);

    Session &m_session;
    Query m_query;
    bool m_isPaged = true;
    QueryAnswer m_answer;
    bool m_hasMore = false;
    int m_requests = 0;
    qint64 m_milliseconds = 0;
    QElapsedTimer m_sinceStart;
    std::unique_ptr<QObject> m_receiver; ///< of the answer that is awaited; its death gives it up
};

} // namespace Rookery
