// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/queries.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const QueryDocuments &command, const CallContext &context);
Result<QueryDocuments::Answer> decode(const QueryDocuments &command, const HttpReply &reply);

} // namespace Rookery
