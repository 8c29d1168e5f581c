// SPDX-License-Identifier: MIT
#pragma once

#include "commands/multiget.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Rookery {

/// A read that waits in a session to be sent with others. Its death answers the caller with Canceled.
class QueuedRead
{
public:
    QueuedRead() = default;
    virtual ~QueuedRead() = default;
    Q_DISABLE_COPY_MOVE(QueuedRead)

    /// What is to be asked, as the session is now; nullopt: nothing is, and the caller is answered.
    virtual std::optional<ReadCommand> begin() = 0;
    virtual std::chrono::milliseconds wait() const = 0; ///< see SessionRead; once it was begun
    virtual void finish(const Result<ReadAnswer> &answer) = 0;

    int number = 0; ///< of the session, from 1
};

/// The reads of one session that wait, in the order of the calls.
class LazyQueue
{
public:
    using Reads = std::vector<std::unique_ptr<QueuedRead>>;

    int add(std::unique_ptr<QueuedRead> read) ///< its number
    {
        read->number = ++m_last;
        m_reads.push_back(std::move(read));
        return m_last;
    }
    bool holds(int number) const
    {
        return std::any_of(
            m_reads.cbegin(), m_reads.cend(), [number](const auto &read) { return read->number == number; });
    }
    qsizetype size() const { return static_cast<qsizetype>(m_reads.size()); }
    Reads take() { return std::exchange(m_reads, {}); }
    void forget()
    {
        for (const auto &read : take())
            read->finish(Error::of(
                ErrorKind::Canceled, QStringLiteral("The session forgot this before it was asked: clear().")));
    }

private:
    Reads m_reads;
    int m_last = 0;
};

} // namespace Rookery
