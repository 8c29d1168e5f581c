// SPDX-License-Identifier: MIT
#pragma once

#include "async/thread.h"
#include "executor/request.h"
#include "sandbox/sandboxexecutor.h"
#include "sandbox/storage/store.h"

#include <QMutex>
#include <QWaitCondition>

#include <deque>

namespace Rookery::Sandbox {

/// The sandbox's thread: opens the file when the first request comes, answers one request after the other, and closes
/// the file at its end. Shared by the executors of one sandbox and their factory; ends with the last of them.
class Worker final : public Thread, public std::enable_shared_from_this<Worker>
{
public:
    explicit Worker(SandboxOptions options);
    /// Nothing may be queued any more; what runs is finished first.
    ~Worker() override;

    const SandboxOptions &options() const { return m_options; }

    // Safe in any thread. `owner` tells whose requests these are.
    void enqueue(const void *owner, const QString &database, Request request);
    /// Answers what is queued of one owner with NotSent.
    void dropQueued(const void *owner);
    /// Does this in its turn, whosever it is: the next batch of a stream.
    void enqueue(Store::Work work);

protected:
    void run() override;

private:
    struct Item
    {
        const void *owner = nullptr;
        QString database;
        Request request; ///< or, without a job:
        Store::Work work = {};
    };

    void push(Item item);
    std::optional<Item> next();
    void answer(Item &item);
    std::optional<Error> refusalOf(const Item &item) const;
    Result<Store *> store();

    const SandboxOptions m_options;
    QMutex m_mutex;
    QWaitCondition m_hasWork;
    std::deque<Item> m_queue;
    bool m_isEnding = false;
    std::unique_ptr<Store> m_store; ///< of the thread
};

} // namespace Rookery::Sandbox
