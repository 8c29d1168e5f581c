// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

namespace Rookery {

/// Does the document hold something that RavenDB does not keep as it is sent: `-0`, `\/` and `\u` escapes, DEL,
/// duplicate keys? Such a document is read back after it was saved, to see what the server made of it. May say yes
/// where the server keeps the spelling after all (`\u0000`); never no where it does not.
bool isRewrittenByServer(const Json::Value &document);

/// RavenDB stores an astral character that is sent as escapes (`\ud83d\ude00`) as two U+FFFD: it would be lost. Writes
/// such pairs in the JSON text from `begin` on as raw UTF-8; every other byte stays as it is.
void makeAstralCharactersRaw(QByteArray &json, qsizetype begin = 0);

/// The document with this metadata, behind everything else, where the server keeps it.
Json::Value withMetadata(const Json::Value &document, const Json::Value &metadata);

} // namespace Rookery
