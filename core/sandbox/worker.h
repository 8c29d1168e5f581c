// SPDX-License-Identifier: MIT
#pragma once

#include "executor/request.h"
#include "sandbox/sandboxexecutor.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>

namespace Rookery::Sandbox {

class Store;

/// The sandbox's thread: opens the file when the first request comes, answers one request after the other, and closes
/// the file at its end. Shared by the executors of one sandbox and their factory; ends with the last of them.
class Worker final : public QThread
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

protected:
    void run() override;

private:
    struct Item
    {
        const void *owner = nullptr;
        QString database;
        Request request;
    };

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
