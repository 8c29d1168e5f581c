// SPDX-License-Identifier: MIT
#include "http/codec/batch/commandtext.h"

#include "http/codec/extensions/moments.h"
#include "json/writer.h"
#include "model/serverspelling.h"

#include <QLocale>

#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

void appendMember(QByteArray &out, QByteArrayView name, const std::optional<QString> &text)
{
    out += '"';
    out += name;
    out += "\":";
    if (text)
        Json::appendQuoted(out, *text);
    else
        out += "null";
    out += ',';
}

/// A value as it stands, its tokens untouched.
void appendValue(QByteArray &out, const Json::Value &value)
{
    const qsizetype begin = out.size();
    value.appendTo(out);
    makeAstralCharactersRaw(out, begin);
}

/// What PUT and DELETE have in common.
template <typename C>
void appendHead(QByteArray &out, const C &command)
{
    appendMember(out, "Id", command.id);
    appendMember(out, "ChangeVector", command.expected);
    if (command.originalChangeVector)
        appendMember(out, "OriginalChangeVector", command.originalChangeVector);
}

void appendOne(QByteArray &out, const PutDocument &command)
{
    out += '{';
    appendHead(out, command);
    out += "\"Document\":";
    appendValue(out, command.json);
    if (command.forcesRevision)
        out += ",\"ForceRevisionCreationStrategy\":\"Before\"";
    out += ",\"Type\":\"PUT\"}";
}

void appendOne(QByteArray &out, const DeleteDocument &command)
{
    out += '{';
    appendHead(out, command);
    out += "\"Type\":\"DELETE\"}";
}

void appendOne(QByteArray &out, const CheckUnchanged &command)
{
    out += "{\"TrackedEntities\":{";
    bool isFirst = true;
    for (auto check = command.changeVectors.cbegin(); check != command.changeVectors.cend(); ++check) {
        if (!std::exchange(isFirst, false))
            out += ',';
        Json::appendQuoted(out, check.key());
        out += ':';
        Json::appendQuoted(out, check.value());
    }
    out += "},\"Type\":\"BatchTrackChanges\"}";
}

void appendOne(QByteArray &out, const PutCompareExchange &command)
{
    out += '{';
    appendMember(out, "Id", command.key);
    out += "\"Index\":" + QByteArray::number(command.index) + ",\"Document\":{\"Object\":";
    appendValue(out, command.value);
    out += "},\"Type\":\"CompareExchangePUT\"}";
}

void appendOne(QByteArray &out, const DeleteCompareExchange &command)
{
    out += '{';
    appendMember(out, "Id", command.key);
    out += "\"Index\":" + QByteArray::number(command.index) + ",\"Type\":\"CompareExchangeDELETE\"}";
}

/// The server takes no null for the values, and refuses a null PatchIfMissing.
void appendOne(QByteArray &out, const PatchDocument &command)
{
    out += '{';
    appendMember(out, "Id", command.id);
    appendMember(out, "ChangeVector", std::nullopt);
    out += "\"Patch\":{";
    appendMember(out, "Script", command.script);
    out += "\"Values\":";
    appendValue(out, command.values.isObject() ? command.values : Json::Value::emptyObject());
    out += '}';
    if (command.returnsDocument)
        out += ",\"ReturnDocument\":true";
    out += ",\"Type\":\"PATCH\"}";
}

void writeChange(Json::Writer &writer, const CounterChange &change)
{
    writer.beginObject().key(u"Type").string(change.delta ? u"Increment"_s : u"Delete"_s);
    writer.key(u"CounterName").string(change.name);
    if (change.delta)
        writer.key(u"Delta").integer(*change.delta);
    writer.endObject();
}

void writeEntry(Json::Writer &writer, const TimeSeriesEntry &entry)
{
    writer.beginObject().key(u"Timestamp").string(momentText(entry.timestamp)).key(u"Values").beginArray();
    for (const double value : entry.values)
        writer.value(*Json::parse(QByteArray::number(value, 'g', QLocale::FloatingPointShortest)));
    writer.endArray().key(u"Tag");
    if (entry.tag.isEmpty())
        writer.null();
    else
        writer.string(entry.tag);
    writer.endObject();
}

void writeRange(Json::Writer &writer, const TimeSeriesRange &range)
{
    const auto moment = [&writer](QStringView key, const QDateTime &time) {
        writer.key(key);
        if (time.isValid())
            writer.string(momentText(time));
        else
            writer.null();
    };
    writer.beginObject();
    moment(u"From", range.from);
    moment(u"To", range.to);
    writer.endObject();
}

void appendOne(QByteArray &out, const ChangeCounters &command)
{
    Json::Writer writer;
    writer.beginObject().key(u"Id").string(command.id).key(u"Counters").beginObject();
    writer.key(u"DocumentId").string(command.id).key(u"Operations").beginArray();
    for (const CounterChange &change : command.changes)
        writeChange(writer, change);
    writer.endArray().endObject().key(u"Type").string(u"Counters"_s).endObject();
    out += writer.take();
}

void appendOne(QByteArray &out, const PutAttachment &command)
{
    out += '{';
    appendMember(out, "Id", command.id);
    appendMember(out, "Name", command.name);
    appendMember(out, "ContentType", command.contentType);
    appendMember(out, "ChangeVector", std::nullopt);
    out += "\"Type\":\"AttachmentPUT\"}";
}

void appendOne(QByteArray &out, const DeleteAttachment &command)
{
    out += '{';
    appendMember(out, "Id", command.id);
    appendMember(out, "Name", command.name);
    appendMember(out, "ChangeVector", std::nullopt);
    out += "\"Type\":\"AttachmentDELETE\"}";
}

/// What a copy and a move have in common.
template <typename C>
    requires requires(const C &command) { command.sourceName; }
void appendOne(QByteArray &out, const C &command)
{
    out += '{';
    appendMember(out, "Id", command.sourceId);
    appendMember(out, "Name", command.sourceName);
    appendMember(out, "DestinationId", command.id);
    appendMember(out, "DestinationName", command.name);
    appendMember(out, "ChangeVector", std::nullopt);
    out += "\"Type\":\"";
    out += std::is_same_v<C, CopyAttachment> ? "AttachmentCOPY" : "AttachmentMOVE";
    out += "\"}";
}

void appendOne(QByteArray &out, const ChangeTimeSeries &command)
{
    Json::Writer writer;
    writer.beginObject().key(u"Id").string(command.id).key(u"TimeSeries").beginObject();
    writer.key(u"Name").string(command.name).key(u"Appends").beginArray();
    for (const TimeSeriesEntry &entry : command.appends)
        writeEntry(writer, entry);
    writer.endArray().key(u"Deletes").beginArray();
    for (const TimeSeriesRange &range : command.deletes)
        writeRange(writer, range);
    writer.endArray().endObject().key(u"Type").string(u"TimeSeries"_s).endObject();
    out += writer.take();
}

void appendOne(QByteArray &out, const ForceRevision &command)
{
    out += '{';
    appendMember(out, "Id", command.id);
    out += "\"Type\":\"ForceRevisionCreation\"}";
}

} // namespace

void appendCommand(QByteArray &out, const BatchCommand &command)
{
    std::visit([&out](const auto &each) { appendOne(out, each); }, command);
}

} // namespace Rookery
