// SPDX-License-Identifier: MIT
#include "sandbox/incoming.h"

#include "json/scanner.h"
#include "json/writer.h"
#include "sandbox/rejection.h"
#include "sandbox/servertext.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

struct IncomingMember
{
    QByteArray key;
    quint32 index;
};

Error badDueDate(const QString &id, const QString &text)
{
    return rejected(u"The due date format for document '%1' is not valid: '%2'. Use the following format: "
                    "2026-11-25T03:05:55.0191047Z"_s.arg(id, text));
}

bool isDueDate(const QByteArray &key)
{
    return key == "@expires" || key == "@refresh" || key == "@archive-at";
}

/// What the server finds wrong with a member only when it writes.
std::optional<Error> lateRefusalOf(const Json::Tape &tape, const IncomingMember &member, const QString &id)
{
    const Json::Node &node = tape.node(member.index);
    const bool isText = node.type() == Json::Type::String;
    const QString text = isText ? Json::unquoted(tape.lexeme(node)) : QString();
    if (isDueDate(member.key)) {
        if ((isText && !isServerDate(text, true)) || node.type() == Json::Type::Null)
            return badDueDate(id, text);
    } else if (member.key == "@archived") {
        const bool isTruth
            = text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("false"_L1, Qt::CaseInsensitive) == 0;
        if (node.type() == Json::Type::Array || node.type() == Json::Type::Object || (isText && !isTruth))
            return rejected(u"Could not convert the @archived of '%1' to System.Boolean"_s.arg(id));
    }
    return std::nullopt;
}

/// The members of `@metadata` that stay, in the order in which the server keeps them.
Result<std::vector<IncomingMember>> keptMetadata(const Json::Tape &tape, const ServerText &text, quint32 metadata)
{
    std::vector<IncomingMember> members;
    for (const quint32 i : text.lastOfEachKey(metadata)) {
        QByteArray key = text.keyOf(tape.node(i));
        const auto isOwned = text.isServerOwned(tape.node(i), key);
        if (!isOwned)
            return isOwned.error();
        if (!*isOwned)
            members.push_back({std::move(key), i});
    }
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
    return members;
}

/// Reads one document: its members in a row, as the server does.
class IncomingReader
{
public:
    IncomingReader(const Json::Tape &tape, const QString &id) : m_tape(tape), m_text(tape), m_id(id)
    {
        m_document.collection = u"@empty"_s;
    }

    Result<IncomingDocument> read()
    {
        for (const quint32 i : m_text.lastOfEachKey(0)) {
            if (const auto done = readMember(i); !done)
                return done.error();
        }
        return std::move(m_document);
    }

private:
    Result<Done> readMember(quint32 index)
    {
        const QByteArray key = m_text.keyOf(m_tape.node(index));
        const auto isOwned = m_filter.isOn() ? m_text.isServerOwned(m_tape.node(index), key) : Result<bool>(false);
        if (!isOwned)
            return isOwned.error();
        if (*isOwned)
            return Done{};
        if (key != "@metadata")
            return append(m_document.members, index);
        if (m_tape.node(index).type() == Json::Type::Object)
            return readMetadata(index);
        m_document.lateRefusal
            = rejected(u"Could not convert the @metadata of '%1' to an object"_s.arg(m_id)).about(m_id);
        return Done{};
    }

    Result<Done> readMetadata(quint32 metadata)
    {
        const auto members = keptMetadata(m_tape, m_text, metadata);
        if (!members)
            return members.error();
        m_filter.readKey("@metadata");
        m_filter.beginObject();
        for (const IncomingMember &member : *members) {
            if (const auto done = readMetadataMember(member); !done)
                return done.error();
        }
        m_filter.endObject();
        return Done{};
    }

    Result<Done> readMetadataMember(const IncomingMember &member)
    {
        if (!m_document.lateRefusal)
            m_document.lateRefusal = lateRefusalOf(m_tape, member, m_id);
        if (member.key == "@archived")
            return Done{};
        const Json::Node &node = m_tape.node(member.index);
        if (member.key == "@collection" && node.type() == Json::Type::String)
            m_document.collection = ServerText::stringOf(m_tape.lexeme(node));
        return append(m_document.metadata, member.index);
    }

    Result<Done> append(QByteArray &out, quint32 index)
    {
        if (!out.isEmpty())
            out += ',';
        ServerText::appendString(out, m_tape.rawKey(m_tape.node(index)));
        out += ':';
        return m_text.append(out, index, m_filter);
    }

    const Json::Tape &m_tape;
    const ServerText m_text;
    const QString m_id;
    MetadataFilter m_filter;
    IncomingDocument m_document;
};

} // namespace

Result<IncomingDocument> readIncoming(const Json::Value &json, const QString &id)
{
    if (json.isNull())
        return rejected(u"PUT command must have a 'Document' property"_s);
    if (!json.isObject())
        return rejected(u"Expected start of object, but got something else: a document is a JSON object"_s);
    const auto tape = Json::scan(json.toJson(), Json::Mode::Reply);
    return tape ? IncomingReader(**tape, id).read() : Result<IncomingDocument>(tape.error());
}

QByteArray storedText(
    const IncomingDocument &document, const QString &id, const QString &changeVector, const QString &lastModified)
{
    QByteArray out = "{" + document.members;
    if (!document.members.isEmpty())
        out += ',';
    out += "\"@metadata\":{" + document.metadata;
    if (!document.metadata.isEmpty())
        out += ',';
    out += "\"@change-vector\":";
    Json::appendQuoted(out, changeVector);
    out += ",\"@id\":";
    Json::appendQuoted(out, id);
    out += ",\"@last-modified\":";
    Json::appendQuoted(out, lastModified);
    out += "}}";
    return out;
}

} // namespace Rookery::Sandbox
