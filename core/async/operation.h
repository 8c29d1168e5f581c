// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"

#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace Rookery {

/// What an executor tells about an answer beside its value: the facts of the activity log.
struct AnswerFacts
{
    QString address; ///< what was asked, without secrets
    int httpStatus = 0; ///< 0 where HTTP was not involved or gave no status
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    bool fromCache = false;
    QString node; ///< cluster tag of the node that answered
};

/// Calls `fn` once in the thread of `context` when `future` is canceled, or was already; ends with the context.
void whenCanceled(const QFuture<void> &future, QObject *context, std::function<void()> fn);

/// An answer on its way back to the caller, its type unseen. Decorators put gates in its way.
/// Touched by one thread at a time: the caller's until the request is submitted, then the answering one.
class Settlement : public std::enable_shared_from_this<Settlement>
{
public:
    /// Runs in the answering thread when the answer comes by: holds it, passes it or fails it, once. Gates are run
    /// from the last added to the first. They capture shared sinks, never a decorator, which may be gone.
    using Gate = std::function<void(std::shared_ptr<Settlement>)>;

    Settlement() = default;
    virtual ~Settlement() = default;
    Q_DISABLE_COPY_MOVE(Settlement)

    virtual const Error *error() const = 0; ///< nullptr where the answer is a value
    void pass(); ///< to the next gate, or to the caller
    void fail(Error error); ///< replaces the answer and passes

    std::vector<Gate> gates;
    AnswerFacts facts;

    virtual void setError(Error error) = 0;
    virtual void report() = 0;
    virtual QFuture<void> future() const = 0;
};

/// The executor's end of a request: answer it once. Dropped unanswered it answers NotSent.
class OperationBase
{
public:
    explicit OperationBase(std::shared_ptr<Settlement> settlement) : m_settlement(std::move(settlement)) {}
    ~OperationBase();
    OperationBase(OperationBase &&) = default;
    OperationBase &operator=(OperationBase &&) = default;
    Q_DISABLE_COPY(OperationBase)

    bool isAnswered() const { return !m_settlement; }
    void fail(Error error);
    void setFacts(AnswerFacts facts);
    void addGate(Settlement::Gate gate);
    /// Did the caller give up? Asked by an executor before it starts.
    bool isCanceled() const;
    /// Calls `fn` once in the thread of `context` when the caller gives up; ends with the context. Not for a write
    /// that may have been sent: nobody's death cancels that.
    void onCanceled(QObject *context, std::function<void()> fn) const;

protected:
    std::shared_ptr<Settlement> m_settlement; ///< shared with gates that hold the answer; null once answered
};

template <typename T>
struct Answering final : Settlement
{
    const Error *error() const override { return result ? nullptr : &result.error(); }
    void setError(Error error) override { result = std::move(error); }
    void report() override
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
    QFuture<void> future() const override { return QFuture<void>(promise.future()); }

    QPromise<Result<T>> promise;
    Result<T> result = Error{};
};

template <typename T>
class Operation final : public OperationBase
{
public:
    Operation() : OperationBase(std::make_shared<Answering<T>>()) { state().promise.start(); }

    Pending<T> pending() const { return state().promise.future(); }

    /// The first answer wins; later ones are dropped.
    void answer(Result<T> result)
    {
        if (isAnswered())
            return;
        state().result = std::move(result);
        std::exchange(m_settlement, nullptr)->pass();
    }

private:
    Answering<T> &state() const { return static_cast<Answering<T> &>(*m_settlement); }
};

} // namespace Rookery
