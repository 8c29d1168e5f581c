// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "async/withdrawal.h"
#include "commands/bulkinsert.h"

#include <QObject>

#include <deque>
#include <optional>

namespace Rookery {

class DocumentStore;
class HiLoIds;
class RequestExecutor;

/// Stores any number of documents at constant memory, outside any session and without a check of what was there
/// (RavenDB: BulkInsertOperation). They are sent in parts of some MB, one after the other, each answered by the server
/// before the next leaves: so it is known of each part what became of it. Not one transaction: what was stored stays.
/// In the sandbox each part is a transaction.
///
/// Belongs to the thread that made it; the store must outlive it. Its death sends nothing more.
class BulkInsert final : public QObject
{
    Q_OBJECT

public:
    explicit BulkInsert(DocumentStore &store, const QString &database = {}); ///< empty: the default
    ~BulkInsert() override;

    /// Takes a document. Answered at once while there is room for more, else when a part was stored: wait for it before
    /// the next. `id` is final, or empty for one from the HiLo range of the document's collection. After an error every
    /// call answers that error.
    Pending<Done> store(const QString &id, Json::Value document);
    /// Sends the rest. Nothing can be stored behind it.
    Pending<Done> finish();
    /// Drops what was not sent. finish() then waits for what was, and answers Canceled.
    void abort();

    qint64 stored() const { return m_stored; } ///< for certain
    /// Documents that may or may not be stored, because the answer to their part was lost, or it failed in the middle.
    qint64 uncertain() const { return m_uncertain; }

private:
    void add(PutDocument document, Operation<Done> caller);
    void advance();
    void send();
    void insert(const OperationId &operation, QList<PutDocument> documents);
    void onAnswer(const Result<Done> &answer, qsizetype count);
    void fail(const Error &error);
    bool isFull() const;

    RequestExecutor &m_executor;
    HiLoIds &m_ids;
    Withdrawal m_withdrawal = Withdrawal::possible();
    QList<PutDocument> m_next; ///< the part that is being filled
    qsizetype m_nextBytes = 0;
    bool m_isUnderWay = false; ///< is a part
    qint64 m_stored = 0;
    qint64 m_uncertain = 0;
    std::optional<Error> m_error;
    std::deque<Operation<Done>> m_waiting; ///< for room
    std::optional<Operation<Done>> m_finishing;
};

} // namespace Rookery
