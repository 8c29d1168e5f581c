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

/// The same error where it was a write: what may have been done although the answer is unreadable is StateUnknown.
Error errorOfWrite(const Error &error);

/// A proxy or balancer in front of the node says that it could not reach it (502, 504, 503 without RavenDB's words):
/// another node may be able to answer.
bool isFromGateway(const HttpReply &reply);

} // namespace Rookery
