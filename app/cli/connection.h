// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"
#include "session/documentstore.h"

#include <memory>

namespace Rookery::Cli {

/// The store that the options describe. Asks no server yet. Fails with Misuse where an address or a file that they name
/// cannot be used.
Result<std::unique_ptr<DocumentStore>> openStore(const ConnectionOptions &options);

/// What is connected to, for people: the first URL, or the sandbox's file.
QString nameOfPlace(const ConnectionOptions &options);

/// Prints what was requested on standard error, where that was asked for.
class RequestPrinter
{
public:
    /// `store` must outlive it.
    RequestPrinter(const DocumentStore &store, bool isVerbose) : m_store(store), m_isVerbose(isVerbose) {}
    ~RequestPrinter() { print(); }
    Q_DISABLE_COPY_MOVE(RequestPrinter)

    void print(); ///< those that came since the last call

private:
    const DocumentStore &m_store;
    bool m_isVerbose;
    qint64 m_lastNumber = 0;
};

} // namespace Rookery::Cli
