// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Rookery::Cli {

/// Has standard streams pass bytes as they are, where the system would write other line ends. Before all else.
void keepBytes();

/// Standard output, bytes as they are. Buffered: flushOutput() before anybody waits for it.
void writeOutput(QByteArrayView bytes);
/// False where standard output does not take what was written: a full disk, a closed pipe.
bool flushOutput();

/// A line on standard error: "rookery-cli: TEXT".
void writeMessage(const QString &text);

bool isInputTerminal();
bool isOutputTerminal();
bool isErrorTerminal();
/// Standard output is a terminal, not a dumb one, and NO_COLOR is not set.
bool wantsColours();

/// Text that somebody else made, safe to show on a terminal: control characters become visible escapes.
QString shownText(const QString &text);
/// The same for JSON, which stays the same value: control characters in strings become escapes.
QByteArray shownJson(const QByteArray &json);

} // namespace Rookery::Cli
