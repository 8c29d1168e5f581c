// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "executor/requestexecutor.h"

namespace Rookery {

struct SandboxOptions
{
    QString file = {}; ///< empty: in memory, gone with the last executor and the factory that made it
    QString database = QStringLiteral("Sandbox"); ///< the one database it holds; another name is DatabaseMissing
    bool fillsWithSampleData = true; ///< a sandbox that did not exist before begins with the sample documents
    qint64 maxBytes = 0; ///< size of the file beyond which writes fail as on a full disk; 0: the disk's own limit
    Clock clock = systemClock();
};

/// A database without a server: one SQLite file, used and closed in a thread of its own. Means the same as RavenDB in
/// what it offers, and refuses the rest by name (docs/sandbox.md). A file that cannot be opened, or is not a sandbox,
/// makes every request fail with ErrorKind::Storage, and is never overwritten. Requests run one after the other; one
/// that runs when its executor dies is finished and answered, one that was canceled before it ran is dropped.
class SandboxExecutor final : public RequestExecutor
{
    Q_OBJECT

public:
    /// `database` is the name asked for; it is compared without case.
    SandboxExecutor(SandboxOptions options, QString database);
    ~SandboxExecutor() override;

protected:
    void submit(Request request) override;

private:
    friend ExecutorFactory sandboxExecutors(SandboxOptions options);

    class Private;
    explicit SandboxExecutor(std::unique_ptr<Private> shared);
    std::unique_ptr<Private> d;
};

/// Executors of one sandbox: all of them, that of the server included, share the same file or memory.
ExecutorFactory sandboxExecutors(SandboxOptions options);

} // namespace Rookery
