// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"
#include "sandbox/incoming.h"
#include "sandbox/storage/store.h"

namespace Rookery::Sandbox {

/// A PUT that has been read and, where it asks for an identity, has its number: all that the server does before its
/// transaction begins.
struct PreparedPut
{
    QString id;
    ExpectedChangeVector expected;
    IncomingDocument document;
};

Result<PreparedPut> prepare(const PutDocument &put);

// Both run in a transaction.
Result<PutResult> write(Store &store, const PreparedPut &put);
Result<DeleteResult> erase(Store &store, const DeleteDocument &command);

Result<CheckResult> check(Store &store, const CheckUnchanged &command);

/// The sandbox's own sample, documents and references (resources/sample). In a transaction.
Result<Done> writeSampleData(Store &store);

} // namespace Rookery::Sandbox
