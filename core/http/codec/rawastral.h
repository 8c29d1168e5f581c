// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Rookery {

/// RavenDB stores an astral character that is sent as escapes (`\ud83d\ude00`) as two U+FFFD: it would be lost. Writes
/// such pairs in the JSON text from `begin` on as raw UTF-8; every other byte stays as it is.
void makeAstralCharactersRaw(QByteArray &json, qsizetype begin = 0);

} // namespace Rookery
