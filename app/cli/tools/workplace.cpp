// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/workplace.h"

#include "errortext.h"
#include "output.h"

namespace Rookery::Cli {

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
