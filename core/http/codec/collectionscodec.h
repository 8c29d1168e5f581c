// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/collections.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetCollectionStatistics &command, const CallContext &context);
Result<GetCollectionStatistics::Answer> decode(const GetCollectionStatistics &command, const HttpReply &reply);

HttpCall encode(const GetCollectionPage &command, const CallContext &context);
Result<GetCollectionPage::Answer> decode(const GetCollectionPage &command, const HttpReply &reply);

} // namespace Rookery
