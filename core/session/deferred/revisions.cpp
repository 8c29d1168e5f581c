// SPDX-License-Identifier: MIT
#include "session/deferred/revisions.h"

#include "commands/revisions.h"
#include "session/deferred/deferring.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Result<Done> Revisions::forceCreationFor(const QString &id)
{
    if (const Result<Done> allowed = checkDeferrable(*m_state, id); !allowed)
        return allowed.error();
    if (!m_state->isRevisionForced(id))
        m_state->forcedRevisions.append(id);
    return Done{};
}

/// Asks, where no id and no change vector is empty.
template <typename T, typename C, typename Convert>
Pending<T> Revisions::read(const QStringList &texts, C command, Convert convert)
{
    for (const QString &text : texts) {
        if (text.trimmed().isEmpty()) {
            return answered<T>(
                Error::invalidArgument(u"Revisions need an id, or a change vector, that is not empty."_s));
        }
    }
    return relay<T>(sendFor(*m_state, std::move(command), Reason::Load), &m_session, std::move(convert));
}

Pending<QList<Document>> Revisions::loadFor(const QString &id, qint64 start, qint64 pageSize)
{
    return read<QList<Document>>({id}, GetRevisions{id, start, pageSize},
        [](const RevisionsPage &page) -> Result<QList<Document>> { return page.revisions; });
}

Pending<QList<Json::Value>> Revisions::loadMetadataFor(const QString &id, qint64 start, qint64 pageSize)
{
    using Answer = QList<Json::Value>;
    return read<Answer>({id}, GetRevisions{id, start, pageSize, true}, [](const RevisionsPage &page) -> Result<Answer> {
        Answer metadata;
        for (const Document &revision : page.revisions)
            metadata.append(revision.json.member(u"@metadata").value_or(Json::Value::emptyObject()));
        return metadata;
    });
}

Pending<QList<std::optional<Document>>> Revisions::load(const QStringList &changeVectors)
{
    using Answer = QList<std::optional<Document>>;
    if (changeVectors.isEmpty())
        return answered<Answer>(Answer());
    return read<Answer>(changeVectors, GetRevisionsByChangeVector{changeVectors},
        [](const Answer &found) -> Result<Answer> { return found; });
}

Pending<std::optional<Document>> Revisions::load(const QString &changeVector)
{
    using Answer = std::optional<Document>;
    return read<Answer>({changeVector}, GetRevisionsByChangeVector{{changeVector}},
        [](const QList<Answer> &found) -> Result<Answer> { return found.value(0); });
}

Pending<std::optional<Document>> Revisions::loadAt(const QString &id, const QDateTime &moment)
{
    using Answer = std::optional<Document>;
    if (!moment.isValid())
        return answered<Answer>(Error::invalidArgument(u"The moment of a revision must be valid."_s).about(id));
    return read<Answer>(
        {id}, GetRevisions{.id = id, .before = moment}, [](const RevisionsPage &page) -> Result<Answer> {
            return page.revisions.isEmpty() ? std::nullopt : std::optional(page.revisions.first());
        });
}

Pending<qint64> Revisions::countFor(const QString &id)
{
    return read<qint64>({id}, CountRevisions{id}, [](qint64 count) -> Result<qint64> { return count; });
}

} // namespace Rookery
