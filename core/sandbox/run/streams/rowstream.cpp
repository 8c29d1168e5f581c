// SPDX-License-Identifier: MIT
#include "sandbox/run/streams/rowstream.h"

#include "sandbox/query/projection.h"
#include "sandbox/run/reply.h"

namespace Rookery::Sandbox {

namespace {

constexpr qsizetype batchBytes = 256 << 10;
constexpr qsizetype batchDocuments = 1000;

using Batch = DocumentStream::Batch;

/// How far a stream is. Touched in the store's thread only.
class Progress
{
public:
    explicit Progress(Selection selection) : m_selection(std::move(selection)) {}

    Result<Batch> next(Store &store)
    {
        if (m_error)
            return *m_error;
        auto batch = read(store);
        if (!batch)
            m_error = batch.error();
        return batch;
    }

private:
    Result<Batch> read(Store &store)
    {
        QList<Document> documents;
        qsizetype bytes = 0;
        while (m_next < m_selection.rows.size() && bytes < batchBytes && documents.size() < batchDocuments) {
            const auto stored = store.readRow(m_selection.rows[m_next]);
            if (!stored)
                return stored.error();
            ++m_next;
            if (stored->id.isEmpty())
                continue; // deleted meanwhile
            const auto document = reply(store, *stored);
            if (!document)
                return document.error();
            bytes += stored->json.size();
            const bool isProjection = !m_selection.projections.isEmpty();
            documents.append(isProjection ? projected(*document, m_selection.projections) : *document);
        }
        return documents.isEmpty() ? Batch() : Batch(std::move(documents));
    }

    Selection m_selection;
    size_t m_next = 0;
    std::optional<Error> m_error;
};

class RowSource final : public StreamSource<Document>
{
public:
    RowSource(Selection selection, Store::Queue queue)
        : m_progress(std::make_shared<Progress>(std::move(selection))), m_queue(std::move(queue))
    {}

    void next(Operation<Batch> asked) override
    {
        auto shared = std::make_shared<Operation<Batch>>(std::move(asked)); // because closures must be copyable
        m_queue([progress = m_progress, shared](Result<Store *> store) {
            if (shared->isCanceled())
                return;
            shared->answer(store ? progress->next(**store) : Result<Batch>(store.error()));
        });
    }

private:
    std::shared_ptr<Progress> m_progress; ///< shared with the batches that are asked for, which may outlive this
    Store::Queue m_queue;
};

} // namespace

DocumentStream streamOf(Selection selection, const Store &store)
{
    return DocumentStream(std::make_shared<RowSource>(std::move(selection), store.queue()));
}

} // namespace Rookery::Sandbox
