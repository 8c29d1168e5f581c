// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/codec/httpcall.h"

#include <optional>

namespace Rookery {

/// What a reply with a status other than 2xx means: kind, RavenDB's exception name, the server's own sentence.
Error errorFrom(const HttpReply &reply);

/// A reply that cannot be read: `why`, its status, and the first part of its text.
Error badReply(const HttpReply &reply, const QString &why);

/// RavenDB may fail in the middle of a reply that began with 200. Then it writes the error after what it had sent, and
/// the whole is no JSON. The error, where there is one.
std::optional<Error> errorAppendedTo(const HttpReply &reply);

/// The server did what it was told to, and then waited in vain, as long as it was told to (for indexes, for replicas).
bool isFinalTimeout(const HttpReply &reply);

/// The same error where it was a write: what may have been done although the answer is unreadable is StateUnknown.
Error errorOfWrite(const Error &error);

/// What a reply says about the node that gave it.
enum class NodeVerdict : quint8 {
    Answers, ///< this is the answer, good or bad: another node would say the same
    Down, ///< the node, or a gateway in front of it, cannot answer anything now (502, 503, 504, 408)
    NotThisOne, ///< the node is well, but not ready for this request (425)
    Moved, ///< the database is not on this node any more (410)
};
NodeVerdict verdictOf(const HttpReply &reply);

} // namespace Rookery
