// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/tree.h"

namespace Rookery::Sandbox {

/// A document that a client sent, made what the server makes of it: no white space, duplicate keys gone (the last
/// stays, in its place), escapes decoded, `-0` written `0`, the server's own metadata taken out, the rest of it sorted.
struct IncomingDocument
{
    QByteArray members; ///< all but `@metadata`, separated by commas
    QByteArray metadata; ///< the members of `@metadata`, likewise
    QString collection; ///< "@empty" where it names none
    std::optional<Error> lateRefusal; ///< what the server only finds when it writes, after its other checks
};

/// Fails with Rejected where the server could not read it: no object, a number beyond a double, metadata of a wrong
/// type.
Result<IncomingDocument> readIncoming(const Json::Value &json, const QString &id);

/// The text that is stored and served: `@metadata` last, with what the server knows at its end.
QByteArray storedText(
    const IncomingDocument &document, const QString &id, const QString &changeVector, const QString &lastModified);

} // namespace Rookery::Sandbox
