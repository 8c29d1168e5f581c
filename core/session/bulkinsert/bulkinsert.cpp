// SPDX-License-Identifier: MIT
#include "session/bulkinsert/bulkinsert.h"

#include "async/deliver.h"
#include "executor/requestexecutor.h"
#include "model/document.h"
#include "session/documentstore.h"
#include "session/hilo.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype partBytes = 2 << 20;
constexpr qsizetype partDocuments = 5000;

/// May a part that failed with this have been stored, in part or whole?
bool leavesDoubt(const Error &error)
{
    return error.isServerStateUnknown() || (error.kind == ErrorKind::Rejected && error.httpStatus != 0);
}

Error aborted()
{
    return Error::of(ErrorKind::Canceled, u"The bulk insert was aborted."_s);
}

} // namespace

BulkInsert::BulkInsert(DocumentStore &store, const QString &database)
    : m_executor(store.executor(database)),
      m_ids(store.hiLoIds(database.isEmpty() ? store.options().database : database))
{}

BulkInsert::~BulkInsert()
{
    m_withdrawal.withdraw();
    fail(aborted());
}

Pending<Done> BulkInsert::store(const QString &id, Json::Value document)
{
    if (m_error)
        return answered<Done>(*m_error);
    if (m_finishing)
        return answered<Done>(Error::misuse(u"The bulk insert is finished: nothing can be stored behind it."_s));
    if (id.endsWith(u'/') || id.endsWith(u'|'))
        return answered<Done>(Error::misuse(u"The id '%1' is not final, which bulk insert needs."_s.arg(id)).about(id));
    Operation<Done> caller;
    const Pending<Done> pending = caller.pending();
    if (!id.isEmpty()) {
        add({id, {}, {}, std::move(document)}, std::move(caller));
        return pending;
    }
    const QString collection = collectionOf(document);
    if (collection.isEmpty())
        return answered<Done>(Error::misuse(u"A document without an id needs a collection, which makes it one."_s));
    auto shared = std::make_shared<Operation<Done>>(std::move(caller)); // because closures must be copyable
    deliver(m_ids.next(collection), this, [this, shared, document](const Result<QString> &made) {
        if (made)
            add({*made, {}, {}, document}, std::move(*shared));
        else
            shared->fail(made.error());
    });
    return pending;
}

bool BulkInsert::isFull() const
{
    return m_nextBytes >= partBytes || m_next.size() >= partDocuments;
}

void BulkInsert::add(PutDocument document, Operation<Done> caller)
{
    if (m_error)
        return caller.fail(*m_error);
    m_nextBytes += document.json.size() == 0 ? 2 : document.json.toJson().size();
    m_next.append(std::move(document));
    m_waiting.push_back(std::move(caller));
    advance();
}

/// Sends what is full, or the rest, unless a part is under way; and answers those who have room again.
void BulkInsert::advance()
{
    if (!m_isUnderWay && (isFull() || (m_finishing && !m_next.isEmpty())))
        send();
    while (!m_waiting.empty() && !isFull()) {
        m_waiting.front().answer(Done{});
        m_waiting.pop_front();
    }
    if (m_finishing && !m_isUnderWay)
        m_finishing->answer(Done{});
}

void BulkInsert::send()
{
    m_isUnderWay = true;
    m_nextBytes = 0;
    deliver(m_executor.send(NextOperationId{}), this,
        [this, documents = std::exchange(m_next, {})](const Result<OperationId> &operation) {
            if (operation)
                insert(*operation, documents);
            else
                onAnswer(operation.error(), documents.size());
        });
}

void BulkInsert::insert(const OperationId &operation, QList<PutDocument> documents)
{
    const qsizetype count = documents.size();
    RequestContext context;
    context.reason = Reason::Save;
    context.withdrawal = m_withdrawal;
    deliver(m_executor.send(InsertInBulk{operation, std::move(documents)}, std::move(context)), this,
        [this, count](const Result<Done> &answer) { onAnswer(answer, count); });
}

void BulkInsert::onAnswer(const Result<Done> &answer, qsizetype count)
{
    m_isUnderWay = false;
    if (answer)
        m_stored += count;
    else if (leavesDoubt(answer.error()))
        m_uncertain += count;
    if (m_error || !answer)
        fail(m_error ? *m_error : answer.error());
    else
        advance();
}

void BulkInsert::fail(const Error &error)
{
    m_error = error;
    m_next.clear();
    for (Operation<Done> &waiting : std::exchange(m_waiting, {}))
        waiting.fail(error);
    if (m_finishing && !m_isUnderWay)
        m_finishing->fail(error);
}

Pending<Done> BulkInsert::finish()
{
    if (m_finishing)
        return answered<Done>(Error::misuse(u"The bulk insert is finished already."_s));
    m_finishing.emplace();
    const Pending<Done> pending = m_finishing->pending();
    if (m_error)
        fail(*m_error);
    else
        advance();
    return pending;
}

void BulkInsert::abort()
{
    m_withdrawal.withdraw();
    if (!m_error)
        fail(aborted());
}

} // namespace Rookery
