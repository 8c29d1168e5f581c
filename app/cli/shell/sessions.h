// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/command.h"
#include "session/documentstore.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace Rookery::Cli {

/// Waits for the answer to something that was queued, and writes it.
using LazyAnswer = std::function<Answer()>;

/// The open sessions of one store; one of them is the current one.
class Sessions
{
public:
    /// `store` must outlive it. The defaults are those of the command line.
    Sessions(DocumentStore &store, SessionOptions defaults) : m_store(store), m_defaults(std::move(defaults)) {}

    const SessionOptions &defaults() const { return m_defaults; }

    Result<Session *> open(SessionOptions options); ///< and makes it the current one
    Result<Session *> use(const QString &name);
    Result<Done> close(); ///< the current one; the newest of the others takes its place
    /// Opens one with the defaults where none is open.
    Result<Session *> current();
    Session *currentIfAny() const { return m_current; }

    QList<LazyAnswer> &lazyAnswers() { return m_lazyAnswers[m_current]; } ///< of the current one, in their order

    const std::vector<std::unique_ptr<Session>> &all() const { return m_open; }
    bool isEnding() const { return m_isEnding; }
    void end() { m_isEnding = true; } ///< no more input is wanted

private:
    Session *find(const QString &name) const;

    DocumentStore &m_store;
    SessionOptions m_defaults;
    std::vector<std::unique_ptr<Session>> m_open; ///< oldest first
    Session *m_current = nullptr;
    std::map<const Session *, QList<LazyAnswer>> m_lazyAnswers;
    int m_lastNumber = 0; ///< of the names that are made here
    bool m_isEnding = false;
};

} // namespace Rookery::Cli
