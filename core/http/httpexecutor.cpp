// SPDX-License-Identifier: MIT
#include "http/httpexecutor.h"

#include "async/thread.h"
#include "http/httpworker.h"

using namespace Qt::StringLiterals;

namespace Rookery {

class HttpExecutor::Private
{
public:
    Thread thread;
    HttpWorker *worker = nullptr; ///< deleted in its thread when that ends
};

HttpExecutor::HttpExecutor(HttpOptions options, QString database) : d(std::make_unique<Private>())
{
    d->worker = new HttpWorker(std::move(options), std::move(database));
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.setObjectName(u"HttpExecutor"_s);
    d->thread.start();
}

HttpExecutor::~HttpExecutor()
{
    d->thread.quit();
    d->thread.waitForEnd();
}

ClientConfiguration HttpExecutor::clientConfiguration() const
{
    return d->worker->clientConfiguration();
}

void HttpExecutor::submit(Request request)
{
    QMetaObject::invokeMethod(
        d->worker, [worker = d->worker, request = std::move(request)]() mutable { worker->run(std::move(request)); },
        Qt::QueuedConnection);
}

ExecutorFactory httpExecutors(HttpOptions options)
{
    return [options = std::move(options)](const QString &database) -> std::unique_ptr<RequestExecutor> {
        return std::make_unique<HttpExecutor>(options, database);
    };
}

} // namespace Rookery
