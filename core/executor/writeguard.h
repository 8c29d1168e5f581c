// SPDX-License-Identifier: MIT
#pragma once

#include "executor/requestexecutor.h"

#include <atomic>

namespace Rookery {

/// Refuses what its lock does not allow, before it is sent, with ErrorKind::Locked. A decorator.
class WriteGuard final : public RequestExecutor
{
    Q_OBJECT

public:
    /// `next` must outlive the guard.
    explicit WriteGuard(RequestExecutor &next, Access allowed = Access::Admin);

    /// What may pass from now on: Read alone, also Write, or also Admin. Safe in any thread.
    void setAllowed(Access allowed) { m_allowed = allowed; }
    Access allowed() const { return m_allowed; }

protected:
    void submit(Request request) override;

private:
    RequestExecutor &m_next;
    std::atomic<Access> m_allowed;
};

} // namespace Rookery
