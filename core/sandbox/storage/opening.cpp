// SPDX-License-Identifier: MIT
#include "sandbox/storage/opening.h"

#include "sandbox/storage/schema.h"
#include "sandbox/writing.h"

namespace Rookery::Sandbox {

namespace {

/// In the transaction that makes the sandbox, so that there is never one with half a sample.
Result<Done> fillNew(Store &store, const SandboxOptions &options)
{
    if (const auto loaded = store.load(); !loaded)
        return loaded.error();
    if (!options.fillsWithSampleData)
        return Done{};
    return store.joined([&] { return writeSampleData(store); });
}

} // namespace

Result<std::unique_ptr<Store>> openStore(const SandboxOptions &options)
{
    const auto isThere = options.file.isEmpty() ? Result<bool>(false) : isSandboxFile(options.file);
    if (!isThere)
        return isThere.error();
    auto connection = std::make_unique<SqlConnection>(options.file);
    SqlConnection &sql = *connection;
    auto store = std::make_unique<Store>(std::move(connection), options.database, options.clock);
    if (!*isThere) {
        const auto created = createSchema(sql, [&] { return fillNew(*store, options); });
        if (!created)
            return created.error();
    }
    if (const auto ready = setUpConnection(sql, options.maxBytes); !ready)
        return ready.error();
    if (const auto loaded = store->load(); !loaded)
        return loaded.error();
    return store;
}

} // namespace Rookery::Sandbox
