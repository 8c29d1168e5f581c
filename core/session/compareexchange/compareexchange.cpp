// SPDX-License-Identifier: MIT
#include "session/compareexchange/compareexchange.h"

#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype maxKeyBytes = 512; // the server's limit
constexpr QStringView atomicGuards = u"rvn-atomic/"; // what cluster-wide transactions guard documents by

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
    if (key.startsWith(atomicGuards, Qt::CaseInsensitive)) {
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

Pending<std::optional<CompareExchangeValue>> CompareExchange::load(const QString &key)
{
    using Answer = std::optional<CompareExchangeValue>;
    if (const Result<Done> allowed = check(key); !allowed)
        return answered<Answer>(allowed.error());
    if (key.startsWith(atomicGuards, Qt::CaseInsensitive)) {
        return answered<Answer>(
            Error::misuse(u"'%1' is an atomic guard and you cannot load it via the session."_s.arg(key)));
    }
    if (const ExchangePointer known = m_state->exchanges.find(key))
        return answered<Answer>(known->value());
    return relay<Answer>(sendFor(*m_state, GetCompareExchangeValues{{key}}, Reason::Load), &m_session,
        [state = m_state, key](const QList<Answer> &found) -> Result<Answer> {
            return state->options.noTracking ? found.value(0) : state->exchanges.remember(key, found.value(0))->value();
        });
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
