// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"
#include "connection.h"

#include <optional>

namespace Rookery::Cli {

/// What a tool works with: the store that its options describe.
class Workplace
{
public:
    explicit Workplace(const Invocation &invocation);

    DocumentStore &store() { return *m_store; }
    /// One session's worth of commands, with the options of the command line.
    Result<std::unique_ptr<Session>> openSession() { return m_store->openSession(m_invocation.session); }

    /// Sends a command to the database (or, without one, to the server), and waits.
    template <ListedCommand C>
    Result<typename C::Answer> ask(C command)
    {
        RequestContext context;
        context.transactionMode = m_invocation.session.transactionMode;
        return waitFor(m_store->executor().send(std::move(command), context));
    }
    template <ListedCommand C>
    Result<typename C::Answer> askServer(C command)
    {
        return waitFor(m_store->server().send(std::move(command)));
    }

    /// Runs `work` where the store could be made.
    template <typename Work>
    static ExitCode run(const Invocation &invocation, Work work)
    {
        Workplace place(invocation);
        return place.m_fault ? complain(*place.m_fault) : work(place);
    }

    /// Says what went wrong, and what the exit status is.
    static ExitCode complain(const Error &error);

private:
    const Invocation &m_invocation;
    std::unique_ptr<DocumentStore> m_store;
    std::optional<RequestPrinter> m_printer;
    std::optional<Error> m_fault;
};

} // namespace Rookery::Cli
