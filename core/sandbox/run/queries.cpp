// SPDX-License-Identifier: MIT
#include "commands/queries.h"

#include "model/references.h"
#include "sandbox/ids.h"
#include "sandbox/query/plan.h"
#include "sandbox/query/projection.h"
#include "sandbox/rejection.h"
#include "sandbox/run/define.h"
#include "sandbox/run/includes.h"
#include "sandbox/run/reply.h"
#include "sandbox/run/selection.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

/// A document that the condition is true of: where it is, and what it is sorted by.
struct Match
{
    qint64 row = 0;
    qint64 etag = 0;
    QByteArray key;
    QList<SortKey> sortKeys;
};

using TakeDocument = std::function<void(const Document &document, qint64 row, qint64 etag)>;

/// One query, run in two rounds at most: the first, where it is needed, finds which fields hold times; the second asks
/// the condition. Documents are kept by their rows alone, and read again for the page.
class Run
{
public:
    Run(Plan plan, Store &store) : m_plan(std::move(plan)), m_store(store) {}

    Result<QueryResults> results()
    {
        if (const auto checked = checkIncludePaths(m_plan.query.includes); !checked)
            return checked.error();
        if (const auto done = findTimes(); !done)
            return done.error();
        if (const auto done = findMatches(); !done)
            return done.error();
        sortMatches();
        QueryResults results{.includedPaths = m_plan.query.includes};
        results.totalResults = m_plan.isCounted() ? m_matches.size() : -1;
        results.indexName = u"collection/"_s + m_plan.query.collection;
        results.resultEtag = etagOfMatches();
        if (const auto done = fill(results); !done)
            return done.error();
        return results;
    }

    Result<Selection> selection()
    {
        if (!m_plan.query.includes.isEmpty())
            return rejected(u"Document Includes are not supported by this type of query."_s);
        const bool isWholeCollection = !m_plan.where && m_plan.orders.isEmpty();
        auto rows = isWholeCollection ? rowsOfCollection() : rowsOfMatches();
        if (!rows)
            return rows.error();
        const auto [begin, end] = page(static_cast<qint64>(rows->size()));
        rows->erase(rows->begin() + end, rows->end());
        rows->erase(rows->begin(), rows->begin() + begin);
        return Selection{*std::move(rows), m_plan.query.projections};
    }

private:
    Result<Done> findTimes()
    {
        if (m_plan.timedFields.isEmpty())
            return Done{};
        // Of the whole collection: the question does not change what its fields hold.
        return eachOfCollection([this](const Document &document, qint64, qint64) {
            for (const qsizetype field : std::as_const(m_plan.timedFields)) {
                if (!m_plan.fields.holdsTimes(field) && termsOf(document, m_plan.fields.at(field)).hasTime)
                    m_plan.fields.setHoldsTimes(field);
            }
        });
    }

    Result<Done> findMatches()
    {
        const auto take = [this](const Document &document, qint64 row, qint64 etag) { match(document, row, etag); };
        if (m_plan.ids)
            return eachOfIds(take);
        return m_plan.prefix ? eachOfPrefix(take) : eachOfCollection(take);
    }

    void match(const Document &document, qint64 row, qint64 etag)
    {
        DocumentTerms terms(document, m_plan.fields);
        if (m_plan.where && !isTrueOf(*m_plan.where, terms))
            return;
        Match match{row, etag, m_plan.isById ? compareKey(document.id) : QByteArray(), {}};
        for (const BoundOrder &order : std::as_const(m_plan.orders))
            match.sortKeys.append(sortKeyOf(terms.at(order.field), order, m_plan.fields.holdsTimes(order.field)));
        m_matches.push_back(std::move(match));
    }

    Result<Done> eachOfCollection(const TakeDocument &take)
    {
        std::optional<qint64> number;
        if (!m_plan.query.isAllDocuments()) {
            const auto collection = m_store.findCollection(m_plan.query.collection);
            if (!collection)
                return collection.error();
            if (!*collection)
                return Done{};
            number = (*collection)->number;
        }
        std::optional<Error> damage;
        const auto done = m_store.each(number, [&](const StoredDocument &stored, qint64 row) {
            const auto document = reply(m_store, stored);
            if (!document)
                damage = document.error();
            else
                take(*document, row, stored.etag);
            return !damage;
        });
        return damage ? Result<Done>(*damage) : done;
    }

    Result<Done> eachOfIds(const TakeDocument &take)
    {
        QList<qint64> rows;
        QSet<QString> known;
        for (const QString &id : std::as_const(*m_plan.ids)) {
            if (known.contains(id))
                continue;
            known.insert(id);
            const auto head = m_store.head(id.toUtf8());
            if (!head)
                return head.error();
            if (*head)
                rows.append((*head)->number);
        }
        return eachOfRows(rows, take);
    }

