// SPDX-License-Identifier: MIT
#include "session/deferred/counters.h"

#include "session/deferred/deferring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

Result<Done> Counters::check(const QString &name) const
{
    if (name.trimmed().isEmpty())
        return Error::invalidArgument(u"The name of a counter cannot be empty."_s).about(m_id);
    return checkDeferrable(*m_state, m_id);
}

bool Counters::isDeferred(const QString &name, bool isDelete) const
{
    const auto isMeant = [&name, isDelete](const CounterChange &change) {
        return change.name.compare(name, Qt::CaseInsensitive) == 0 && change.delta.has_value() != isDelete;
    };
    return m_state->deferred.has<ChangeCounters>(m_id, [&isMeant](const ChangeCounters &command) {
        return std::any_of(command.changes.cbegin(), command.changes.cend(), isMeant);
    });
}

Result<Done> Counters::increment(const QString &name, qint64 delta)
{
    if (const Result<Done> allowed = check(name); !allowed)
        return allowed.error();
    const QString action = u"increment counter %1"_s.arg(name);
    if (isDeletedHere(*m_state, m_id))
        return cannot(action, m_id, u"the document was already deleted in this session"_s);
    if (isDeferred(name, true))
        return cannot(action, m_id, u"there is a deferred command registered to delete a counter with that name"_s);
    return defer(*m_state, ChangeCounters{m_id, {{name, delta}}});
}

Result<Done> Counters::remove(const QString &name)
{
    if (const Result<Done> allowed = check(name); !allowed)
        return allowed.error();
    if (isDeletedHere(*m_state, m_id))
        return Done{};
    if (isDeferred(name, false)) {
        return cannot(u"delete counter %1"_s.arg(name), m_id,
            u"there is a deferred command registered to increment a counter with that name"_s);
    }
    return defer(*m_state, ChangeCounters{m_id, {{name, std::nullopt}}});
}

} // namespace Rookery
