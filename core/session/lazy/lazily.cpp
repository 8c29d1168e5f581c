// SPDX-License-Identifier: MIT
#include "session/lazy/lazily.h"

#include "session/sessionprivate.h"

#include <QPointer>

namespace Rookery {

namespace {

/// `Prepare` makes the SessionRead as the session is when it is called.
template <typename T, typename C, typename Prepare>
class PreparedRead final : public QueuedRead
{
public:
    explicit PreparedRead(Prepare prepare) : m_prepare(std::move(prepare)) {}

    Pending<T> pending() const { return m_caller.operation.pending(); }
    std::chrono::milliseconds wait() const override { return m_read->wait; }

    std::optional<ReadCommand> begin() override
    {
        Result<SessionRead<T, C>> read = m_prepare();
        if (read && !read->isKnown) {
            m_read = *std::move(read);
            return m_read->command;
        }
        m_caller.operation.answer(read ? read->accept({}) : Result<T>(read.error()));
        return std::nullopt;
    }

    void finish(const Result<ReadAnswer> &answer) override
    {
        if (!answer)
            return m_caller.operation.answer(answer.error());
        const auto &own = std::get<Result<typename C::Answer>>(*answer);
        m_caller.operation.answer(own ? m_read->accept(*own) : Result<T>(own.error()));
    }

private:
    Prepare m_prepare;
    std::optional<SessionRead<T, C>> m_read; ///< once it was begun
    ReadOperation<T> m_caller;
};

Reason reasonFor(const MultiGet &command)
{
    const auto isQuery = [](const ReadCommand &read) { return std::holds_alternative<QueryDocuments>(read); };
    return std::all_of(command.reads.cbegin(), command.reads.cend(), isQuery) ? Reason::Query : Reason::Load;
}

/// Begins the reads; those that are answered by that are gone.
MultiGet commandOf(LazyQueue::Reads &reads)
{
    MultiGet command;
    std::erase_if(reads, [&command](const auto &read) {
        const std::optional<ReadCommand> asked = read->begin();
        if (asked)
            command.reads.append(*asked);
        return !asked;
    });
    return command;
}

/// The server answers one after the other.
std::chrono::milliseconds timeoutOf(const LazyQueue::Reads &reads)
{
    std::chrono::milliseconds wait{0};
    for (const auto &read : reads)
        wait += read->wait();
    return timeoutOfWait(wait);
}

} // namespace

Lazily Session::lazily()
{
    return Lazily(*this);
}

template <typename T, typename C, typename Prepare>
Lazy<T> Lazily::queue(Prepare prepare)
{
    if (const auto read = prepare(); !read)
        return Lazy<T>(answered<T>(read.error()), [] {});
    auto read = std::make_unique<PreparedRead<T, C, Prepare>>(std::move(prepare));
    const Pending<T> pending = read->pending();
    const int number = m_session.d->lazies.add(std::move(read));
    return Lazy<T>(pending, [session = QPointer<Session>(&m_session), number] {
        if (session && session->d->lazies.holds(number))
            session->lazily().executeAllPending();
    });
}

Lazy<std::optional<Document>> Lazily::load(const QString &id, LoadOptions options)
{
    return queue<std::optional<Document>, GetDocuments>(
        [d = m_session.d.get(), id, options] { return d->reading(id, options); });
}

Lazy<QList<LoadedDocument>> Lazily::load(const QStringList &ids, LoadOptions options)
{
    return queue<QList<LoadedDocument>, GetDocuments>(
        [d = m_session.d.get(), ids, options] { return d->reading(ids, options); });
}

Lazy<QList<LoadedDocument>> Lazily::loadStartingWith(const QString &prefix, StartingWithOptions options)
{
    return queue<QList<LoadedDocument>, GetDocumentsByPrefix>(
        [d = m_session.d.get(), prefix, options] { return d->readingPrefix(prefix, options); });
}

Lazy<QueryAnswer> Lazily::query(Query query)
{
    return queue<QueryAnswer, QueryDocuments>(
        [d = m_session.d.get(), query = std::move(query)] { return d->reading(query); });
}

qsizetype Lazily::pendingCount() const
{
    return m_session.d->lazies.size();
}

Pending<Done> Lazily::executeAllPending()
{
    auto reads = std::make_shared<LazyQueue::Reads>(m_session.d->lazies.take()); // closures must be copyable, as below
    const MultiGet command = commandOf(*reads);
    if (command.reads.isEmpty())
        return answered<Done>(Done{});
    auto caller = std::make_shared<ReadOperation<Done>>();
    const Pending<Done> pending = caller->operation.pending();
    const auto sent = sendFor(*m_session.d->state, command, reasonFor(command), {}, timeoutOf(*reads));
    deliver(sent, &m_session, [reads, caller](Result<MultiGet::Answer> answers) {
        qsizetype index = 0;
        for (const auto &read : *reads)
            read->finish(answers ? Result<ReadAnswer>(answers->at(index++)) : Result<ReadAnswer>(answers.error()));
        caller->operation.answer(answers ? Result<Done>(Done{}) : Result<Done>(answers.error()));
    });
    return pending;
}

} // namespace Rookery
