// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/compareexchange.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetCompareExchangeValues &command, const CallContext &context);
Result<GetCompareExchangeValues::Answer> decode(const GetCompareExchangeValues &command, const HttpReply &reply);

} // namespace Rookery
