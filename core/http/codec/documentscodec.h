// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/documents.h"
#include "http/codec/httpcall.h"

namespace Rookery {

HttpCall encode(const GetDocuments &command, const CallContext &context);
Result<GetDocuments::Answer> decode(const GetDocuments &command, const HttpReply &reply);

HttpCall encode(const GetDocumentsByPrefix &command, const CallContext &context);
Result<GetDocumentsByPrefix::Answer> decode(const GetDocumentsByPrefix &command, const HttpReply &reply);

HttpCall encode(const GetDocumentIfChanged &command, const CallContext &context);
Result<GetDocumentIfChanged::Answer> decode(const GetDocumentIfChanged &command, const HttpReply &reply);

HttpCall encode(const GetChangeVector &command, const CallContext &context);
Result<GetChangeVector::Answer> decode(const GetChangeVector &command, const HttpReply &reply);

} // namespace Rookery
