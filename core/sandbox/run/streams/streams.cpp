// SPDX-License-Identifier: MIT
#include "commands/streams.h"

#include "sandbox/ids.h"
#include "sandbox/run/define.h"
#include "sandbox/run/streams/rowstream.h"
#include "sandbox/run/wildcard.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

using Rows = std::vector<qint64>;

/// All documents, the latest first.
Result<Rows> latestRows(Store &store)
{
    auto rows = store.rows(std::nullopt);
    if (rows)
        std::reverse(rows->begin(), rows->end());
    return rows;
}

Result<Rows> rowsByPrefix(const StreamDocuments &command, Store &store)
{
    Rows rows;
    const QByteArray prefix = compareKey(command.prefix);
    const QByteArray after = compareKey(command.startAfter);
    if (!after.isEmpty() && !after.startsWith(prefix))
        return rows;
    const auto done = store.keys({prefix, after, 0}, [&](const QByteArray &key, qint64 row) {
        const QString rest = QString::fromUtf8(key.sliced(prefix.size()));
        if (command.matches.isEmpty() || matchesWildcards(rest, command.matches))
            rows.push_back(row);
        return true;
    });
    return done ? Result<Rows>(std::move(rows)) : Result<Rows>(done.error());
}

} // namespace

Result<DocumentStream> run(const StreamQuery &command, Store &store)
{
    auto selection = select({command.query, command.parameters, command.start, command.pageSize, {}}, store);
    return selection ? streamOf(*std::move(selection), store) : Result<DocumentStream>(selection.error());
}

Result<DocumentStream> run(const StreamDocuments &command, Store &store)
{
    auto rows = command.prefix.isEmpty() ? latestRows(store) : rowsByPrefix(command, store);
    if (!rows)
        return rows.error();
    const qint64 count = static_cast<qint64>(rows->size());
    const qint64 begin = std::clamp<qint64>(command.start, 0, count);
    const qint64 size = std::max<qint64>(command.pageSize.value_or(std::numeric_limits<qint64>::max()), 0);
    rows->erase(rows->begin() + begin + std::min(size, count - begin), rows->end());
    rows->erase(rows->begin(), rows->begin() + begin);
    return streamOf({*std::move(rows), {}}, store);
}

template struct Runs<StreamCommands>;

} // namespace Rookery::Sandbox
