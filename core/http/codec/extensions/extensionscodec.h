// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/extensionreads.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetCounters &command, const CallContext &context);
Result<GetCounters::Answer> decode(const GetCounters &command, const HttpReply &reply);

HttpCall encode(const GetAttachment &command, const CallContext &context);
Result<GetAttachment::Answer> decode(const GetAttachment &command, const HttpReply &reply);

HttpCall encode(const GetAttachmentChangeVector &command, const CallContext &context);
Result<GetAttachmentChangeVector::Answer> decode(const GetAttachmentChangeVector &command, const HttpReply &reply);

HttpCall encode(const GetTimeSeries &command, const CallContext &context);
Result<GetTimeSeries::Answer> decode(const GetTimeSeries &command, const HttpReply &reply);

} // namespace Rookery
