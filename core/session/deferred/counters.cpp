// SPDX-License-Identifier: MIT
#include "session/deferred/counters.h"

#include "commands/extensionreads.h"
#include "session/deferred/deferring.h"
#include "session/sessionprivate.h"

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

/// No names: all.
Pending<QList<std::optional<Counter>>> Counters::fetch(const QStringList &names)
{
    using Answer = GetCounters::Answer;
    return relay<Answer>(sendFor(*m_state, GetCounters{m_id, names}, Reason::Load), &m_session,
        [state = m_state, id = m_id, names, reading = m_state->beginReading()](const Answer &found) -> Result<Answer> {
            IncludedCounters known{id, names.isEmpty() ? std::nullopt : std::optional(names), {}};
            for (const std::optional<Counter> &counter : found) {
                if (counter)
                    known.counters.append(*counter);
            }
            state->takeIn(reading, [&known](ExtensionCache &cache) { cache.remember(known); });
            return found;
        });
}

Pending<QList<std::optional<Counter>>> Counters::load(const QStringList &names)
{
    using Answer = QList<std::optional<Counter>>;
    for (const QString &name : names) {
        if (const Result<Done> allowed = check(name); !allowed)
            return answered<Answer>(allowed.error());
    }
    if (const auto known = m_state->extensions.counters(m_id, names))
        return answered<Answer>(*known);
    return fetch(names);
}

Pending<std::optional<qint64>> Counters::load(const QString &name)
{
    using Answer = std::optional<qint64>;
    return relay<Answer>(load(QStringList{name}), &m_session, [](const GetCounters::Answer &found) -> Result<Answer> {
        return found.first() ? std::optional(found.first()->value) : std::nullopt;
    });
}

Pending<QList<Counter>> Counters::loadAll()
{
    using Answer = QList<Counter>;
    if (const Result<Done> allowed = checkDeferrable(*m_state, m_id); !allowed)
        return answered<Answer>(allowed.error());
    if (const auto known = m_state->extensions.allCounters(m_id))
        return answered<Answer>(*known);
    return relay<Answer>(fetch({}), &m_session, [](const QList<std::optional<Counter>> &found) -> Result<Answer> {
        Answer counters;
        for (const std::optional<Counter> &counter : found) {
            if (counter)
                counters.append(*counter);
        }
        return counters;
    });
}

} // namespace Rookery
