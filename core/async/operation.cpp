// SPDX-License-Identifier: MIT
#include "async/operation.h"

#include <QFutureWatcher>

using namespace Qt::StringLiterals;

namespace Rookery {

void whenCanceled(const QFuture<void> &future, QObject *context, std::function<void()> fn)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, context, std::move(fn));
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

void Settlement::pass()
{
    if (gates.empty()) {
        report();
        return;
    }
    const Gate gate = std::move(gates.back());
    gates.pop_back();
    gate(shared_from_this());
}

void Settlement::fail(Error error)
{
    setError(std::move(error));
    pass();
}

OperationBase::~OperationBase()
{
    fail(Error::of(ErrorKind::NotSent, u"The request was dropped before it was sent."_s));
}

void OperationBase::fail(Error error)
{
    if (const auto settlement = std::exchange(m_settlement, nullptr))
        settlement->fail(std::move(error));
}

void OperationBase::setFacts(AnswerFacts facts)
{
    if (m_settlement)
        m_settlement->facts = std::move(facts);
}

void OperationBase::addGate(Settlement::Gate gate)
{
    if (m_settlement)
        m_settlement->gates.push_back(std::move(gate));
}

bool OperationBase::isCanceled() const
{
    return m_settlement && m_settlement->future().isCanceled();
}

void OperationBase::onCanceled(QObject *context, std::function<void()> fn) const
{
    if (m_settlement)
        whenCanceled(m_settlement->future(), context, std::move(fn));
}

} // namespace Rookery
