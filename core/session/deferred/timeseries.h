// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "model/extensions.h"

#include <memory>
#include <optional>

namespace Rookery {

class Session;
struct SessionState;

/// One time series of one document (RavenDB: session.TimeSeriesFor). Nothing is written before saveChanges(); the
/// document need not be tracked, and must exist by then. Every call fails with Misuse where the document's id is still
/// to be made. Made by Session::timeSeriesFor(), and not to be kept longer than the session.
///
/// Ranges that were read as a whole, or came along with documents, are known in the session until evict(), clear() or
/// renew(), or until a save changes the series, and read without a request. Without tracking, every read is a request.
/// The name compares without case.
class TimeSeries
{
public:
    /// Over an entry of that moment. Misuse: no values, one that is not finite, a timestamp that is none, or the
    /// document is deleted in the session.
    Result<Done> append(const QDateTime &timestamp, const QList<double> &values, const QString &tag = {});
    /// Entries from one moment to another, both included; all of them where neither is given. Nothing to do where the
    /// document is deleted in the session.
    Result<Done> remove(const QDateTime &from = {}, const QDateTime &to = {});

    /// The entries of a range, the earliest first, as they are without what is not saved yet; none where there is no
    /// such series. `start` and `pageSize` (not set: all) count within the range.
    Pending<QList<TimeSeriesEntry>> load(
        const TimeSeriesRange &range = {}, qint64 start = 0, std::optional<qint64> pageSize = {});

private:
    friend class Session;
    TimeSeries(Session &session, std::shared_ptr<SessionState> state, QString id, QString name)
        : m_session(session), m_state(std::move(state)), m_id(std::move(id)), m_name(std::move(name))
    {}

    Result<Done> check() const;

    Session &m_session;
    std::shared_ptr<SessionState> m_state; ///< shared with the session
    QString m_id;
    QString m_name;
};

} // namespace Rookery
