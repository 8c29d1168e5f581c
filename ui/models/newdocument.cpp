// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/newdocument.h"

#include <algorithm>

namespace Rookery {

bool isNamedByServer(const NewDocuments &documents, const QString &id)
{
    return std::any_of(documents.cbegin(), documents.cend(),
        [&id](const NewDocument &document) { return document.isNamedByServer && document.id == id; });
}

} // namespace Rookery
