// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/sessionchoice.h"

namespace Rookery {

enum class ClientLanguage : quint8 { CSharp, NodeJs, Python, Java };

/// The same session in a program with RavenDB's client of that language. No certificate, no password is part of it.
QString clientCode(const SessionChoice &choice, ClientLanguage language);

} // namespace Rookery
