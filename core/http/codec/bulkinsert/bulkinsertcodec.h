// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/bulkinsert.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const NextOperationId &command, const CallContext &context);
Result<OperationId> decode(const NextOperationId &command, const HttpReply &reply);

HttpCall encode(const InsertInBulk &command, const CallContext &context);
Result<Done> decode(const InsertInBulk &command, const HttpReply &reply);

} // namespace Rookery
