// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/batch.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const ExecuteBatch &command, const CallContext &context);
Result<ExecuteBatch::Answer> decode(const ExecuteBatch &command, const HttpReply &reply);

HttpCall encode(const ExecuteClusterTransaction &command, const CallContext &context);
Result<ExecuteClusterTransaction::Answer> decode(const ExecuteClusterTransaction &command, const HttpReply &reply);

} // namespace Rookery
