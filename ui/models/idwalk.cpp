// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idwalk.h"

#include "async/deliver.h"
#include "commands/collections.h"
#include "commands/documents.h"

namespace Rookery {

namespace {

constexpr qint64 probeSize = 32; // of a page that will show little but the next folder
constexpr qint64 sampleSize = 3; // samples come as whole documents
constexpr qint64 othersAtMost = 4 * IdWalk::step;

/// An id behind all that begin with `folder`, and before the next one.
QString endOf(const QString &folder)
{
    return folder + QString::fromUcs4(U"\U0010FFFF", 1);
}

/// What the ids have in common up to the first '/'; empty where they differ.
QString prefixOf(const QStringList &ids)
{
    const QString prefix = ids.value(0).first(ids.value(0).indexOf(u'/') + 1);
    const bool isShared
        = std::all_of(ids.cbegin(), ids.cend(), [&prefix](const QString &id) { return isBelow(prefix, id); });
    return isShared ? prefix : QString();
}

} // namespace

IdWalk::IdWalk(RequestExecutor &executor, IdPlace place, QObject *parent)
    : QObject(parent), m_executor(executor), m_place(std::move(place)),
      m_way(m_place.isWholeCollection ? Way::Unknown : Way::ByPrefix)
{
    start();
}

void IdWalk::start()
{
    m_cursor.clear();
    m_start = 0;
    m_others = 0;
    m_met.clear();
    m_hasFolders = false;
    m_isAtEnd = false;
    // The top of a database is a handful of folders with everything in them.
    m_pageSize = m_place.prefix.isEmpty() && m_place.depth == IdPlace::Depth::Folders ? probeSize : step;
}

void IdWalk::fetch()
{
    if (m_isFetching || m_isAtEnd)
        return;
    m_wanted = count() + step;
    m_isFetching = true;
    askNext();
}

void IdWalk::restart()
{
    const int reached = qMax(count(), static_cast<int>(m_metBefore.size()));
    if (count() == reached)
        m_metBefore = m_met;
    cancel();
    start();
    m_wanted = qMax(reached, step);
    m_isFetching = true;
    askNext();
}

void IdWalk::cancel()
{
    m_generation = std::make_unique<QObject>();
    m_isFetching = false;
    m_samples.clear();
}

qint64 IdWalk::remaining() const
{
    const bool isKnown = m_place.total >= 0 && !m_hasFolders && m_way != Way::Unknown;
    return isKnown ? qMax<qint64>(m_place.total - count(), 0) : -1;
}

bool IdWalk::isPast(const QByteArray &key) const
{
    return m_isAtEnd || m_way != Way::ByPrefix || key <= orderKey(m_cursor);
}

template <typename C>
void IdWalk::ask(C command, void (IdWalk::*receive)(const QList<Document> &))
{
    const auto take = [this, receive](const Result<QList<Document>> &answer) {
        if (answer)
            return (this->*receive)(*answer);
        m_isFetching = false;
        Q_EMIT failed(answer.error());
    };
    deliver(m_executor.send(std::move(command)), m_generation.get(), take);
}

void IdWalk::askNext()
{
    switch (m_way) {
    case Way::Unknown: return askSample(0, sampleSize);
    case Way::ByChange:
        m_pageSize = step;
        return ask(GetCollectionPage{m_place.collection, m_start, m_pageSize}, &IdWalk::receivePage);
    case Way::ByPrefix:
        GetDocumentsByPrefix command;
        command.prefix = m_place.prefix;
        command.startAfter = m_cursor;
        command.pageSize = m_pageSize;
        command.isMetadataOnly = true;
        return ask(std::move(command), &IdWalk::receivePage);
    }
}

void IdWalk::askSample(qint64 start, qint64 pageSize)
{
    ask(GetCollectionPage{m_place.collection, start, pageSize}, &IdWalk::receiveSample);
}

void IdWalk::receiveSample(const QList<Document> &sample)
{
    const bool isFirst = m_samples.isEmpty();
    for (const Document &document : sample)
        m_samples.append(document.id);
    if (isFirst && m_place.total > sampleSize && !sample.isEmpty())
        return askSample(m_place.total - 1, 1); // the oldest
    chooseWay();
    askNext();
}

void IdWalk::chooseWay()
{
    m_place.prefix = prefixOf(m_samples);
    m_way = m_place.prefix.isEmpty() ? Way::ByChange : Way::ByPrefix;
    m_pageSize = step;
    m_samples.clear();
}

void IdWalk::walkByChange()
{
    m_way = Way::ByChange;
    m_place.prefix.clear();
    m_metBefore.clear(); // those were folders, too
    start();
    askNext();
}

bool IdWalk::isWanted(const Document &document) const
{
    return m_place.collection.isEmpty() || isSameCollection(collectionOf(document.json), m_place.collection);
}

IdEntry IdWalk::entryOf(const Document &document) const
{
    const bool isFlat = m_way == Way::ByChange || m_place.depth == IdPlace::Depth::Flat;
    return isFlat ? IdEntry{document.id, false} : entryBelow(m_place.prefix, document.id);
}

void IdWalk::receivePage(const QList<Document> &page)
{
    QList<IdEntry> entries;
    for (const Document &document : page) {
        if (!isWanted(document)) {
            ++m_others;
            continue;
        }
        m_others = 0;
        IdEntry entry = entryOf(document);
        const QByteArray key = orderKey(entry.id);
        m_hasFolders = m_hasFolders || entry.isFolder;
        if (m_met.contains(key))
            continue;
        m_met.insert(key);
        // By change, a new document pushes an old one further back: go as much further.
        m_wanted += m_way == Way::ByChange && !m_metBefore.isEmpty() && !m_metBefore.contains(key) ? 1 : 0;
        entries.append(std::move(entry));
    }
    m_isAtEnd = page.size() < m_pageSize || remaining() == 0;
    moveBehind(page);
    if (!entries.isEmpty())
        Q_EMIT paged(entries);
    goOn();
}

void IdWalk::moveBehind(const QList<Document> &page)
{
    m_start += page.size();
    if (page.isEmpty())
        return;
    const IdEntry last = isWanted(page.last()) ? entryOf(page.last()) : IdEntry{page.last().id, false};
    m_cursor = last.isFolder ? endOf(last.id) : last.id;
    m_pageSize = last.isFolder ? probeSize : step;
}

bool IdWalk::isPrefixRefuted() const
{
    if (!m_place.isWholeCollection || m_way != Way::ByPrefix)
        return false;
    return m_others > othersAtMost || (m_isAtEnd && remaining() > 0);
}

void IdWalk::goOn()
{
    if (isPrefixRefuted())
        return walkByChange();
    if (!m_isAtEnd && count() < m_wanted)
        return askNext();
    m_isFetching = false;
    m_metBefore.clear();
    Q_EMIT stopped();
}

} // namespace Rookery
