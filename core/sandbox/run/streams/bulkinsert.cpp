// SPDX-License-Identifier: MIT
#include "commands/bulkinsert.h"

#include "sandbox/run/define.h"
#include "sandbox/writing.h"

namespace Rookery::Sandbox {

Result<OperationId> run(const NextOperationId &, Store &)
{
    return OperationId{1}; // nobody can ask after an operation of the sandbox
}

Result<Done> run(const InsertInBulk &command, Store &store)
{
    QList<PreparedPut> puts;
    for (const PutDocument &document : command.documents) {
        auto put = prepare({document.id, {}, {}, document.json});
        if (!put)
            return put.error().about(document.id);
        puts.append(*std::move(put));
    }
    return inTransaction<Done>(store, [&]() -> Result<Done> {
        for (const PreparedPut &put : std::as_const(puts)) {
            if (const auto written = write(store, put); !written)
                return written.error().about(put.id);
        }
        return Done{};
    });
}

template struct Runs<BulkInsertCommands>;

} // namespace Rookery::Sandbox
