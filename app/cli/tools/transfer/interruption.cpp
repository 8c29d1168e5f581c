// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/transfer/interruption.h"

#include <csignal>

namespace Rookery::Cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    interrupted = 0;
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interruption::hasCome() const
{
    return interrupted != 0;
}

} // namespace Rookery::Cli
