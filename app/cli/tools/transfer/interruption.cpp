// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/transfer/interruption.h"

#include <csignal>

namespace Rookery::Cli {

namespace {

volatile std::sig_atomic_t signalCame = 0;

void note(int signal)
{
    signalCame = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interruption::Interruption()
{
    signalCame = 0;
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
    return signalCame != 0;
}

} // namespace Rookery::Cli
