// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that change documents in the session; nothing is sent before saveChanges.
#include "shell/handlers.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Result<StoreOptions> readStoreOptions(const Arguments &arguments)
{
    OptionReader reader(arguments.options(2));
    StoreOptions options;
    options.collection = reader.text(u"collection"_s).value_or(QString());
    // null says that nothing is to be checked, which is not the same as leaving it to the session.
    const auto changeVector = reader.value(u"changeVector"_s);
    if (changeVector && changeVector->isNull())
        options.changeVector.emplace(std::nullopt);
    else if (const auto text = reader.text(u"changeVector"_s))
        options.changeVector.emplace(*text);
    if (const auto read = reader.done(); !read)
        return read.error();
    return options;
}

QByteArray storedId(const QString &id)
{
    Json::Writer writer;
    writer.beginObject().key(u"id");
    if (id.isEmpty())
        writer.null();
    else
        writer.string(id);
    writer.endObject();
    return writer.take();
}

Answer store(Session &session, const Arguments &arguments)
{
    const auto options = readStoreOptions(arguments);
    if (!options)
        return options.error();
    const QString id = arguments.text(0);
    const Json::Value document = arguments.value(1);
    const bool hasCollection = !options->collection.isEmpty() || !collectionOf(document).isEmpty();
    if (id.isEmpty() && hasCollection) {
        const auto made = waitFor(session.store(document, *options));
        return made ? Answer(storedId(*made)) : Answer(made.error());
    }
    const auto stored = session.store(id, document, *options); // without any id the server makes one
    return stored ? Answer(storedId(id)) : Answer(stored.error());
}

/// The whole document anew. Its metadata is not part of what people write, and stays where they gave none.
Json::Value withMetadataOf(const std::optional<Document> &document, const Json::Value &content)
{
    const auto metadata = document ? document->json.member(u"@metadata") : std::nullopt;
    const bool isBare = content.isObject() && !content.contains(u"@metadata");
    return metadata && isBare ? content.withMember(u"@metadata", *metadata) : content;
}

Answer set(Session &session, const Arguments &arguments)
{
    const QString id = arguments.text(0);
    const Json::Pointer pointer = arguments.pointer(1);
    const Json::Value value = arguments.value(2);
    return nothing(session.set(id, pointer, pointer.isRoot() ? withMetadataOf(session.document(id), value) : value));
}

Answer unset(Session &session, const Arguments &arguments)
{
    return nothing(session.unset(arguments.text(0), arguments.pointer(1)));
}

/// Empty where the document has none; fails where it is not tracked.
Result<Json::Value> metadataIn(const Session &session, const QString &id)
{
    const auto document = session.document(id);
    if (!document)
        return Error::misuse(u"'%1' is not tracked by this session: load or store it first."_s.arg(id)).about(id);
    return document->json.member(u"@metadata").value_or(Json::Value::emptyObject());
}

Answer metadata(Session &session, const Arguments &arguments)
{
    const auto found = metadataIn(session, arguments.text(0));
    return found ? Answer(found->toJson()) : Answer(found.error());
}

Answer setMetadata(Session &session, const Arguments &arguments)
{
    const QString id = arguments.text(0);
    const auto before = metadataIn(session, id);
    if (!before)
        return before.error();
    const auto edited = Json::set(*before, arguments.pointer(1), arguments.value(2));
    if (!edited)
        return edited.error().about(id);
    if (!edited->isObject())
        return Error::invalidArgument(u"The metadata of '%1' must be a JSON object."_s.arg(id)).about(id);
    return nothing(session.set(id, Json::Pointer({u"@metadata"_s}), *edited));
}

Answer remove(Session &session, const Arguments &arguments)
{
    OptionReader reader(arguments.options(1));
    const QString by = reader.text(u"by"_s).value_or(u"id"_s);
    const auto changeVector = reader.text(u"changeVector"_s);
    if (const auto read = reader.done(); !read)
        return read.error();
    if (by == u"id")
        return nothing(session.remove(arguments.text(0), changeVector));
    if (by != u"entity")
        return Error::invalidArgument(u"A document is deleted by \"id\" or by \"entity\", not by \"%1\"."_s.arg(by));
    if (changeVector)
        return Error::invalidArgument(u"A change vector goes with a delete by \"id\" only."_s);
    return nothing(session.removeTracked(arguments.text(0)));
}

Answer revert(Session &session, const Arguments &arguments)
{
    return nothing(session.revert(arguments.text(0)));
}

Answer ignoreChanges(Session &session, const Arguments &arguments)
{
    return nothing(session.ignoreChanges(arguments.text(0)));
}

} // namespace

QList<ShellCommand> editCommands()
{
    return {
        {"store"_L1,
            {{"ID"_L1, Kind::TextOrNull}, {"DOCUMENT"_L1, Kind::Document},
                {R"({"changeVector": ..., "collection": ...})"_L1, Kind::Options}},
            2, "a new document; null for an id that is made"_L1, inSession<store>},
        {"set"_L1, {{"ID"_L1, Kind::Text}, {"POINTER"_L1, Kind::Pointer}, {"VALUE"_L1, Kind::Value}}, 3,
            "a value in a document, or one more of an array for -"_L1, inSession<set>},
        {"unset"_L1, {{"ID"_L1, Kind::Text}, {"POINTER"_L1, Kind::Pointer}}, 2, "takes a value out of a document"_L1,
            inSession<unset>},
        {"metadata"_L1, {{"ID"_L1, Kind::Text}}, 1, "the metadata of a document"_L1, inSession<metadata>},
        {"setMetadata"_L1, {{"ID"_L1, Kind::Text}, {"POINTER"_L1, Kind::Pointer}, {"VALUE"_L1, Kind::Value}}, 3,
            "a value in the metadata of a document"_L1, inSession<setMetadata>},
        {"delete"_L1, {{"ID"_L1, Kind::Text}, {R"({"by": "id"|"entity", "changeVector": ...})"_L1, Kind::Options}}, 1,
            "deletes by id; by entity also what has changes"_L1, inSession<remove>},
        {"revert"_L1, {{"ID"_L1, Kind::Text}}, 1, "back to what was loaded"_L1, inSession<revert>},
        {"ignoreChanges"_L1, {{"ID"_L1, Kind::Text}}, 1, "never saves the changes of this document"_L1,
            inSession<ignoreChanges>},
    };
}

} // namespace Rookery::Cli
