// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

namespace Rookery::Sandbox {

/// A refusal in the server's own words. `type` is what RavenDB's clients raise for it.
inline Error rejected(QString message, QString type = QStringLiteral("RavenException"))
{
    Error error = Error::of(ErrorKind::Rejected, std::move(message));
    error.type = std::move(type);
    return error;
}

/// What a server does and the sandbox does not.
inline Error notOffered(QString message)
{
    return Error::of(ErrorKind::NotSupported, std::move(message));
}

} // namespace Rookery::Sandbox
