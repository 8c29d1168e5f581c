// SPDX-License-Identifier: MIT
#include "commands/identities.h"

#include "model/document.h"
#include "sandbox/ids.h"
#include "sandbox/run/define.h"
#include "sandbox/run/reply.h"
#include "sandbox/writing.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

constexpr qint64 smallestRange = 32;
constexpr qint64 largestRange = 1024 * 1024;

QString hiloId(const QString &tag)
{
    return u"Raven/Hilo/"_s + tag;
}

/// The server's rule: used up within half a minute: twice as many; after more than a minute: half.
qint64 rangeSize(const HiLoRange &last, const QDateTime &now)
{
    const QDateTime lastAt = QDateTime::fromString(last.lastRangeAt, Qt::ISODateWithMs);
    const qint64 milliseconds = lastAt.isValid() ? lastAt.msecsTo(now) : std::numeric_limits<qint64>::max();
    if (milliseconds < 30'000)
        return qMin(qMax(smallestRange, last.lastSize * 2), largestRange);
    return qMax(smallestRange, milliseconds > 60'000 ? last.lastSize / 2 : last.lastSize);
}

Result<Json::Value> hiloDocument(Store &store, const QString &tag)
{
    const auto stored = store.read(compareKey(hiloId(tag)));
    if (!stored)
        return stored.error();
    if (*stored) {
        const auto document = reply(store, **stored);
        return document ? Result<Json::Value>(document->json) : Result<Json::Value>(document.error());
    }
    const auto metadata = Json::Value::emptyObject().withMember(u"@collection", Json::Value::fromString(u"@hilo"));
    return Json::Value::emptyObject().withMember(u"@metadata", metadata);
}

qint64 maximumIn(const Json::Value &document)
{
    const auto maximum = document.member(u"Max");
    return maximum ? maximum->toInteger().value_or(0) : 0;
}

Result<Done> writeMaximum(Store &store, const QString &tag, const Json::Value &document, qint64 maximum)
{
    PutDocument put;
    put.id = hiloId(tag);
    put.json = document.withoutMember(u"Max").withMember(u"Max", Json::Value::fromInteger(maximum));
    const auto prepared = prepare(put);
    if (!prepared)
        return prepared.error();
    const auto written = write(store, *prepared);
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

Error missingTag()
{
    return rejected(u"Query string value 'tag' must have a non empty value"_s);
}

} // namespace

Result<HiLoRange> run(const NextHiLoRange &command, Store &store)
{
    if (command.tag.isEmpty())
        return missingTag();
    return inTransaction<HiLoRange>(store, [&]() -> Result<HiLoRange> {
        const auto document = hiloDocument(store, command.tag);
        if (!document)
            return document.error();
        HiLoRange range;
        range.prefix = command.tag + (command.separator.isEmpty() ? u"/"_s : command.separator);
        range.lastSize = rangeSize(command.last, store.clock());
        range.low = qMax(maximumIn(*document), command.last.high) + 1;
        range.high = range.low + range.lastSize - 1;
        range.serverTag = u"A"_s;
        range.lastRangeAt = store.now();
        const auto written = writeMaximum(store, command.tag, *document, range.high);
        return written ? Result<HiLoRange>(std::move(range)) : Result<HiLoRange>(written.error());
    });
}

Result<Done> run(const ReturnHiLoRange &command, Store &store)
{
    if (command.tag.isEmpty())
        return missingTag();
    return inTransaction<Done>(store, [&]() -> Result<Done> {
        const auto document = hiloDocument(store, command.tag);
        if (!document)
            return document.error();
        const bool isStored = document->contains(u"Max");
        if (!isStored || maximumIn(*document) != command.end || command.last > command.end)
            return Done{}; // somebody took the next range meanwhile
        return writeMaximum(store, command.tag, *document, command.last);
    });
}

template struct Runs<IdentityCommands>;

} // namespace Rookery::Sandbox
