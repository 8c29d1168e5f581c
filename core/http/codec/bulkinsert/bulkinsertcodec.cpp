// SPDX-License-Identifier: MIT
#include "http/codec/bulkinsert/bulkinsertcodec.h"

#include "http/codec/define.h"
#include "http/codec/replyjson.h"
#include "json/writer.h"
#include "model/serverspelling.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QByteArray bodyOf(const QList<PutDocument> &documents)
{
    QByteArray out("[");
    for (const PutDocument &document : documents) {
        out += out.size() > 1 ? ",{\"Id\":" : "{\"Id\":";
        Json::appendQuoted(out, document.id);
        out += ",\"Type\":\"PUT\",\"Document\":";
        const qsizetype begin = out.size();
        document.json.appendTo(out);
        makeAstralCharactersRaw(out, begin);
        out += '}';
    }
    return out + ']';
}

/// The server's sentence says only how far it came; why stands behind it in the stack trace.
QString causeIn(const HttpReply &reply)
{
    const auto object = Json::parse(reply.body, Json::Mode::Reply);
    const QString trace = object && object->isObject() ? textOf(*object, u"Error") : QString();
    const QString cause = trace.section(u" ---> "_s, -1).section(u'\n', 0, 0);
    return trace.contains(u" ---> ") ? cause : QString();
}

} // namespace

HttpCall encode(const NextOperationId &, const CallContext &)
{
    return {.path = "/operations/next-operation-id"};
}

Result<OperationId> decode(const NextOperationId &, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    const OperationId operation{integerOf(*object, u"Id"), textOf(*object, u"NodeTag")};
    if (operation.number <= 0)
        return badReply(reply, u"The answer has no 'Id'"_s);
    return operation;
}

HttpCall encode(const InsertInBulk &command, const CallContext &)
{
    return {.method = HttpMethod::Post,
        .path = "/bulk_insert",
        .query = HttpQuery().add("id", command.operation.number),
        .body = bodyOf(command.documents),
        .nodeTag = command.operation.nodeTag};
}

Result<Done> decode(const InsertInBulk &, const HttpReply &reply)
{
    auto done = doneIf(reply);
    const QString cause = done ? QString() : causeIn(reply);
    if (cause.isEmpty())
        return done;
    Error error = done.error();
    error.message += u' ' + cause;
    return error;
}

template struct Codecs<BulkInsertCommands>;

} // namespace Rookery
