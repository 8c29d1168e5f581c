// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

namespace Rookery {

/// Does the document hold something that RavenDB does not keep as it is sent: `-0`, `\/` and `\u` escapes, DEL,
/// duplicate keys? Such a document is read back after it was saved, to see what the server made of it. May say yes
/// where the server keeps the spelling after all (`\u0000`); never no where it does not.
bool isRewrittenByServer(const Json::Value &document);

} // namespace Rookery
