// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/identities.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const NextHiLoRange &command, const CallContext &context);
Result<NextHiLoRange::Answer> decode(const NextHiLoRange &command, const HttpReply &reply);

HttpCall encode(const ReturnHiLoRange &command, const CallContext &context);
Result<ReturnHiLoRange::Answer> decode(const ReturnHiLoRange &command, const HttpReply &reply);

} // namespace Rookery
