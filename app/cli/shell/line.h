// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"
#include "json/tree.h"

namespace Rookery::Cli {

/// What a line of input says.
struct Line
{
    const ShellCommand *command = nullptr;
    QList<Json::Value> arguments;
};

/// Is there anything to do in it? Empty lines and those that begin with # are for people.
bool isSkipped(const QByteArray &line);

/// A line that begins with [ is a JSON array, strictly read; any other is words. There, a word is a string, "…" a JSON
/// string, '…' a string without escapes, and what begins with { or [ is JSON up to its end; where a command wants a
/// value, true, null and numbers are themselves. Fails with InvalidJson or Misuse.
Result<Line> parseLine(const QByteArray &line);

} // namespace Rookery::Cli
