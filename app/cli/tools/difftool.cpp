// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"
#include "cli/tools/jsonfile.h"
#include "cli/tools/tools.h"
#include "cli/tools/workplace.h"
#include "commands/documents.h"
#include "diff/linediff.h"
#include "json/format.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

/// What is compared of the document: all of it, or without its metadata where the file has none.
Json::Value comparable(const Document &document, const Json::Value &file)
{
    return file.contains(u"@metadata") ? document.json : document.json.withoutMember(u"@metadata");
}

QByteArray textForDiff(const Json::Value &json)
{
    return Json::formatted(json) + '\n';
}

/// Red and green as everybody knows them, on terminals that want colours.
QByteArray coloured(const QByteArray &diff)
{
    QByteArray out;
    for (const QByteArray &line : shownJson(diff).split('\n')) {
        const char *colour = line.startsWith('+') ? "\x1b[32m" : line.startsWith('-') ? "\x1b[31m" : "";
        out += (*colour ? colour + line + "\x1b[0m" : line) + '\n';
    }
    out.chop(1);
    return out;
}

} // namespace

ExitCode diffDocument(const Invocation &invocation)
{
    const QString &id = invocation.arguments.at(0);
    const QString &file = invocation.arguments.at(1);
    if (const auto checked = checkIds({id}); !checked)
        return Workplace::complain(checked.error());
    const auto json = jsonIn(file);
    if (!json)
        return Workplace::complain(json.error());
    return Workplace::run(invocation, [&](Workplace &place) {
        const auto loaded = place.ask(GetDocuments{{id}});
        if (!loaded)
            return Workplace::complain(loaded.error().about(id));
        const std::optional<Document> document = loaded->documents.value(0);
        if (!document) {
            writeMessage(u"There is no document '%1'."_s.arg(id));
            return ExitCode::Refused;
        }
        const QByteArray diff = unifiedDiff(textForDiff(comparable(*document, *json)), textForDiff(*json),
            {.before = document->id.toUtf8(), .after = file.toUtf8()});
        writeOutput(wantsColours() ? coloured(diff) : diff);
        return diff.isEmpty() ? ExitCode::Ok : ExitCode::Refused;
    });
}

} // namespace Rookery::Cli
