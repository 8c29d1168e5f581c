// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invocation.h"

#include <QList>

namespace Rookery::Cli {

/// Every sub-command there is, in the order in which help lists them.
const QList<Subcommand> &subcommands();
const Subcommand *findSubcommand(const QString &name); ///< nullptr where there is none

QString overviewText(); ///< rookery-cli --help
QString helpText(const Subcommand &subcommand);

} // namespace Rookery::Cli
