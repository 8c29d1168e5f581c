// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/command.h"
#include "shell/line.h"
#include "shell/sessions.h"

namespace Rookery::Cli {

/// Does what a line says: checks the arguments, runs the command, and waits for its answer.
Answer dispatch(const Line &line, Sessions &sessions);

/// {"ok":true,"result":…} or {"ok":false,"error":{…}}, in one line without its end.
QByteArray responseTo(const Answer &answer);

} // namespace Rookery::Cli
