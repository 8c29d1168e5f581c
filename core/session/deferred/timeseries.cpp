// SPDX-License-Identifier: MIT
#include "session/deferred/timeseries.h"

#include "session/deferred/deferring.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Rookery {

Result<Done> TimeSeries::check() const
{
    if (m_name.trimmed().isEmpty())
        return Error::invalidArgument(u"The name of a time series cannot be empty."_s).about(m_id);
    return checkDeferrable(*m_state, m_id);
}

Result<Done> TimeSeries::append(const QDateTime &timestamp, const QList<double> &values, const QString &tag)
{
    if (const Result<Done> allowed = check(); !allowed)
        return allowed.error();
    const auto isFinite = [](double value) { return std::isfinite(value); };
    if (!timestamp.isValid() || values.isEmpty() || !std::all_of(values.cbegin(), values.cend(), isFinite)) {
        return Error::invalidArgument(
            u"An entry of time series %1 needs a moment, and one value or more that are finite numbers."_s.arg(m_name))
            .about(m_id);
    }
    if (isDeletedHere(*m_state, m_id)) {
        return cannot(
            u"append to time series %1"_s.arg(m_name), m_id, u"the document was already deleted in this session"_s);
    }
    return defer(*m_state, ChangeTimeSeries{m_id, m_name, {}, {{timestamp, values, tag}}});
}

Result<Done> TimeSeries::remove(const QDateTime &from, const QDateTime &to)
{
    if (const Result<Done> allowed = check(); !allowed)
        return allowed.error();
    if (isDeletedHere(*m_state, m_id))
        return Done{};
    return defer(*m_state, ChangeTimeSeries{m_id, m_name, {{from, to}}, {}});
}

} // namespace Rookery
