// SPDX-License-Identifier: MIT
#include "commands/documents.h"

#include "model/references.h"
#include "sandbox/ids.h"
#include "sandbox/rejection.h"
#include "sandbox/run/define.h"
#include "sandbox/run/includes.h"
#include "sandbox/run/reply.h"
#include "sandbox/run/wildcard.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

bool isWanted(const GetDocumentsByPrefix &command, const QString &rest)
{
    const bool isMatch = command.matches.isEmpty() || matchesWildcards(rest, command.matches);
    return isMatch && (command.exclude.isEmpty() || !matchesWildcards(rest, command.exclude));
}

/// The rows of the page, by their keys alone: documents are read for the page only.
Result<QList<qint64>> rowsByPrefix(const GetDocumentsByPrefix &command, Store &store)
{
    QList<qint64> rows;
    const QByteArray prefix = compareKey(command.prefix);
    const QByteArray after = compareKey(command.startAfter);
    if (command.pageSize <= 0 || (!after.isEmpty() && !after.startsWith(prefix)))
        return rows;
    const bool isFiltered = !command.matches.isEmpty() || !command.exclude.isEmpty();
    const qint64 start = qMax<qint64>(command.start, 0);
    qint64 skipped = isFiltered ? 0 : start; // by SQLite itself, where it can
    const auto take = [&](const QByteArray &key, qint64 number) {
        // Keys are lower case already, as the patterns are made to be.
        if (isFiltered && !isWanted(command, QString::fromUtf8(key.sliced(prefix.size()))))
            return true;
        if (skipped++ >= start)
            rows.append(number);
        return rows.size() < command.pageSize;
    };
    const auto done = store.keys({prefix, after, isFiltered ? 0 : start}, take);
    return done ? Result<QList<qint64>>(std::move(rows)) : Result<QList<qint64>>(done.error());
}

} // namespace

Result<LoadedDocuments> run(const GetDocuments &command, Store &store)
{
    if (command.ids.isEmpty())
        return Error::invalidArgument(u"GetDocuments needs at least one id."_s);
    if (const auto checked = checkIncludePaths(command.includes); !checked)
        return checked.error();
    if (!command.compareExchangeValues.isEmpty()) {
        return notOffered(
            u"The sandbox has no compare-exchange values: a RavenDB server would bring along those whose keys stand "
            "at '%1'."_s.arg(command.compareExchangeValues.first()));
    }
    if (command.counters || !command.timeSeries.isEmpty()) {
        return notOffered(
            u"The sandbox keeps nothing but documents: a RavenDB server would bring along the counters and time series "
            "of '%1'."_s.arg(command.ids.first()))
            .about(command.ids.first());
    }
    LoadedDocuments answer;
    QSet<QByteArray> known;
    QStringList references;
    for (const QString &id : command.ids) {
        auto document = loadOne(store, id);
        if (!document)
            return document.error();
        known.insert(compareKey(id));
        for (const QString &path : command.includes) {
            if (*document)
                references += referencesAt((*document)->json, path);
        }
        if (*document && command.isMetadataOnly)
            (*document)->json = onlyMetadata((*document)->json);
        answer.documents.append(std::move(*document));
    }
    auto includes = loadIncludes(store, references, std::move(known));
    if (!includes)
        return includes.error();
    answer.includes = std::move(*includes);
    return answer;
}

Result<QList<Document>> run(const GetDocumentsByPrefix &command, Store &store)
{
    const auto rows = rowsByPrefix(command, store);
    if (!rows)
        return rows.error();
    QList<Document> documents;
    for (const qint64 row : *rows) {
        const auto stored = store.readRow(row);
        if (!stored)
            return stored.error();
        auto document = reply(store, *stored, command.isMetadataOnly);
        if (!document)
            return document.error();
        documents.append(std::move(*document));
    }
    return documents;
}

Result<ConditionalDocument> run(const GetDocumentIfChanged &command, Store &store)
{
    const auto document = loadOne(store, command.id);
    if (!document)
        return document.error();
    if (!*document)
        return ConditionalDocument{};
    const QString changeVector = (*document)->changeVector;
    const bool isChanged = changeVector != command.changeVector;
    return ConditionalDocument{isChanged ? *document : std::nullopt, changeVector};
}

Result<std::optional<QString>> run(const GetChangeVector &command, Store &store)
{
    if (command.id.isEmpty())
        return rejected(u"Query string value 'id' must have a non empty value"_s);
    if (const auto readable = checkReadable(command.id); !readable)
        return readable.error();
    const auto head = store.head(compareKey(command.id));
    if (!head)
        return head.error();
    return *head ? std::optional(store.changeVector((*head)->etag)) : std::nullopt;
}

template struct Runs<DocumentCommands>;

} // namespace Rookery::Sandbox
