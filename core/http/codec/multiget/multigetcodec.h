// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/multiget.h"
#include "http/codec/httpcall.h"

namespace Rookery {

/// A call with an inner one for each read, as the codecs of those make them.
HttpCall encode(const MultiGet &command, const CallContext &context);
Result<MultiGet::Answer> decode(const MultiGet &command, const HttpReply &reply);

/// The body of a call with inner ones. `databasePath` stands before their paths: "/databases/NAME".
QByteArray bodyOf(const QList<HttpCall> &inner, const QByteArray &databasePath);

/// The replies inside of a reply; those without a result have an empty body, as they would have had alone.
Result<QList<HttpReply>> innerReplies(const HttpReply &reply);

} // namespace Rookery
