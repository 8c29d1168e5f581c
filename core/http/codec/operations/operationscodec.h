// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/operations.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const PatchByQuery &command, const CallContext &context);
Result<Done> decode(const PatchByQuery &command, const HttpReply &reply);

HttpCall encode(const DeleteByQuery &command, const CallContext &context);
Result<Done> decode(const DeleteByQuery &command, const HttpReply &reply);

HttpCall encode(const GetOperationState &command, const CallContext &context);
Result<GetOperationState::Answer> decode(const GetOperationState &command, const HttpReply &reply);

HttpCall encode(const KillOperation &command, const CallContext &context);
Result<Done> decode(const KillOperation &command, const HttpReply &reply);

} // namespace Rookery
