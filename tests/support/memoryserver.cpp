// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memoryserver.h"

#include "json/children.h"

#include <QUuid>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Rookery {

MemoryServer::MemoryServer(Conventions conventions)
{
    auto scripted = std::make_unique<ScriptedExecutor>();
    executor = scripted.get();
    executor->onCommand<GetDocuments>([this](const GetDocuments &command) { return load(command); });
    executor->onCommand<ExecuteBatch>([this](const ExecuteBatch &command) { return commit(command.commands); });
    executor->onCommand<GetDocumentIfChanged>(
        [this](const GetDocumentIfChanged &command) -> Result<ConditionalDocument> {
            const auto document = documents.constFind(idKey(command.id));
            if (document == documents.cend())
                return ConditionalDocument{};
            const bool isChanged = document->changeVector != command.changeVector;
            return ConditionalDocument{isChanged ? std::optional(*document) : std::nullopt, document->changeVector};
        });
    executor->onCommand<GetChangeVector>([this](const GetChangeVector &command) -> Result<std::optional<QString>> {
        const auto document = documents.constFind(idKey(command.id));
        return document == documents.cend() ? std::nullopt : std::optional(document->changeVector);
    });
    executor->onCommand<NextHiLoRange>([this](const NextHiLoRange &command) -> Result<HiLoRange> {
        const qint64 low = command.last.high + 1;
        return HiLoRange{command.tag + command.separator, low, low + 1, 2, u"A"_s, u"now"_s};
    });
    executor->onCommand<ReturnHiLoRange>([](const ReturnHiLoRange &) { return Done{}; });
    executor->onCommand<GetCollectionPage>([this](const GetCollectionPage &command) { return page(command); });
    DocumentStoreOptions options;
    options.database = u"Demo"_s;
    options.conventions = std::move(conventions);
    options.conventions.settleTimeout = 300ms;
    auto handedOut = std::make_shared<std::unique_ptr<RequestExecutor>>(std::move(scripted));
    m_store = std::make_unique<DocumentStore>([handedOut](const QString &) { return std::move(*handedOut); }, options);
    m_store->executor(); // so that the executor belongs to the store from the beginning
}

void MemoryServer::put(const QString &id, const QByteArray &json)
{
    apply(PutDocument{id, {}, {}, Json::parse(json).value()});
}

std::optional<QByteArray> MemoryServer::content(const QString &id) const
{
    const auto document = documents.constFind(idKey(id));
    return document == documents.cend() ? std::nullopt
                                        : std::optional(document->json.withoutMember(u"@metadata").toJson());
}

Result<LoadedDocuments> MemoryServer::load(const GetDocuments &command)
{
    if (reads)
        return *reads;
    LoadedDocuments loaded;
    for (const QString &id : command.ids) {
        const auto document = documents.constFind(idKey(id));
        loaded.documents.append(document == documents.cend() ? std::nullopt : std::optional(*document));
    }
    return loaded;
}

Result<QList<Document>> MemoryServer::page(const GetCollectionPage &command) const
{
    if (reads)
        return *reads;
    const auto etagOf = [](const Document &document) { return document.changeVector.sliced(2).toInt(); };
    QList<Document> found;
    for (const Document &document : documents) {
        const QString collection = collectionOf(document.json);
        if (command.collection == (collection.isEmpty() ? u"@empty"_s : collection))
            found.append(document);
    }
    std::sort(
        found.begin(), found.end(), [etagOf](const Document &a, const Document &b) { return etagOf(a) > etagOf(b); });
    return found.mid(command.start, command.pageSize);
}

QString MemoryServer::finalId(const QString &id)
{
    if (id.isEmpty())
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (id.endsWith(u'/'))
        return u"%1%2-A"_s.arg(id).arg(++m_etag, 19, 10, QLatin1Char('0'));
    return id.endsWith(u'|') ? id.chopped(1) + u'/' + QString::number(++m_identity) : id;
}

std::optional<Error> MemoryServer::violation(const BatchCommand &command) const
{
    QMap<QString, ExpectedChangeVector> expected;
    if (const auto *put = std::get_if<PutDocument>(&command))
        expected.insert(put->id, put->expected);
    else if (const auto *removed = std::get_if<DeleteDocument>(&command))
        expected.insert(removed->id, removed->expected);
    const auto *check = std::get_if<CheckUnchanged>(&command);
    for (const QString &id : check ? check->changeVectors.keys() : QStringList())
        expected.insert(id, check->changeVectors.value(id));
    for (auto each = expected.cbegin(); each != expected.cend(); ++each) {
        const QString actual = documents.value(idKey(each.key())).changeVector;
        if (!*each || **each == actual)
            continue;
        Error error = Error::of(ErrorKind::Conflict, u"Optimistic concurrency violation"_s).about(each.key());
        error.expectedChangeVector = *each;
        error.actualChangeVector = actual;
        return error;
    }
    return std::nullopt;
}

Result<BatchAnswer> MemoryServer::commit(const QList<BatchCommand> &commands)
{
    const std::optional<Error> failure = std::exchange(nextBatch, std::nullopt);
    if (failure && !commitsFirst)
        return *failure;
    for (const BatchCommand &command : commands) {
        if (const std::optional<Error> error = violation(command))
            return *error;
    }
    BatchAnswer answer;
    for (const BatchCommand &command : commands)
        answer.results.append(apply(command));
    if (failure)
        return *failure;
    return answer;
}

BatchResult MemoryServer::apply(const BatchCommand &command)
{
    if (const auto *removed = std::get_if<DeleteDocument>(&command))
        return DeleteResult{removed->id, documents.remove(idKey(removed->id)), {}};
    if (std::holds_alternative<CheckUnchanged>(command))
        return CheckResult{};
    if (const auto *put = std::get_if<PutDocument>(&command))
        return write(finalId(put->id), put->json);
    const QString id = documentIdOf(command);
    const auto known = documents.constFind(idKey(id));
    const auto *patch = std::get_if<PatchDocument>(&command);
    if (patch && known == documents.cend())
        return PatchResult{id, {}, {}, {}};
    if (known == documents.cend())
        return ExtensionResult{id, {}};
    if (!patch)
        return ExtensionResult{id, write(id, known->json).changeVector};
    Json::Value json = known->json;
    for (const Json::Child &value : patch->values.children())
        json = json.withMember(value.key(), value.value());
    const PutResult put = write(id, json);
    const Json::Value shown = json.withoutMember(u"@metadata");
    return PatchResult{
        id, put.changeVector, put.lastModified, patch->returnsDocument ? std::optional(shown) : std::nullopt};
}

PutResult MemoryServer::write(const QString &id, const Json::Value &json)
{
    const QString changeVector = u"A:%1"_s.arg(++m_etag);
    Json::Value metadata = json.member(u"@metadata").value_or(Json::Value::emptyObject());
    metadata = metadata.withMember(u"@change-vector", Json::Value::fromString(changeVector))
                   .withMember(u"@id", Json::Value::fromString(id))
                   .withMember(u"@last-modified", Json::Value::fromString(u"2026-01-01T00:00:00.0000000Z"));
    const Json::Value stored = json.withoutMember(u"@metadata").withMember(u"@metadata", metadata);
    documents.insert(idKey(id), Document{id, changeVector, stored});
    return PutResult{id, changeVector, u"@empty"_s, u"2026-01-01T00:00:00.0000000Z"_s, {}};
}

} // namespace Rookery
