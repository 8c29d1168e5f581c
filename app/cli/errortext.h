// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace Rookery::Cli {

/// An error for people: whose fault, in the server's own words where it has some, which document or address it is
/// about, and what to do.
QString sentenceOf(const Error &error);

/// The words of a server without the stack trace that it sends along.
QString withoutStackTrace(const QString &message);

} // namespace Rookery::Cli
