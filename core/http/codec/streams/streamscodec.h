// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/streams.h"
#include "http/codec/httpcall.h"

namespace Rookery {

// A reply of 2xx goes to a StreamSplitter as it comes. What decode() gets is any other: it always fails.

HttpCall encode(const StreamQuery &command, const CallContext &context);
Result<DocumentStream> decode(const StreamQuery &command, const HttpReply &reply);

HttpCall encode(const StreamDocuments &command, const CallContext &context);
Result<DocumentStream> decode(const StreamDocuments &command, const HttpReply &reply);

} // namespace Rookery
