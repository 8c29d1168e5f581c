// SPDX-License-Identifier: GPL-3.0-or-later
// Commands about what is pending, and saving it.
#include "cli/shell/handlers.h"

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

Answer saveChanges(Session &session, const Arguments &arguments)
{
    OptionReader reader(arguments.options(0));
    for (const QString &name : {u"waitForIndexes"_s, u"waitForReplication"_s}) {
        if (const auto wait = reader.value(name); wait && !wait->isNull())
            return Error::of(ErrorKind::NotSupported,
                u"saveChanges cannot wait for indexes or replication yet: leave out %1. Nothing was saved."_s.arg(
                    name));
    }
    if (const auto read = reader.done(); !read)
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
            "all that is pending, in one request and one transaction"_L1, inSession<saveChanges>},
    };
}

} // namespace Rookery::Cli
