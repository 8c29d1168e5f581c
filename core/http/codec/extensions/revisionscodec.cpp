// SPDX-License-Identifier: MIT
#include "http/codec/extensions/revisionscodec.h"

#include "http/codec/define.h"
#include "http/codec/extensions/moments.h"
#include "http/codec/replyjson.h"

using namespace Qt::StringLiterals;

namespace Rookery {

HttpCall encode(const GetRevisions &command, const CallContext &)
{
    HttpQuery query;
    query.add("id", command.id);
    if (command.before.isValid())
        query.add("before", momentText(command.before));
    else
        query.add("start", command.start).add("pageSize", command.pageSize);
    if (command.isMetadataOnly)
        query.add("metadataOnly", u"true");
    return {.path = "/revisions", .query = query};
}

Result<RevisionsPage> decode(const GetRevisions &command, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error().about(command.id);
    const auto values = arrayOf(*object, u"Results", reply);
    if (!values)
        return values.error().about(command.id);
    auto revisions = documentsAt(*values, reply);
    if (!revisions)
        return revisions.error().about(command.id);
    return RevisionsPage{*std::move(revisions), integerOf(*object, u"TotalResults")};
}

HttpCall encode(const GetRevisionsByChangeVector &command, const CallContext &)
{
    HttpQuery query;
    query.addAll("changeVector", command.changeVectors);
    return {.path = "/revisions", .query = query};
}

Result<GetRevisionsByChangeVector::Answer> decode(const GetRevisionsByChangeVector &command, const HttpReply &reply)
{
    using Revisions = GetRevisionsByChangeVector::Answer;
    if (reply.saysMissing() && command.changeVectors.size() == 1)
        return Revisions{std::nullopt};
    const auto values = arrayIn(reply, u"Results");
    if (!values)
        return values.error();
    if (values->size() != command.changeVectors.size()) {
        return badReply(reply,
            u"The answer for %1 change vectors has %2 revisions"_s.arg(command.changeVectors.size())
                .arg(values->size()));
    }
    Revisions revisions;
    for (const Json::Value &value : *values) {
        if (value.isNull()) {
            revisions.append(std::nullopt);
            continue;
        }
        auto revision = documentAt(value, reply);
        if (!revision)
            return revision.error();
        revisions.append(*std::move(revision));
    }
    return revisions;
}

HttpCall encode(const CountRevisions &command, const CallContext &)
{
    return {.path = "/revisions/count", .query = HttpQuery().add("id", command.id)};
}

Result<qint64> decode(const CountRevisions &command, const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error().about(command.id);
    const auto count = object->member(u"RevisionsCount");
    const std::optional<qint64> number = count ? count->toInteger() : std::nullopt;
    if (!number)
        return badReply(reply, u"The answer has no 'RevisionsCount'"_s).about(command.id);
    return *number;
}

template struct Codecs<RevisionCommands>;

} // namespace Rookery
