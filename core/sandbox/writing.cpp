// SPDX-License-Identifier: MIT
#include "sandbox/writing.h"

#include "sandbox/ids.h"
#include "sandbox/rejection.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

Error conflictSaying(
    const QString &sentence, const QString &id, ExpectedChangeVector expected, std::optional<QString> actual)
{
    Error error = Error::of(ErrorKind::Conflict, sentence);
    error.type = u"ConcurrencyException"_s;
    error.documentId = id;
    error.expectedChangeVector = std::move(expected);
    error.actualChangeVector = std::move(actual);
    return error;
}

Error conflictOver(
    const QString &id, const QString &sentence, ExpectedChangeVector expected, std::optional<QString> actual)
{
    return conflictSaying(sentence + u". Optimistic concurrency violation, transaction will be aborted."_s, id,
        std::move(expected), std::move(actual));
}

/// The server's check of a PUT, and its sentences.
std::optional<Error> putConflict(
    const QString &id, const ExpectedChangeVector &expected, const std::optional<QString> &actual)
{
    const bool isAsExpected = !expected || (expected->isEmpty() ? !actual : expected == actual);
    if (isAsExpected)
        return std::nullopt;
    if (!actual) {
        return conflictOver(id,
            u"Document %1 does not exist, but Put was called with change vector: %2"_s.arg(id, *expected), expected,
            actual);
    }
    const QString called = expected->isEmpty() ? u"expecting new document"_s : u"change vector "_s + *expected;
    return conflictOver(id, u"Document %1 has change vector %2, but Put was called with %3"_s.arg(id, *actual, called),
        expected, actual);
}

std::optional<Error> eraseConflict(
    const QString &id, const ExpectedChangeVector &expected, const std::optional<QString> &actual)
{
    if (!expected || expected == actual)
        return std::nullopt;
    if (actual) {
        return conflictOver(id,
            u"Document %1 has change vector %2, but Delete was called with change vector '%3'"_s.arg(
                id, *actual, *expected),
            expected, actual);
    }
    // Of a document that never was, the server tells nothing but the sentence.
    return conflictOver(
        {}, u"Document %1 does not exist, but delete was called with change vector '%2'"_s.arg(id, *expected), {}, {});
}

std::optional<QString> changeVectorOf(const Store &store, const std::optional<StoredHead> &head)
{
    return head ? std::optional(store.changeVector(head->etag)) : std::nullopt;
}

/// The collection to write into; an existing document stays in its own.
Result<StoredCollection> collectionFor(
    Store &store, const QString &id, const std::optional<StoredHead> &head, const QString &name)
{
    if (const auto storable = checkStorable(name); !storable)
        return storable.error();
    const auto wanted = store.collection(name);
    if (!wanted || !head || wanted->number == head->collection)
        return wanted;
    const auto present = store.collection(head->collection);
    if (!present)
        return present;
    return rejected(
        u"Changing '%1' from '%2' to '%3' via update is not supported. Delete it and recreate the document '%1'."_s.arg(
            id, present->name, wanted->name),
        u"DocumentCollectionMismatchException"_s)
        .about(id);
}

QString finalId(const QString &id, qint64 etag)
{
    switch (kindOfId(id)) {
    case IdKind::Guid: return newGuid();
    case IdKind::ByEtag: return idByEtag(id, etag);
    case IdKind::Identity: // has its number by now
    case IdKind::Final: return id;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<PreparedPut> prepare(const PutDocument &put)
{
    auto document = readIncoming(put.json, put.id);
    if (!document)
        return document.error().documentId.isEmpty() ? document.error().about(put.id) : document.error();
    return PreparedPut{put.id, put.expected, std::move(*document)};
}

Result<PutResult> write(Store &store, const PreparedPut &put)
{
    const qint64 etag = store.takeEtag();
    const QString id = finalId(put.id, etag);
    if (const auto storable = checkStorable(id); !storable)
        return storable.error();
    const QByteArray key = compareKey(id);
    const auto head = store.head(key);
    if (!head)
        return head.error();
    if (const auto conflict = putConflict(id, put.expected, changeVectorOf(store, *head)))
        return *conflict;
    const auto collection = collectionFor(store, id, *head, put.document.collection);
    if (!collection)
        return collection.error();
    if (put.document.lateRefusal)
        return *put.document.lateRefusal;
    const PutResult result{id, store.changeVector(etag), collection->name, store.now(), {}};
    const QByteArray text = storedText(put.document, id, result.changeVector, result.lastModified);
    if (const auto done = store.write(*head, key, collection->number, {id, etag, text}); !done)
        return done.error();
    return result;
}

Result<DeleteResult> erase(Store &store, const DeleteDocument &command)
{
    if (const auto readable = checkReadable(command.id); !readable)
        return readable.error();
    const auto head = store.head(compareKey(command.id));
    if (!head)
        return head.error();
    if (const auto conflict = eraseConflict(command.id, command.expected, changeVectorOf(store, *head)))
        return *conflict;
    if (!*head)
        return DeleteResult{command.id, false, {}};
    store.takeEtag(); // a deletion counts, too
    if (const auto done = store.erase((*head)->number); !done)
        return done.error();
    return DeleteResult{command.id, true, {}};
}

Result<CheckResult> check(Store &store, const CheckUnchanged &command)
{
    const auto shown = [](const QString &changeVector) {
        return changeVector.isEmpty() ? u"string.Empty"_s : changeVector; // the server's own words
    };
    for (auto each = command.changeVectors.cbegin(); each != command.changeVectors.cend(); ++each) {
        const auto head = store.head(compareKey(each.key()));
        if (!head)
            return head.error();
        const QString actual = changeVectorOf(store, *head).value_or(QString());
        if (actual == *each)
            continue;
        return conflictSaying(
            u"Document '%1' has been modified since it was loaded. The expected change vector '%2' does not "
            "match the current change vector '%3'."_s.arg(each.key(), shown(*each), shown(actual)),
            each.key(), *each, actual);
    }
    return CheckResult{};
}

} // namespace Rookery::Sandbox
