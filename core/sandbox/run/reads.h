// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/documents.h"
#include "commands/queries.h"

namespace Rookery::Sandbox {

class Store;

// What is asked alone and together with others: its own files say what each of them means.
Result<GetDocuments::Answer> run(const GetDocuments &command, Store &store);
Result<GetDocumentsByPrefix::Answer> run(const GetDocumentsByPrefix &command, Store &store);
Result<QueryDocuments::Answer> run(const QueryDocuments &command, Store &store);

} // namespace Rookery::Sandbox
