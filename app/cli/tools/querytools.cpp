// SPDX-License-Identifier: GPL-3.0-or-later
// What a server does by itself to all that a query finds.
#include "async/deliver.h"
#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/tools/tools.h"
#include "cli/tools/transfer/interruption.h"
#include "cli/tools/transfer/progress.h"
#include "cli/tools/workplace.h"
#include "session/operations/serveroperation.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

using Begin = decltype(&ServerOperation::patchByQuery);

Result<Json::Value> parametersOf(const Invocation &invocation)
{
    if (invocation.parameters.isEmpty())
        return Json::Value();
    auto parsed = Json::parse(invocation.parameters.toUtf8());
    if (!parsed)
        return Error::misuse(u"--parameters is not JSON: %1"_s.arg(parsed.error().message));
    if (!parsed->isObject())
        return Error::misuse(u"--parameters needs an object, such as {\"p\": 1}."_s);
    return parsed;
}

/// Waits for the end of it. An interruption has it killed, and then waits on, since only the server knows how far it
/// is.
Result<OperationResult> awaited(ServerOperation &operation, const Interruption &interruption)
{
    Progress progress;
    QObject::connect(&operation, &ServerOperation::progressed, &operation,
        [&progress](qint64 processed, qint64 total) { progress.showOf(processed, total); });
    QTimer timer;
    bool isKilled = false;
    QObject::connect(&timer, &QTimer::timeout, &operation, [&] {
        if (!interruption.hasCome() || std::exchange(isKilled, true))
            return;
        deliver(operation.kill(), &operation, [&progress](const Result<Done> &killed) {
            progress.clear();
            if (!killed)
                writeMessage(u"The server could not be told to stop: "_s + sentenceOf(killed.error()));
        });
    });
    timer.start(std::chrono::milliseconds(100));
    return waitFor(operation.completion());
}

void writeDetails(const QList<OperationDetail> &details)
{
    for (const OperationDetail &detail : details) {
        const QString line = detail.status.isEmpty() ? detail.id : detail.id + u'\t' + detail.status;
        writeOutput((isOutputTerminal() ? shownText(line) : line).toUtf8() + '\n');
    }
}

ExitCode run(const Invocation &invocation, Begin begin, const QString &done)
{
    const auto parameters = parametersOf(invocation);
    if (!parameters)
        return Workplace::complain(parameters.error());
    return Workplace::run(invocation, [&](Workplace &place) {
        const Interruption interruption;
        const OperationTimes times{.patience = place.store().options().conventions.settleTimeout};
        const auto operation
            = begin(place.store().executor(), invocation.arguments.first(), *parameters, invocation.operation, times);
        const auto result = awaited(*operation, interruption);
        if (!result)
            return Workplace::complain(result.error());
        writeDetails(result->details);
        writeMessage(done.arg(result->total));
        return ExitCode::Ok;
    });
}

} // namespace

ExitCode patchByQuery(const Invocation &invocation)
{
    return run(invocation, &ServerOperation::patchByQuery, u"The script was run on %1 documents."_s);
}

ExitCode deleteByQuery(const Invocation &invocation)
{
    return run(invocation, &ServerOperation::deleteByQuery, u"%1 documents were deleted."_s);
}

} // namespace Rookery::Cli
