// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/connection.h"

namespace Rookery {

/// What a person means by an address that was copied from a browser or typed.
struct ServerAddress
{
    QString url; ///< of the server alone; what was given, where it is no URL
    QString database; ///< named by the address; empty: none

    bool operator==(const ServerAddress &) const = default;
};

/// Understands RavenDB Studio's addresses ("…/studio/index.html#databases/documents?database=Northwind"), the server's
/// own ("…/databases/Northwind/docs"), and plain ones, without what follows the port. User name and password are left
/// out.
ServerAddress addressFrom(const QString &pasted);

/// A connection to such an address, named by its host; `http://` may be left out. Fails with Misuse, with a sentence
/// for people, where it is none.
Result<Connection> connectionFromAddress(const QString &pasted);

} // namespace Rookery
