// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/compareexchange.h"
#include "http/codec/httpcall.h"

namespace Rookery {

/// One item of a reply, {"Key", "Index", "Value"}; nullopt: there is no such value.
Result<std::optional<CompareExchangeValue>> compareExchangeValueIn(const Json::Value &item, const HttpReply &reply);

HttpCall encode(const GetCompareExchangeValues &command, const CallContext &context);
Result<GetCompareExchangeValues::Answer> decode(const GetCompareExchangeValues &command, const HttpReply &reply);

HttpCall encode(const GetCompareExchangeByPrefix &command, const CallContext &context);
Result<GetCompareExchangeByPrefix::Answer> decode(const GetCompareExchangeByPrefix &command, const HttpReply &reply);

} // namespace Rookery
