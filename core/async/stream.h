// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"

#include <QList>

#include <memory>
#include <optional>

namespace Rookery {

/// An executor's end of a stream: gives one batch whenever it is asked for one. Its death gives the stream up.
template <typename Item>
class StreamSource
{
public:
    using Batch = std::optional<QList<Item>>;

    StreamSource() = default;
    virtual ~StreamSource() = default;
    Q_DISABLE_COPY_MOVE(StreamSource)

    /// Answers with what comes next, at least one item; with nullopt at the end; after an error with that same error.
    /// Called in any thread. Whoever gives up an answer gives up the stream, as items may be lost with it.
    virtual void next(Operation<Batch> asked) = 0;
};

/// A long answer, taken in batches: nothing more is fetched than was asked for and a buffer of some hundred KB, however
/// slow the caller is. Copies mean the same stream; the death of the last one gives it up at once. Lives as long as its
/// executor; then next() answers Canceled. next() in any thread, the batches come in the order of asking.
///
///     while (true) {
///         const auto batch = waitFor(stream.next()); // or deliver()
///         if (!batch || !*batch)
///             break; // an error, or the end
///         …
///     }
template <typename Item>
class Stream
{
public:
    using Batch = typename StreamSource<Item>::Batch;

    explicit Stream(std::shared_ptr<StreamSource<Item>> source) : m_source(std::move(source)) {}

    Pending<Batch> next() const
    {
        Operation<Batch> asked;
        const Pending<Batch> pending = asked.pending();
        m_source->next(std::move(asked));
        return pending;
    }

private:
    std::shared_ptr<StreamSource<Item>> m_source; ///< shared by the copies of this stream
};

} // namespace Rookery
