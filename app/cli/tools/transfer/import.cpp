// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/tools/tools.h"
#include "cli/tools/transfer/documentreader.h"
#include "cli/tools/transfer/interruption.h"
#include "cli/tools/transfer/progress.h"
#include "cli/tools/workplace.h"
#include "model/document.h"
#include "session/bulkinsert/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Json::Value inCollection(Json::Value document, const QString &collection)
{
    if (collection.isEmpty() || !collectionOf(document).isEmpty())
        return document;
    const Json::Value metadata = document.member(u"@metadata").value_or(Json::Value::emptyObject());
    return document.withMember(u"@metadata", metadata.withMember(u"@collection", Json::Value::fromString(collection)));
}

Error interrupted()
{
    return Error::of(ErrorKind::Canceled, u"Interrupted."_s);
}

/// Reads to the end, or to the first thing that is wrong: of the file, or of the place.
Result<Done> readAll(DocumentReader &reader, BulkInsert &bulk, const QString &collection,
    const Interruption &interruption, Progress &progress)
{
    while (!interruption.hasCome()) {
        auto document = reader.next();
        if (!document)
            return document.error();
        if (!*document)
            return Done{};
        const QString id = metadataText(**document, u"@id");
        const auto taken = waitFor(bulk.store(id, inCollection(**std::move(document), collection)));
        if (!taken && taken.error().kind == ErrorKind::Misuse) // about this one
            return Error::of(ErrorKind::Rejected, u"%1: %2"_s.arg(reader.place(), taken.error().message));
        if (!taken)
            return taken;
        progress.show(bulk.stored(), reader.bytes());
    }
    bulk.abort();
    return interrupted();
}

/// What the file had before a fault of its own is stored all the same.
Result<Done> finished(BulkInsert &bulk, const Result<Done> &read)
{
    const auto done = waitFor(bulk.finish());
    return !read ? read : done;
}

ExitCode tellEnd(const Result<Done> &done, const BulkInsert &bulk, const QString &name)
{
    const QString count = u"%1 documents of %2 were stored"_s.arg(QString::number(bulk.stored()), name);
    if (done) {
        writeMessage(count + u'.');
        return ExitCode::Ok;
    }
    const QString doubt = bulk.uncertain() > 0
        ? u" for certain; whether the next %1 were, all or some, is not known."_s.arg(bulk.uncertain())
        : u", and no others."_s;
    writeMessage(sentenceOf(done.error()) + u' ' + count + doubt);
    return exitCodeOf(done.error());
}

} // namespace

ExitCode importDocuments(const Invocation &invocation)
{
    return Workplace::run(invocation, [&](Workplace &place) {
        DocumentReader reader(invocation.arguments.first());
        if (const auto opened = reader.open(); !opened)
            return Workplace::complain(opened.error());
        const Interruption interruption;
        BulkInsert bulk(place.store());
        Progress progress;
        const auto read = readAll(reader, bulk, invocation.collection, interruption, progress);
        const auto done = finished(bulk, read);
        progress.clear();
        return tellEnd(done, bulk, reader.name());
    });
}

} // namespace Rookery::Cli
