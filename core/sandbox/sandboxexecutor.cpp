// SPDX-License-Identifier: MIT
#include "sandbox/sandboxexecutor.h"

#include "sandbox/worker.h"

namespace Rookery {

class SandboxExecutor::Private
{
public:
    std::shared_ptr<Sandbox::Worker> worker; ///< shared by the executors of one sandbox and their factory
    QString database;
};

SandboxExecutor::SandboxExecutor(std::unique_ptr<Private> shared) : d(std::move(shared)) {}

SandboxExecutor::SandboxExecutor(SandboxOptions options, QString database)
    : d(new Private{std::make_shared<Sandbox::Worker>(std::move(options)), std::move(database)})
{}

SandboxExecutor::~SandboxExecutor()
{
    d->worker->dropQueued(this);
}

void SandboxExecutor::submit(Request request)
{
    d->worker->enqueue(this, d->database, std::move(request));
}

ExecutorFactory sandboxExecutors(SandboxOptions options)
{
    return [worker = std::make_shared<Sandbox::Worker>(std::move(options))](const QString &database) {
        auto shared = std::make_unique<SandboxExecutor::Private>();
        shared->worker = worker;
        shared->database = database;
        return std::unique_ptr<RequestExecutor>(new SandboxExecutor(std::move(shared)));
    };
}

} // namespace Rookery
