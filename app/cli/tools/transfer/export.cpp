// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/tools/tools.h"
#include "cli/tools/transfer/interruption.h"
#include "cli/tools/transfer/linefile.h"
#include "cli/tools/transfer/progress.h"
#include "cli/tools/workplace.h"
#include "commands/collections.h"
#include "commands/streams.h"
#include "json/format.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

/// The collection's name as RQL has it.
QString queryOfCollection(QString name)
{
    return u"from '%1'"_s.arg(name.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s));
}

Pending<DocumentStream> opened(Workplace &place, const Invocation &invocation)
{
    RequestExecutor &executor = place.store().executor();
    if (!invocation.query.isEmpty())
        return executor.send(StreamQuery{invocation.query});
    if (!invocation.collection.isEmpty())
        return executor.send(StreamQuery{queryOfCollection(invocation.collection)});
    return executor.send(StreamDocuments{invocation.prefix});
}

/// How many there will be; nullopt where only the stream tells.
std::optional<qint64> expectedCount(Workplace &place, const Invocation &invocation)
{
    if (!isErrorTerminal() || !invocation.query.isEmpty() || !invocation.prefix.isEmpty())
        return std::nullopt;
    const auto statistics = place.ask(GetCollectionStatistics{});
    if (!statistics)
        return std::nullopt;
    if (invocation.collection.isEmpty())
        return statistics->documents;
    for (const CollectionInfo &collection : statistics->collections) {
        if (collection.name.compare(invocation.collection, Qt::CaseInsensitive) == 0)
            return collection.documents;
    }
    return std::nullopt;
}

QByteArray lineOf(const Document &document)
{
    const QByteArray text = document.json.toJson();
    return (text.contains('\n') ? Json::compacted(document.json) : text) + '\n';
}

Result<Done> addAll(LineFile &file, const QList<Document> &documents)
{
    for (const Document &document : documents) {
        if (const auto added = file.add(lineOf(document)); !added)
            return added;
    }
    return Done{};
}

Result<Done> copy(const DocumentStream &stream, LineFile &file, const Interruption &interruption, Progress &progress)
{
    while (true) {
        if (interruption.hasCome()) {
            (void)file.flush();
            return Error::of(ErrorKind::Canceled, u"Interrupted."_s);
        }
        const auto batch = interruption.waitUnless(stream.next());
        if (!batch || !*batch) {
            const auto flushed = file.flush();
            return batch ? flushed : Result<Done>(batch.error());
        }
        if (const auto added = addAll(file, **batch); !added)
            return added;
        progress.show(file.lines(), file.bytes());
    }
}

ExitCode tellEnd(const Result<Done> &copied, const LineFile &file, bool wasInterrupted)
{
    const QString count = QString::number(file.lines());
    if (copied) {
        writeMessage(u"%1 documents were written to %2."_s.arg(count, file.name()));
        return ExitCode::Ok;
    }
    writeMessage(u"%1 It is not complete: %2 has %3 documents, all of them whole."_s.arg(
        wasInterrupted ? u"Interrupted."_s : sentenceOf(copied.error()), file.name(), count));
    return exitCodeOf(copied.error());
}

} // namespace

ExitCode exportDocuments(const Invocation &invocation)
{
    const int given = !invocation.query.isEmpty() + !invocation.collection.isEmpty() + !invocation.prefix.isEmpty();
    if (given > 1)
        return Workplace::complain(Error::misuse(u"--collection, --query and --prefix exclude each other."_s));
    return Workplace::run(invocation, [&](Workplace &place) {
        const Interruption interruption;
        const auto stream = interruption.waitUnless(opened(place, invocation));
        if (!stream)
            return Workplace::complain(stream.error());
        LineFile file(invocation.arguments.value(0, u"-"_s));
        if (const auto begun = file.open(); !begun)
            return Workplace::complain(begun.error());
        Progress progress(expectedCount(place, invocation));
        const auto copied = copy(*stream, file, interruption, progress);
        progress.clear();
        return tellEnd(copied, file, interruption.hasCome());
    });
}

} // namespace Rookery::Cli
