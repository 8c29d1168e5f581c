// SPDX-License-Identifier: MIT
#pragma once

#include "executor/clientconfiguration.h"
#include "executor/request.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Rookery {

/// Where commands go (RavenDB: RequestExecutor). Belongs to one database, or to the server as a whole; the store keeps
/// one for each.
///
/// To write a third executor, implement submit(). Threads: send() is called in any thread; the answer may be given in
/// any other. Failure: every request is answered exactly once, by a value or an Error; one that is dropped answers
/// NotSent. Cancellation: a request whose caller gave up (OperationBase::onCanceled) need not be answered; a write
/// that was withdrawn (RequestContext::withdrawal) is answered with Canceled where nothing of it was sent, and goes on
/// where it may have been. Death: what is queued is answered with NotSent, a read in flight with
/// Canceled, a write in flight with StateUnknown.
class RequestExecutor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Sends a command; receive the answer by deliver() or waitFor(). Safe in any thread.
    template <ListedCommand C>
    Pending<typename C::Answer> send(C command, RequestContext context = {})
    {
        auto job = std::make_unique<Job<C>>(std::move(command));
        Pending<typename C::Answer> pending = job->typedOperation.pending();
        submit(Request{std::move(context), std::move(job)});
        return pending;
    }

    /// What the server prescribes for sessions, as far as it is known by now. Safe in any thread.
    virtual ClientConfiguration clientConfiguration() const { return {}; }

protected:
    virtual void submit(Request request) = 0;

    /// For decorators: hands a request to the executor behind.
    static void forward(RequestExecutor &next, Request request) { next.submit(std::move(request)); }
};

/// Makes the executor of one database; for the empty name that of the server. The store calls it once for each.
using ExecutorFactory = std::function<std::unique_ptr<RequestExecutor>(const QString &database)>;

} // namespace Rookery
