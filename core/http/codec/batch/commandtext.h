// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"

namespace Rookery {

/// Appends a command as it stands in the body of bulk_docs. The bytes of an attachment go elsewhere: see multipartOf().
void appendCommand(QByteArray &out, const BatchCommand &command);

} // namespace Rookery
