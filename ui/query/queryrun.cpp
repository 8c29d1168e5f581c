// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryrun.h"

#include "async/deliver.h"
#include "rql/token.h"

#include <algorithm>

namespace Rookery {

namespace {

/// A question that says how much it wants is sent as it is: a server would read a page of ours over its limit.
bool hasLimit(const QString &rql)
{
    const QList<Rql::Token> tokens = Rql::tokensOf(rql);
    return std::any_of(tokens.cbegin(), tokens.cend(), [](const Rql::Token &token) { return token.isWord(u"limit"); });
}

} // namespace

QueryRun::QueryRun(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

QueryRun::~QueryRun() = default;

void QueryRun::start(const QString &rql, const Json::Value &parameters)
{
    m_query = Query();
    m_query.rql = rql;
    m_query.parameters = parameters;
    m_isPaged = !hasLimit(rql);
    if (m_isPaged)
        m_query.pageSize = pageSize;
    ask(0);
}

void QueryRun::more()
{
    if (m_hasMore && !isRunning())
        ask(m_answer.results.size());
}

void QueryRun::cancel()
{
    if (!isRunning())
        return;
    m_receiver.reset();
    Q_EMIT canceled();
}

void QueryRun::ask(qint64 from)
{
    if (m_isPaged)
        m_query.start = from;
    m_sinceStart.start();
    m_receiver = std::make_unique<QObject>();
    deliver(m_session.query(m_query), m_receiver.get(),
        [this, from](Result<QueryAnswer> answer) { receive(from, std::move(answer)); });
    Q_EMIT started();
}

void QueryRun::receive(qint64 from, Result<QueryAnswer> answer)
{
    m_receiver.release()->deleteLater(); // it calls us
    m_milliseconds = m_sinceStart.elapsed();
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    m_hasMore = m_isPaged && answer->results.size() == pageSize;
    m_requests = from == 0 ? 1 : m_requests + 1;
    if (from > 0) {
        answer->results = m_answer.results + answer->results;
        answer->includes = m_answer.includes + answer->includes;
    }
    m_answer = *std::move(answer);
    Q_EMIT finished();
}

} // namespace Rookery
