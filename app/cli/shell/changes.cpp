// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about what is pending, and saving it.
#include "cli/shell/handlers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

void writeValue(Json::Writer &writer, const std::optional<Json::Value> &value)
{
    if (value)
        writer.value(*value);
    else
        writer.null();
}

void writeChanges(Json::Writer &writer, const QList<DocumentChange> &changes)
{
    writer.beginArray();
    for (const DocumentChange &change : changes) {
        writer.beginObject().key(u"change").string(nameOf(change.kind));
        writer.key(u"fieldName").string(change.fieldName).key(u"fieldPath").string(change.fieldPath);
        writeValue(writer.key(u"oldValue"), change.oldValue);
        writeValue(writer.key(u"newValue"), change.newValue);
        writer.endObject();
    }
    writer.endArray();
}

Answer whatChanged(Session &session, const Arguments &arguments)
{
    Json::Writer writer;
    if (arguments.has(0)) {
        writeChanges(writer, session.whatChanged(arguments.text(0)));
        return writer.take();
    }
    const DocumentChanges changes = session.whatChanged();
    writer.beginObject();
    for (auto each = changes.cbegin(); each != changes.cend(); ++each)
        writeChanges(writer.key(each.key()), each.value());
    writer.endObject();
    return writer.take();
}

Answer hasChanges(Session &session, const Arguments &)
{
    return jsonOf(session.hasChanges());
}

Answer hasChanged(Session &session, const Arguments &arguments)
{
    return jsonOf(session.hasChanged(arguments.text(0)));
}

/// RavenDB's name of the command.
QString typeOf(const SavedWrite &write)
{
    switch (write.type) {
    case SavedWrite::Type::Put: return u"PUT"_s;
    case SavedWrite::Type::Delete: return u"DELETE"_s;
    case SavedWrite::Type::Check: return u"BatchTrackChanges"_s;
    case SavedWrite::Type::PutCompareExchange: return u"CompareExchangePUT"_s;
    case SavedWrite::Type::DeleteCompareExchange: return u"CompareExchangeDELETE"_s;
    case SavedWrite::Type::Patch: return u"PATCH"_s;
    case SavedWrite::Type::Counters: return u"Counters"_s;
    case SavedWrite::Type::PutAttachment: return u"AttachmentPUT"_s;
    case SavedWrite::Type::DeleteAttachment: return u"AttachmentDELETE"_s;
    case SavedWrite::Type::TimeSeries: return u"TimeSeries"_s;
    case SavedWrite::Type::ForceRevision: return u"ForceRevisionCreation"_s;
    case SavedWrite::Type::CopyAttachment: return u"AttachmentCOPY"_s;
    case SavedWrite::Type::MoveAttachment: return u"AttachmentMOVE"_s;
    }
    Q_UNREACHABLE();
}

QByteArray savedWrites(const SaveAnswer &answer)
{
    Json::Writer writer;
    writer.beginObject().key(u"results").beginArray();
    for (const SavedWrite &write : answer.writes) {
        writer.beginObject().key(u"id").string(write.id);
        writer.key(u"type").string(typeOf(write)).key(u"changeVector");
        if (write.changeVector.isEmpty())
            writer.null();
        else
            writer.string(write.changeVector);
        writer.endObject();
    }
    writer.endArray().endObject();
    return writer.take();
}

/// What both waits have.
template <typename Wait>
Result<Done> readWait(OptionReader &reader, Wait &wait)
{
    const qint64 timeout = reader.integer(u"timeoutMs"_s).value_or(wait.timeout.count());
    wait.timeout = std::chrono::milliseconds(timeout);
    wait.throwsOnTimeout = reader.flag(u"throwOnTimeout"_s).value_or(wait.throwsOnTimeout);
    if (const auto read = reader.done(); !read)
        return read.error();
    if (timeout < 0)
        return Error::invalidArgument(u"The option 'timeoutMs' must not be negative."_s);
    return Done{};
}

using IndexWaiting = std::optional<IndexWait>;
using ReplicationWaiting = std::optional<ReplicationWait>;

/// null ends a wait that was set before.
Result<IndexWaiting> indexWaitIn(const Json::Value &object)
{
    if (object.isNull())
        return IndexWaiting();
    OptionReader reader(object);
    IndexWait wait;
    wait.indexes = reader.texts(u"indexes"_s);
    const auto read = readWait(reader, wait);
    return read ? Result<IndexWaiting>(wait) : read.error();
}

Result<ReplicationWaiting> replicationWaitIn(const Json::Value &object)
{
    if (object.isNull())
        return ReplicationWaiting();
    OptionReader reader(object);
    ReplicationWait wait;
    const qint64 replicas = reader.integer(u"replicas"_s).value_or(wait.replicas);
    wait.replicas = static_cast<int>(replicas);
    wait.isMajority = reader.flag(u"majority"_s).value_or(wait.isMajority);
    const auto read = readWait(reader, wait);
    if (read && (replicas < 1 || replicas > std::numeric_limits<int>::max()))
        return Error::invalidArgument(u"The option 'replicas' must be a whole number of at least 1."_s);
    return read ? Result<ReplicationWaiting>(wait) : read.error();
}

Result<Done> setWaits(Session &session, const Json::Value &options)
{
    OptionReader reader(options);
    reader.object(u"waitForIndexes"_s);
    reader.object(u"waitForReplication"_s);
    if (const auto read = reader.done(); !read)
        return read.error();
    const auto indexes = options.member(u"waitForIndexes");
    const auto replication = options.member(u"waitForReplication");
    const auto indexWait = indexWaitIn(indexes.value_or(Json::Value()));
    const auto replicationWait = replicationWaitIn(replication.value_or(Json::Value()));
    if (!indexWait)
        return indexWait.error();
    if (!replicationWait)
        return replicationWait.error();
    if (indexes)
        session.waitForIndexesAfterSaveChanges(*indexWait);
    if (replication)
        session.waitForReplicationAfterSaveChanges(*replicationWait);
    return Done{};
}

Answer saveChanges(Session &session, const Arguments &arguments)
{
    if (const auto read = setWaits(session, arguments.options(0)); !read)
        return read.error();
    const auto answer = waitFor(session.saveChanges());
    return answer ? Answer(savedWrites(*answer)) : Answer(answer.error());
}

} // namespace

QList<ShellCommand> changeCommands()
{
    return {
        {"whatChanged"_L1, {{"ID"_L1, Kind::Text}}, 0, "what a save would change"_L1, inSession<whatChanged>,
            View::Changes},
        {"hasChanges"_L1, {}, 0, "whether a save would send anything"_L1, inSession<hasChanges>},
        {"hasChanged"_L1, {{"ID"_L1, Kind::Text}}, 1, "whether a document is new or edited"_L1, inSession<hasChanged>},
        {"saveChanges"_L1, {{R"({"waitForIndexes": ..., "waitForReplication": ...})"_L1, Kind::Options}}, 0,
            "all that is pending, in one request and one transaction; the waits stay"_L1, inSession<saveChanges>},
    };
}

} // namespace Rookery::Cli
