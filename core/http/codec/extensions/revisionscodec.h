// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/revisions.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetRevisions &command, const CallContext &context);
Result<GetRevisions::Answer> decode(const GetRevisions &command, const HttpReply &reply);

HttpCall encode(const GetRevisionsByChangeVector &command, const CallContext &context);
Result<GetRevisionsByChangeVector::Answer> decode(const GetRevisionsByChangeVector &command, const HttpReply &reply);

HttpCall encode(const CountRevisions &command, const CallContext &context);
Result<CountRevisions::Answer> decode(const CountRevisions &command, const HttpReply &reply);

} // namespace Rookery
