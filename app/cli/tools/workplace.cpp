// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/workplace.h"

#include "cli/errortext.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

Result<Done> checkIds(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (id.trimmed().isEmpty())
            return Error::misuse(u"The id of a document cannot be empty."_s);
    }
    return Done{};
}

Workplace::Workplace(const Invocation &invocation) : m_invocation(invocation)
{
    auto opened = openStore(invocation.connection);
    if (!opened) {
        m_fault = opened.error();
        return;
    }
    m_store = *std::move(opened);
    m_printer.emplace(*m_store, invocation.connection.isVerbose);
}

ExitCode Workplace::complain(const Error &error)
{
    writeMessage(sentenceOf(error));
    return exitCodeOf(error);
}

} // namespace Rookery::Cli