    Result<Done> eachOfPrefix(const TakeDocument &take)
    {
        QList<qint64> rows;
        const auto done = m_store.keys({m_plan.prefix->toUtf8(), {}, 0}, [&rows](const QByteArray &, qint64 row) {
            rows.append(row);
            return true;
        });
        return done ? eachOfRows(rows, take) : done;
    }

    Result<Done> eachOfRows(const QList<qint64> &rows, const TakeDocument &take)
    {
        const QByteArray wanted = compareKey(m_plan.query.collection);
        for (const qint64 row : rows) {
            const auto stored = m_store.readRow(row);
            if (!stored)
                return stored.error();
            const auto document = reply(m_store, *stored);
            if (!document)
                return document.error();
            const QString collection = collectionOf(document->json);
            const QByteArray key = compareKey(collection.isEmpty() ? u"@empty"_s : collection);
            if (m_plan.query.isAllDocuments() || key == wanted)
                take(*document, row, stored->etag);
        }
        return Done{};
    }

    /// Without an order: by id where ids alone were asked for, else as they were changed, which is the server's.
    void sortMatches()
    {
        std::sort(m_matches.begin(), m_matches.end(), [this](const Match &a, const Match &b) {
            if (m_plan.isById)
                return a.key < b.key;
            if (isBefore(a.sortKeys, b.sortKeys, m_plan.orders))
                return true;
            return !isBefore(b.sortKeys, a.sortKeys, m_plan.orders) && a.etag < b.etag;
        });
    }

    Result<std::vector<qint64>> rowsOfMatches()
    {
        if (const auto done = findTimes(); !done)
            return done.error();
        if (const auto done = findMatches(); !done)
            return done.error();
        sortMatches();
        std::vector<qint64> rows;
        rows.reserve(m_matches.size());
        for (const Match &match : m_matches)
            rows.push_back(match.row);
        return rows;
    }

    Result<std::vector<qint64>> rowsOfCollection()
    {
        if (m_plan.query.isAllDocuments())
            return m_store.rows(std::nullopt);
        const auto collection = m_store.findCollection(m_plan.query.collection);
        if (!collection)
            return collection.error();
        return *collection ? m_store.rows((*collection)->number) : Result<std::vector<qint64>>(std::vector<qint64>());
    }

    /// The first result of the page, and the one behind its last.
    std::pair<qint64, qint64> page(qint64 count) const
    {
        const qint64 begin = qMin(m_plan.offset, count);
        return {begin, begin + qMin(m_plan.limit, count - begin)};
    }

    qint64 etagOfMatches() const
    {
        size_t etag = qHash(static_cast<qint64>(m_matches.size()));
        for (const Match &match : m_matches)
            etag = qHash(match.etag, etag);
        return static_cast<qint64>(etag);
    }

    Result<Done> fill(QueryResults &results)
    {
        const auto [begin, end] = page(static_cast<qint64>(m_matches.size()));
        QSet<QByteArray> known;
        QStringList references;
        for (qint64 index = begin; index < end; ++index) {
            const auto stored = m_store.readRow(m_matches.at(static_cast<size_t>(index)).row);
            if (!stored)
                return stored.error();
            const auto document = reply(m_store, *stored);
            if (!document)
                return document.error();
            known.insert(compareKey(document->id));
            const bool isProjection = !m_plan.query.projections.isEmpty();
            const Document result = isProjection ? projected(*document, m_plan.query.projections) : *document;
            for (const QString &path : std::as_const(m_plan.query.includes))
                references += referencesAt(result.json, path);
            results.results.append({result, isProjection});
        }
        auto includes = loadIncludes(m_store, references, std::move(known));
        if (!includes)
            return includes.error();
        results.includes = *std::move(includes);
        return Done{};
    }

    Plan m_plan;
    Store &m_store;
    std::vector<Match> m_matches;
};

} // namespace

Result<QueryResults> run(const QueryDocuments &command, Store &store)
{
    QElapsedTimer clock;
    clock.start();
    auto plan = planOf(command);
    if (!plan)
        return plan.error();
    auto results = Run(*std::move(plan), store).results();
    if (results)
        results->durationInMs = clock.elapsed();
    return results;
}

Result<Selection> select(const QueryDocuments &command, Store &store)
{
    auto plan = planOf(command);
    return plan ? Run(*std::move(plan), store).selection() : Result<Selection>(plan.error());
}

template struct Runs<QueryCommands>;

} // namespace Rookery::Sandbox
