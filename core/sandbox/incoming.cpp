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
        const bool isTruth = text.compare("true"_L1, Qt::CaseInsensitive) == 0
            || text.compare("false"_L1, Qt::CaseInsensitive) == 0;
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

Result<Done> appendMember(QByteArray &out, const Json::Tape &tape, const ServerText &text, quint32 index, bool isInMetadata)
{
    if (!out.isEmpty())
        out += ',';
    out += ServerText::stringToken(tape.rawKey(tape.node(index))) + ':';
    return text.append(out, index, isInMetadata);
}

Result<Done> readMetadata(
    IncomingDocument &document, const Json::Tape &tape, const ServerText &text, quint32 metadata, const QString &id)
{
    if (tape.node(metadata).type() != Json::Type::Object) {
        document.lateRefusal = rejected(u"Could not convert the @metadata of '%1' to an object"_s.arg(id)).about(id);
        return Done{};
    }
    const auto members = keptMetadata(tape, text, metadata);
    if (!members)
        return members.error();
    for (const IncomingMember &member : *members) {
        if (!document.lateRefusal)
            document.lateRefusal = lateRefusalOf(tape, member, id);
        if (member.key == "@archived")
            continue;
        const Json::Node &node = tape.node(member.index);
        if (member.key == "@collection" && node.type() == Json::Type::String)
            document.collection = Json::unquoted(ServerText::stringToken(tape.lexeme(node)));
        if (const auto done = appendMember(document.metadata, tape, text, member.index, true); !done)
            return done.error();
    }
    return Done{};
}

} // namespace

Result<IncomingDocument> readIncoming(const Json::Value &json, const QString &id)
{
    if (json.isNull())
        return rejected(u"PUT command must have a 'Document' property"_s);
    if (!json.isObject())
        return rejected(u"Expected start of object, but got something else: a document is a JSON object"_s);
    const auto tape = Json::scan(json.toJson(), Json::Mode::Reply);
    if (!tape)
        return tape.error();
    const ServerText text(**tape);
    IncomingDocument document;
    document.collection = u"@empty"_s;
    for (const quint32 i : text.lastOfEachKey(0)) {
        const bool isMetadata = text.keyOf((*tape)->node(i)) == "@metadata";
        const auto done = isMetadata ? readMetadata(document, **tape, text, i, id)
                                     : appendMember(document.members, **tape, text, i, false);
        if (!done)
            return done.error();
    }
    return document;
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
