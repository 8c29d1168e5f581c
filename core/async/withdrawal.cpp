// SPDX-License-Identifier: MIT
#include "async/withdrawal.h"

#include "async/operation.h"

namespace Rookery {

Withdrawal Withdrawal::possible()
{
    Withdrawal withdrawal;
    withdrawal.m_promise = std::make_shared<QPromise<void>>();
    withdrawal.m_promise->start();
    return withdrawal;
}

void Withdrawal::withdraw()
{
    if (m_promise)
        m_promise->future().cancel();
}

bool Withdrawal::isWithdrawn() const
{
    return m_promise && m_promise->isCanceled();
}

void Withdrawal::onWithdrawn(QObject *context, std::function<void()> fn) const
{
    if (m_promise)
        whenCanceled(m_promise->future(), context, std::move(fn));
}

} // namespace Rookery
