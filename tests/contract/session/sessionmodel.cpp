// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionmodel.h"

#include <algorithm>

namespace Rookery::Testing {

namespace {

auto fieldIn(Fields &fields, const QString &name)
{
    return std::find_if(fields.begin(), fields.end(), [&name](const auto &field) { return field.first == name; });
}

} // namespace

void SessionModel::track(const QString &key)
{
    const ServerModel::Stored &stored = m_server.documents[key];
    m_tracked[key] = {++m_lastSequence, stored.fields, stored.fields, stored.version};
}

QList<std::optional<Fields>> SessionModel::load(const QStringList &keys)
{
    const bool isAsked = std::any_of(keys.cbegin(), keys.cend(), [this](const QString &key) { return !isLoaded(key); });
    requests += isAsked ? 1 : 0;
    QList<std::optional<Fields>> found;
    for (const QString &key : keys) {
        if (!isLoaded(key) && m_server.documents.contains(key))
            track(key);
        else if (!isLoaded(key))
            m_missing.insert(key);
        found.append(document(key));
    }
    return found;
}

QMap<QString, std::optional<Fields>> SessionModel::loadAll()
{
    ++requests;
    QMap<QString, std::optional<Fields>> found;
    for (const QString &key : m_server.documents.keys()) {
        if (!isLoaded(key))
            track(key);
        found[key] = document(key);
    }
    return found;
}

QMap<QString, std::optional<Fields>> SessionModel::queryAll()
{
    ++requests;
    QMap<QString, std::optional<Fields>> found;
    for (const QString &key : m_server.documents.keys()) {
        if (!isLoaded(key))
            track(key);
        found[key] = m_tracked.contains(key) ? m_tracked[key].now : m_server.documents[key].fields;
    }
    return found;
}

std::optional<Fields> SessionModel::conditionalLoad(const QString &key, bool isCurrent)
{
    if (isLoaded(key) || !isCurrent)
        return load({key}).first();
    ++requests;
    return std::nullopt;
}

bool SessionModel::exists(const QString &key) const
{
    return !m_missing.contains(key) && (m_tracked.contains(key) || m_server.documents.contains(key));
}

bool SessionModel::refresh(const QStringList &keys)
{
    const auto isLoadedOnce = [this](const QString &key) { return m_tracked.contains(key) && m_tracked[key].before; };
    if (!std::all_of(keys.cbegin(), keys.cend(), isLoadedOnce))
        return false;
    ++requests;
    const auto isThere = [this](const QString &key) { return m_server.documents.contains(key); };
    if (!std::all_of(keys.cbegin(), keys.cend(), isThere))
        return false;
    for (const QString &key : keys) {
        const ServerModel::Stored &stored = m_server.documents[key];
        Tracked &document = m_tracked[key];
        document.before = document.now = stored.fields;
        document.version = stored.version;
    }
    return true;
}

bool SessionModel::store(const QString &key, Fields fields)
{
    const auto isIt = [&key](const Deferred &deferred) { return deferred.key == key; };
    if (m_tracked.contains(key) || std::any_of(m_deferred.cbegin(), m_deferred.cend(), isIt))
        return false;
    m_tracked[key] = {++m_lastSequence, std::nullopt, std::move(fields), std::nullopt};
    m_missing.remove(key);
    return true;
}

SessionModel::Tracked *SessionModel::editable(const QString &key)
{
    const auto document = m_tracked.find(key);
    return document == m_tracked.end() || document->isDeleted ? nullptr : &*document;
}

bool SessionModel::set(const QString &key, const QString &field, int value)
{
    Tracked *document = editable(key);
    if (!document)
        return false;
    if (const auto known = fieldIn(document->now, field); known != document->now.end())
        known->second = value;
    else
        document->now.append({field, value});
    return true;
}

bool SessionModel::unset(const QString &key, const QString &field)
{
    Tracked *document = editable(key);
    return document && document->now.removeIf([&field](const auto &each) { return each.first == field; }) > 0;
}

bool SessionModel::remove(const QString &key)
{
    if (hasChanged(key))
        return false;
    const auto isIt = [&key](const Deferred &deferred) { return deferred.key == key; };
    if (std::none_of(m_deferred.cbegin(), m_deferred.cend(), isIt))
        m_deferred.append({key, m_tracked.value(key).version});
    m_tracked.remove(key);
    m_missing.insert(key);
    return true;
}

bool SessionModel::removeTracked(const QString &key)
{
    if (!m_tracked.contains(key))
        return false;
    m_tracked[key].isDeleted = true;
    m_missing.insert(key);
    return true;
}

bool SessionModel::revert(const QString &key)
{
    const auto forgotten = m_deferred.removeIf([&key](const Deferred &deferred) { return deferred.key == key; });
    if (!m_tracked.contains(key) && forgotten == 0)
        return false;
    m_missing.remove(key);
    if (!m_tracked.contains(key))
        return true;
    Tracked &document = m_tracked[key];
    if (!document.before) {
        m_tracked.remove(key);
        return true;
    }
    document.now = *document.before;
    document.isDeleted = false;
    return true;
}

/// A change vector that is not the server's makes the server refuse all of it.
bool SessionModel::isRefused(const QStringList &keys) const
{
    if (!m_isOptimistic)
        return false;
    return std::any_of(keys.cbegin(), keys.cend(), [this](const QString &key) {
        const auto document = m_tracked.constFind(key);
        if (document == m_tracked.cend()) {
            const auto deferred = std::find_if(
                m_deferred.cbegin(), m_deferred.cend(), [&key](const Deferred &each) { return each.key == key; });
            return deferred->version && !m_server.has(key, deferred->version);
        }
        if (document->version)
            return !m_server.has(key, document->version);
        return !document->isDeleted && m_server.documents.contains(key);
    });
}

void SessionModel::beginSave(const std::optional<QStringList> &keys)
{
    QStringList pending = changedKeys();
    if (keys)
        pending.removeIf([&keys](const QString &key) { return !keys->contains(key); });
    requests += pending.isEmpty() ? 0 : 1;
    m_isSaveRefused = isRefused(pending);
    m_sent.clear();
    for (const QString &key : std::as_const(pending)) {
        const Tracked document = m_tracked.value(key);
        m_sent.append({key, this->document(key), document.sequence});
    }
}

bool SessionModel::finishSave()
{
    if (m_isSaveRefused)
        return false;
    for (const Sent &sent : std::as_const(m_sent))
        adopt(sent);
    return true;
}

/// What was called since is about what is there now.
void SessionModel::adopt(const Sent &sent)
{
    if (sent.fields) {
        m_server.put(sent.key, *sent.fields);
    } else {
        m_server.documents.remove(sent.key);
        m_deferred.removeIf([&sent](const Deferred &deferred) { return deferred.key == sent.key; });
    }
    const auto document = m_tracked.find(sent.key);
    if (document == m_tracked.end() || document->sequence != sent.sequence)
        return;
    if (!sent.fields && document->isDeleted) {
        m_tracked.erase(document);
        return;
    }
    document->before = sent.fields; // none of a delete that was reverted since
    document->version = sent.fields ? std::optional(m_server.documents[sent.key].version) : std::nullopt;
}

void SessionModel::clear()
{
    m_tracked.clear();
    m_deferred.clear();
    m_missing.clear();
}

/// What is pending stays, and with it what is known to be missing because it is to be deleted.
void SessionModel::renew()
{
    m_tracked.removeIf([](QMap<QString, Tracked>::iterator each) { return !each->isPending(); });
    m_missing.removeIf([this](const QString &key) { return !isPending(key); });
    requests = 0;
}

std::optional<Fields> SessionModel::document(const QString &key) const
{
    const auto document = m_tracked.constFind(key);
    return document == m_tracked.cend() || document->isDeleted ? std::nullopt : std::optional(document->now);
}

bool SessionModel::hasChanged(const QString &key) const
{
    const auto document = m_tracked.constFind(key);
    return document != m_tracked.cend() && document->before != document->now;
}

bool SessionModel::isPending(const QString &key) const
{
    return changedKeys().contains(key);
}

QStringList SessionModel::changedKeys() const
{
    QMap<int, QString> bySequence;
    for (auto document = m_tracked.cbegin(); document != m_tracked.cend(); ++document) {
        if (document->isPending())
            bySequence.insert(document->sequence, document.key());
    }
    QStringList keys = bySequence.values();
    for (const Deferred &deferred : m_deferred)
        keys.append(deferred.key);
    return keys;
}

} // namespace Rookery::Testing
