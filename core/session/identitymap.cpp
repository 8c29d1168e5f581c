// SPDX-License-Identifier: MIT
#include "session/identitymap.h"

#include <algorithm>

namespace Rookery {

namespace {

void sortBySequence(std::vector<TrackedPointer> &documents)
{
    std::sort(documents.begin(), documents.end(),
        [](const TrackedPointer &a, const TrackedPointer &b) { return a->sequence < b->sequence; });
}

} // namespace

bool TrackedDocument::hasFinalId(QStringView id)
{
    return !id.isEmpty() && !id.endsWith(u'/') && !id.endsWith(u'|');
}

TrackedPointer IdentityMap::find(QStringView id) const
{
    return m_byKey.value(idKey(id));
}

TrackedPointer IdentityMap::track(const Document &document)
{
    TrackedPointer &tracked = m_byKey[idKey(document.id)];
    if (tracked)
        return tracked;
    tracked = std::make_shared<TrackedDocument>();
    tracked->sequence = ++m_lastSequence;
    tracked->id = document.id;
    tracked->before = document.json;
    tracked->now = document.json;
    tracked->changeVector = document.changeVector;
    setKnownMissing(document.id, false);
    return tracked;
}

TrackedPointer IdentityMap::trackNew(const QString &id, Json::Value json)
{
    auto tracked = std::make_shared<TrackedDocument>();
    tracked->sequence = ++m_lastSequence;
    tracked->id = id;
    tracked->now = std::move(json);
    if (const auto made = m_openIds.constFind(idKey(id)); made != m_openIds.cend()) {
        tracked->openId = *made;
    } else if (!TrackedDocument::hasFinalId(id)) {
        tracked->openId = id;
        tracked->id = id + u'\u2026' + QString::number(m_openIds.size() + 1);
        m_openIds.insert(idKey(tracked->id), id);
    }
    Q_ASSERT(!find(tracked->id));
    m_byKey.insert(idKey(tracked->id), tracked);
    setKnownMissing(tracked->id, false);
    m_pending.insert(tracked);
    return tracked;
}

void IdentityMap::untrack(const TrackedPointer &document)
{
    m_pending.remove(document);
    if (const auto known = m_byKey.constFind(idKey(document->id)); known != m_byKey.cend() && *known == document)
        m_byKey.erase(known);
}

void IdentityMap::clear()
{
    m_byKey.clear();
    m_pending.clear();
    m_missing.clear();
}

void IdentityMap::updatePending(const TrackedPointer &document)
{
    if (find(document->id) == document && document->isPending())
        m_pending.insert(document);
    else
        m_pending.remove(document);
}

void IdentityMap::setFinalId(const TrackedPointer &document, const QString &id)
{
    if (!document->openId || find(document->id) != document)
        return;
    m_byKey.remove(idKey(document->id));
    document->openId.reset();
    if (const TrackedPointer other = find(id))
        untrack(other); // the server gave the new document an id that was taken, as its identities can
    document->id = id;
    m_byKey.insert(idKey(id), document);
    setKnownMissing(id, false);
}

std::vector<TrackedPointer> IdentityMap::pending() const
{
    std::vector<TrackedPointer> documents(m_pending.cbegin(), m_pending.cend());
    sortBySequence(documents);
    return documents;
}

std::vector<TrackedPointer> IdentityMap::all() const
{
    std::vector<TrackedPointer> documents(m_byKey.cbegin(), m_byKey.cend());
    sortBySequence(documents);
    return documents;
}

void IdentityMap::forgetMissing()
{
    m_missing.removeIf([this](const QString &key) {
        const TrackedPointer document = m_byKey.value(key);
        return !document || !document->isDeleted;
    });
}

void IdentityMap::setKnownMissing(QStringView id, bool isMissing)
{
    if (isMissing)
        m_missing.insert(idKey(id));
    else if (!m_missing.isEmpty())
        m_missing.remove(idKey(id));
}

} // namespace Rookery
