// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/documents.h"
#include "output.h"
#include "tools/tools.h"
#include "tools/workplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr qint64 idsPerPage = 1000;

void writeLine(const Document &document, bool isLong)
{
    QString line = document.id;
    if (isLong) {
        const QString changed = metadataText(document.json, u"@last-modified");
        line = QStringList{document.id, collectionOf(document.json), document.changeVector, changed}.join(u'\t');
    }
    writeOutput((isOutputTerminal() ? shownText(line) : line).toUtf8() + '\n');
}

GetDocumentsByPrefix pageAfter(const QString &prefix, const QString &last, qint64 size)
{
    GetDocumentsByPrefix command;
    command.prefix = prefix;
    command.startAfter = last;
    command.pageSize = size;
    command.isMetadataOnly = true;
    return command;
}

} // namespace

ExitCode listIds(const Invocation &invocation)
{
    return Workplace::run(invocation, [&](Workplace &place) {
        const QString prefix = invocation.arguments.value(0);
        qint64 left = invocation.limit;
        QString last;
        while (true) {
            // One more than is shown tells whether there are more.
            const qint64 asked = std::min(idsPerPage, left + 1);
            const auto page = place.ask(pageAfter(prefix, last, asked));
            if (!page)
                return Workplace::complain(page.error());
            for (const Document &document : page->first(std::min<qsizetype>(page->size(), left)))
                writeLine(document, invocation.isLong);
            if (page->size() > left) {
                writeMessage(u"There are more than %1: --limit N shows more."_s.arg(invocation.limit));
                return ExitCode::Ok;
            }
            if (page->size() < asked)
                return ExitCode::Ok;
            left -= page->size();
            last = page->last().id;
        }
    });
}

} // namespace Rookery::Cli
