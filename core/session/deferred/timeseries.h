// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/extensions.h"

#include <memory>

namespace Rookery {

class Session;
struct SessionState;

/// One time series of one document (RavenDB: session.TimeSeriesFor). Nothing is written before saveChanges(); the
/// document need not be tracked, and must exist by then. Every call fails with Misuse where the document's id is still
/// to be made. Made by Session::timeSeriesFor(), and not to be kept longer than the session.
class TimeSeries
{
public:
    /// Over an entry of that moment. Misuse: no values, one that is not finite, a timestamp that is none, or the
    /// document is deleted in the session.
    Result<Done> append(const QDateTime &timestamp, const QList<double> &values, const QString &tag = {});
    /// Entries from one moment to another, both included; all of them where neither is given. Nothing to do where the
    /// document is deleted in the session.
    Result<Done> remove(const QDateTime &from = {}, const QDateTime &to = {});

private:
    friend class Session;
    TimeSeries(std::shared_ptr<SessionState> state, QString id, QString name)
        : m_state(std::move(state)), m_id(std::move(id)), m_name(std::move(name))
    {}

    Result<Done> check() const;

    std::shared_ptr<SessionState> m_state; ///< shared with the session
    QString m_id;
    QString m_name;
};

} // namespace Rookery
