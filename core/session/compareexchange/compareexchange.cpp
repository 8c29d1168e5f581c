// SPDX-License-Identifier: MIT
#include "session/compareexchange/compareexchange.h"

#include "model/atomicguards.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype maxKeyBytes = 512; // the server's limit

Error keyError(QLatin1StringView type, QString message)
{
    Error error = Error::misuse(std::move(message));
    error.type = type;
    return error;
}

Error alreadyDeleted(const QString &key)
{
    return Error::misuse(u"The compare exchange value with key '%1' was already deleted."_s.arg(key));
}

Error alreadyStored(const QString &key)
{
    return Error::misuse(u"The compare exchange value with key '%1' was already stored."_s.arg(key));
}

} // namespace

Result<Done> CompareExchange::check(const QString &key) const
{
    if (!m_state->isClusterWide())
        return needsClusterWide();
    if (key.trimmed().isEmpty())
        return Error::invalidArgument(u"The key of a compare exchange value cannot be empty."_s);
    if (const qsizetype bytes = key.toUtf8().size(); bytes > maxKeyBytes) {
        return keyError("CompareExchangeKeyTooBigException"_L1,
            u"Compare Exchange key cannot exceed %1 bytes, but the key was %2 bytes. The invalid key is '%3'."_s.arg(
                QString::number(maxKeyBytes), QString::number(bytes), key));
    }
    return Done{};
}

Result<Done> CompareExchange::checkEdit(const QString &key) const
{
    if (const Result<Done> allowed = check(key); !allowed)
        return allowed.error();
    if (key.startsWith(atomicGuardPrefix, Qt::CaseInsensitive)) {
        return keyError("CompareExchangeInvalidKeyException"_L1,
            u"You cannot manipulate the atomic guard '%1' via the cluster-wide session."_s.arg(key));
    }
    if (m_state->options.noTracking) {
        return Error::misuse(
            u"Entity tracking is disabled in this session: it cannot change compare exchange values."_s);
    }
    return Done{};
}

Result<Done> CompareExchange::create(const QString &key, Json::Value value)
{
    if (const Result<Done> allowed = checkEdit(key); !allowed)
        return allowed.error();
    ExchangePointer tracked = m_state->exchanges.find(key);
    if (tracked && tracked->isDeleted)
        return alreadyDeleted(key);
    if (tracked && tracked->isNew())
        return alreadyStored(key);
    if (tracked && tracked->now)
        return Error::misuse(u"The compare exchange value with key '%1' is already tracked."_s.arg(key));
    if (!tracked)
        tracked = m_state->exchanges.track(key);
    tracked->now = std::move(value);
    return Done{};
}

Result<Done> CompareExchange::checkLoad(const QString &key) const
{
    const Result<Done> allowed = check(key);
    if (allowed && key.startsWith(atomicGuardPrefix, Qt::CaseInsensitive))
        return Error::misuse(u"'%1' is an atomic guard and you cannot load it via the session."_s.arg(key));
    return allowed;
}

/// As the session has it from now on.
std::optional<CompareExchangeValue> CompareExchange::present(
    const QString &key, const std::optional<CompareExchangeValue> &found) const
{
    return m_state->options.noTracking ? found : m_state->exchanges.remember(key, found)->value();
}

Pending<std::optional<CompareExchangeValue>> CompareExchange::load(const QString &key)
{
    using Answer = std::optional<CompareExchangeValue>;
    return relay<Answer>(
        load(QStringList{key}), &m_session, [](const QList<Answer> &found) -> Result<Answer> { return found.first(); });
}

Pending<QList<std::optional<CompareExchangeValue>>> CompareExchange::load(const QStringList &keys)
{
    using Answer = QList<std::optional<CompareExchangeValue>>;
    QStringList unknown;
    Answer known; // by key; those that are unknown hold a place
    for (const QString &key : keys) {
        if (const Result<Done> allowed = checkLoad(key); !allowed)
            return answered<Answer>(allowed.error());
        const auto entry = m_state->exchanges.find(key);
        known.append(entry ? entry->value() : std::nullopt);
        if (!entry)
            unknown.append(key);
    }
    const auto accept = [here = *this, keys, known, unknown](const Answer &found) -> Result<Answer> {
        Answer values;
        for (qsizetype n = 0; n < keys.size(); ++n) { // what was known may be forgotten by now: nothing is said of it
            const qsizetype asked = unknown.indexOf(keys.at(n));
            values.append(asked < 0 ? known.at(n) : here.present(keys.at(n), found.value(asked)));
        }
        return values;
    };
    if (unknown.isEmpty())
        return answered<Answer>(accept({}));
    return relay<Answer>(sendFor(*m_state, GetCompareExchangeValues{unknown}, Reason::Load), &m_session, accept);
}

Pending<QList<CompareExchangeValue>> CompareExchange::loadStartingWith(
    const QString &prefix, qint64 start, qint64 pageSize)
{
    using Answer = QList<CompareExchangeValue>;
    if (!m_state->isClusterWide())
        return answered<Answer>(needsClusterWide());
    const auto accept = [here = *this](const Answer &found) -> Result<Answer> {
        Answer values;
        for (const CompareExchangeValue &each : found) {
            if (const auto value = here.present(each.key, each))
                values.append(*value);
        }
        return values;
    };
    const GetCompareExchangeByPrefix command{prefix, start, pageSize};
    return relay<Answer>(sendFor(*m_state, command, Reason::Load), &m_session, accept);
}

Result<Done> CompareExchange::set(const QString &key, Json::Value value)
{
    if (const Result<Done> allowed = checkEdit(key); !allowed)
        return allowed.error();
    const ExchangePointer tracked = m_state->exchanges.find(key);
    if (tracked && tracked->isDeleted)
        return alreadyDeleted(key);
    if (!tracked || !tracked->now) {
        return Error::misuse(
            u"The compare exchange value with key '%1' is not tracked by this session: load or create it first."_s.arg(
                key));
    }
    tracked->now = std::move(value);
    return Done{};
}

Result<Done> CompareExchange::remove(const QString &key, qint64 index)
{
    if (const Result<Done> allowed = checkEdit(key); !allowed)
        return allowed.error();
    ExchangePointer tracked = m_state->exchanges.find(key);
    if (tracked && tracked->isDeleted)
        return alreadyDeleted(key);
    if (tracked && tracked->isNew())
        return alreadyStored(key);
    if (!tracked)
        tracked = m_state->exchanges.track(key);
    tracked->index = index;
    tracked->isDeleted = true;
    return Done{};
}

} // namespace Rookery
