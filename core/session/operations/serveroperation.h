// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "commands/operations.h"
#include "executor/requestexecutor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Rookery {

/// How an operation of a server is asked after.
struct OperationTimes
{
    std::chrono::milliseconds interval = std::chrono::milliseconds(500); ///< between two looks at it
    /// How long it is asked after where the answer to its beginning was lost, or nothing can be learned of it, before
    /// its outcome is left unknown.
    std::chrono::milliseconds patience = std::chrono::seconds(15);
};

/// A long operation that a server does by itself (RavenDB: Operation): what a query finds is patched, or deleted. Not
/// one transaction: what was done before an error, or before it is killed, stays so.
///
/// Made by one of the functions, begins at once, and is asked after until it has ended. It is begun once: where the
/// answer to that was lost, the server is asked whether it knows the operation, under the number that it was given.
/// Belongs to the thread that made it. Its death stops nothing that the server has begun, and neither does that of the
/// executor, after which nothing can be learned of it.
class ServerOperation final : public QObject
{
    Q_OBJECT

public:
    /// `rql` with an `update` clause; `parameters` is an object, or null for none.
    static std::unique_ptr<ServerOperation> patchByQuery(RequestExecutor &executor, const QString &rql,
        const Json::Value &parameters = {}, const QueryOperationOptions &options = {}, OperationTimes times = {});
    static std::unique_ptr<ServerOperation> deleteByQuery(RequestExecutor &executor, const QString &rql,
        const Json::Value &parameters = {}, const QueryOperationOptions &options = {}, OperationTimes times = {});
    ~ServerOperation() override;

    /// The end of it, for one receiver. Canceled: it was killed, by whomever. StateUnknown: whether it has begun, or
    /// how it went on, cannot be learned; it may be done, in part or whole. Any other error is the server's own.
    Pending<OperationResult> completion();
    /// Asks the server to stop it, which it does some time later: completion() then answers Canceled, or that it was
    /// done before. One that was not sent yet is not begun. Fails with what the server says.
    Pending<Done> kill();

    OperationId id() const { return m_id; } ///< number 0: not known yet
    const OperationState &state() const { return m_state; } ///< as it was last told

Q_SIGNALS:
    void progressed(qint64 processed, qint64 total);

private:
    using Begin = std::function<void(const OperationId &)>;
    ServerOperation(RequestExecutor &executor, OperationTimes times);

    template <typename C>
    static std::unique_ptr<ServerOperation> begun(RequestExecutor &executor, C command, OperationTimes times);
    void start(Begin begin);
    void onBegun(const Result<Done> &answer);
    void look();
    void onState(const Result<GetOperationState::Answer> &answer);
    void onNothingLearned(const QString &why);
    void adopt(const OperationState &state);
    void sendKill();
    void end(Result<OperationResult> result);

    template <ListedCommand C, typename Receive>
    void ask(C command, Reason reason, Receive receive, std::chrono::milliseconds timeout = {});

    QPointer<RequestExecutor> m_executor;
    OperationTimes m_times;
    OperationId m_id;
    OperationState m_state;
    bool m_isKnown = false; ///< to the server
    QTimer m_next;
    QElapsedTimer m_silence; ///< since something was learned of it
    Operation<OperationResult> m_completion;
    Pending<OperationResult> m_pending = m_completion.pending();
    std::optional<Operation<Done>> m_killing; ///< a kill that waits for its answer
    bool m_isKilled = false;
};

} // namespace Rookery
