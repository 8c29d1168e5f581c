// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/databases.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetServerVersion &command, const CallContext &context);
Result<GetServerVersion::Answer> decode(const GetServerVersion &command, const HttpReply &reply);

HttpCall encode(const GetDatabases &command, const CallContext &context);
Result<GetDatabases::Answer> decode(const GetDatabases &command, const HttpReply &reply);

HttpCall encode(const CreateDatabase &command, const CallContext &context);
Result<CreateDatabase::Answer> decode(const CreateDatabase &command, const HttpReply &reply);

HttpCall encode(const DeleteDatabase &command, const CallContext &context);
Result<DeleteDatabase::Answer> decode(const DeleteDatabase &command, const HttpReply &reply);

HttpCall encode(const CreateSampleData &command, const CallContext &context);
Result<CreateSampleData::Answer> decode(const CreateSampleData &command, const HttpReply &reply);

} // namespace Rookery
