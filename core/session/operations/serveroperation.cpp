// SPDX-License-Identifier: MIT
#include "session/operations/serveroperation.h"

#include "async/deliver.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rookery {

namespace {

Error partlyDone(Error error)
{
    error.isPartlyDone = true;
    return error;
}

Error killed(const OperationState &state)
{
    return Error::of(ErrorKind::Canceled,
        u"The operation was killed. When it was last seen, %1 of %2 were done, which stay so."_s.arg(
            QString::number(state.processed), QString::number(state.total)));
}

} // namespace

template <ListedCommand C, typename Receive>
void ServerOperation::ask(C command, Reason reason, Receive receive, std::chrono::milliseconds timeout)
{
    using Answer = typename C::Answer;
    RequestContext context;
    context.reason = reason;
    context.timeout = timeout;
    const Error closed = Error::of(ErrorKind::NotSent, u"The connection was closed."_s);
    deliver(m_executor ? m_executor->send(std::move(command), context) : answered<Answer>(closed), this,
        std::move(receive));
}

template <typename C>
std::unique_ptr<ServerOperation> ServerOperation::begun(RequestExecutor &executor, C command, OperationTimes times)
{
    std::unique_ptr<ServerOperation> operation(new ServerOperation(executor, times));
    operation->start([self = operation.get(), command](const OperationId &id) mutable {
        command.operation = id;
        self->ask(std::move(command), Reason::Save, [self](const Result<Done> &answer) { self->onBegun(answer); });
    });
    return operation;
}

std::unique_ptr<ServerOperation> ServerOperation::patchByQuery(RequestExecutor &executor, const QString &rql,
    const Json::Value &parameters, const QueryOperationOptions &options, OperationTimes times)
{
    return begun(executor, PatchByQuery{{}, rql, parameters, options}, times);
}

std::unique_ptr<ServerOperation> ServerOperation::deleteByQuery(RequestExecutor &executor, const QString &rql,
    const Json::Value &parameters, const QueryOperationOptions &options, OperationTimes times)
{
    return begun(executor, DeleteByQuery{{}, rql, parameters, options}, times);
}

ServerOperation::ServerOperation(RequestExecutor &executor, OperationTimes times)
    : m_executor(&executor), m_times(times)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ServerOperation::look);
}

ServerOperation::~ServerOperation()
{
    if (m_killing) {
        m_killing->fail(
            Error::of(ErrorKind::StateUnknown, u"Whether the operation was killed is not asked any longer."_s));
    }
    if (m_id.number == 0)
        end(Error::of(ErrorKind::Canceled, u"The operation was given up before it had begun."_s));
    else
        end(Error::of(ErrorKind::StateUnknown,
            u"Operation %1 is asked after no longer; the server goes on with it."_s.arg(m_id.number)));
}

void ServerOperation::start(Begin begin)
{
    ask(NextOperationId{}, Reason::Save, [this, begin = std::move(begin)](const Result<OperationId> &id) {
        if (!id)
            return end(id.error());
        if (m_isKilled)
            return end(killed(m_state));
        m_id = *id;
        begin(m_id);
    });
}

void ServerOperation::onBegun(const Result<Done> &answer)
{
    if (!answer && !answer.error().isServerStateUnknown())
        return end(answer.error());
    m_isKnown = bool(answer);
    m_silence.start();
    if (m_isKilled)
        sendKill();
    look();
}

void ServerOperation::look()
{
    ask(
        GetOperationState{m_id}, Reason::Browse,
        [this](const Result<GetOperationState::Answer> &answer) { onState(answer); },
        std::max<std::chrono::milliseconds>(1s, m_times.patience));
}

void ServerOperation::onState(const Result<GetOperationState::Answer> &answer)
{
    if (!answer)
        return onNothingLearned(answer.error().message);
    if (*answer)
        return adopt(**answer);
    if (m_isKnown) { // and so it will stay
        return end(Error::of(ErrorKind::StateUnknown,
            u"The server does not know operation %1 any more: whether it was done to the end cannot be told."_s.arg(
                m_id.number)));
    }
    onNothingLearned(u"The server does not know of it."_s);
}

void ServerOperation::onNothingLearned(const QString &why)
{
    if (m_executor && !m_silence.hasExpired(m_times.patience.count()))
        return m_next.start(m_times.interval);
    end(Error::of(ErrorKind::StateUnknown,
        u"Nothing can be learned of operation %1: it may have been done, in part or whole. %2"_s.arg(
            QString::number(m_id.number), why)));
}

void ServerOperation::adopt(const OperationState &state)
{
    using Status = OperationState::Status;
    m_isKnown = true;
    m_silence.restart();
    const qint64 processed = m_state.processed;
    const qint64 total = m_state.total;
    m_state = state;
    if (state.total == 0) { // it is told while the operation runs
        m_state.processed = processed;
        m_state.total = total;
    }
    switch (state.status) {
    case Status::InProgress:
        m_next.start(m_times.interval);
        if (m_state.total > 0)
            Q_EMIT progressed(m_state.processed, m_state.total);
        return;
    case Status::Completed: return end(state.result);
    case Status::Canceled: return end(partlyDone(killed(m_state)));
    case Status::Faulted:
        return end(partlyDone(state.fault.value_or(Error::of(ErrorKind::Rejected, u"The operation has failed."_s))));
    }
}

Pending<OperationResult> ServerOperation::completion()
{
    return m_pending;
}

Pending<Done> ServerOperation::kill()
{
    if (m_isKilled)
        return answered<Done>(Error::misuse(u"The operation is killed already."_s));
    if (m_completion.isAnswered())
        return answered<Done>(Error::misuse(u"The operation has ended already."_s));
    m_isKilled = true;
    m_killing.emplace();
    const Pending<Done> pending = m_killing->pending();
    if (m_silence.isValid())
        sendKill();
    return pending;
}

void ServerOperation::sendKill()
{
    ask(KillOperation{m_id}, Reason::Save, [this](const Result<Done> &answer) {
        if (m_killing)
            m_killing->answer(answer);
        m_isKilled = bool(answer);
    });
}

void ServerOperation::end(Result<OperationResult> result)
{
    m_next.stop();
    if (m_killing)
        m_killing->answer(Done{}); // it does not run
    m_completion.answer(std::move(result));
}

} // namespace Rookery
