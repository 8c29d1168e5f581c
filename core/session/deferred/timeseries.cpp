// SPDX-License-Identifier: MIT
#include "session/deferred/timeseries.h"

#include "commands/extensionreads.h"
#include "session/deferred/deferring.h"
#include "session/sessionprivate.h"

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

Pending<QList<TimeSeriesEntry>> TimeSeries::load(
    const TimeSeriesRange &range, qint64 start, std::optional<qint64> pageSize)
{
    using Answer = QList<TimeSeriesEntry>;
    if (const Result<Done> allowed = check(); !allowed)
        return answered<Answer>(allowed.error());
    if (start < 0 || pageSize.value_or(1) < 1) {
        return answered<Answer>(
            Error::invalidArgument(u"A page of a time series begins at 0 at least, and has 1 entry or more."_s)
                .about(m_id));
    }
    if (const auto known = m_state->extensions.entries(m_id, m_name, range))
        return answered<Answer>(known->mid(start, pageSize.value_or(-1)));
    const bool isWhole = start == 0 && !pageSize;
    const auto accept = [state = m_state, known = IncludedTimeSeries{m_id, m_name, range, {}}, isWhole,
                            reading = m_state->beginReading()](const GetTimeSeries::Answer &page) mutable {
        known.entries = page ? page->entries : Answer();
        if (isWhole)
            state->takeIn(reading, [&known](ExtensionCache &cache) { cache.remember(known); });
        return Result<Answer>(known.entries);
    };
    return relay<Answer>(
        sendFor(*m_state, GetTimeSeries{m_id, m_name, range, start, pageSize}, Reason::Load), &m_session, accept);
}

} // namespace Rookery
