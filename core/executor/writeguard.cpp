// SPDX-License-Identifier: MIT
#include "executor/writeguard.h"

using namespace Qt::StringLiterals;

namespace Rookery {

WriteGuard::WriteGuard(RequestExecutor &next, Access allowed) : m_next(next), m_allowed(allowed) {}

void WriteGuard::submit(Request request)
{
    if (request.job->info.access <= m_allowed.load()) {
        forward(m_next, std::move(request));
        return;
    }
    request.job->operation.fail(Error::of(
        ErrorKind::Locked, u"%1 was refused: this connection is locked against writes."_s.arg(request.job->info.name)));
}

} // namespace Rookery
