// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace Rookery {

/// An error for people, in their language.
struct ErrorText
{
    QString title; ///< what happened, as a sentence: "The server cannot be reached."
    QString sentence; ///< what did not work, which document or address it is about, and what to do next
    QString details; ///< the server's own sentence, not translated; empty where `sentence` has it
};

/// `tried`: what was going on, translated: "Saving", "Opening orders/1-A"; empty where the place says it.
ErrorText textOf(const Error &error, const QString &tried = {});

/// The words of a server without the stack trace that it sends along.
QString withoutStackTrace(const QString &message);

} // namespace Rookery
