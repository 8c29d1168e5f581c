// SPDX-License-Identifier: MIT
#include "session/save/saveoperation.h"

#include "async/deliver.h"
#include "model/serverspelling.h"
#include "session/deferred/adopting.h"
#include "session/save/servermetadata.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

SavedWrite lineOf(const PlannedWrite &write, const BatchResult &result)
{
    static_assert(static_cast<size_t>(SavedWrite::Type::MoveAttachment) + 1 == std::variant_size_v<BatchCommand>);
    SavedWrite line{static_cast<SavedWrite::Type>(write.command.index()), {}, {}};
    std::visit(
        [&line](const auto &each) {
            if constexpr (requires { each.id; })
                line.id = each.id;
            else if constexpr (requires { each.key; })
                line.id = each.key;
            if constexpr (requires { each.changeVector; })
                line.changeVector = each.changeVector;
        },
        result);
    return line;
}

/// What the server has becomes what was there before; what was edited since it was sent stays pending.
void adoptPut(SessionState &state, const PlannedWrite &write, const PutResult &result)
{
    const TrackedPointer &document = write.document;
    const auto &command = std::get<PutDocument>(write.command);
    if (command.forcesRevision)
        state.forgetForcedRevision(command.id);
    const bool wasEditedSince = write.wasEditedSince();
    document->before = withServerMetadata(command.json, result);
    document->now = wasEditedSince ? withServerMetadata(document->now, result) : *document->before;
    document->changeVector = result.changeVector;
    state.setFinalId(document, result.id);
    state.leftGuards.remove(idKey(document->id));
    state.map.updatePending(document);
    state.tellSaved(*document);
}

/// A document that was reverted since is to be there, and is not.
void adoptDelete(SessionState &state, const TrackedPointer &document)
{
    if (document->isDeleted) {
        state.map.untrack(document);
        return;
    }
    document->before.reset();
    document->changeVector.reset();
    state.map.updatePending(document);
}

/// What was sent becomes what was there before; what was done to it since stays pending.
void adoptExchange(TrackedExchange &exchange, const BatchCommand &command, qint64 index)
{
    const auto *put = std::get_if<PutCompareExchange>(&command);
    if (!put) {
        exchange.before.reset();
        exchange.now.reset();
        exchange.isDeleted = false;
        exchange.index = 0;
        return;
    }
    exchange.before = put->value;
    exchange.index = index;
}

void adoptWrite(SessionState &state, const PlannedWrite &write, const BatchResult &result)
{
    if (const auto *put = std::get_if<PutResult>(&result))
        adoptPut(state, write, *put);
    else if (const auto *exchanged = std::get_if<CompareExchangeResult>(&result))
        adoptExchange(*write.exchange, write.command, exchanged->index);
    else if (write.document)
        adoptDelete(state, write.document);
    else if (isWrite(write))
        adoptDeferred(state, write, result);
    if (std::holds_alternative<DeleteResult>(result)) { // one that was asked for since is done as well
        state.deferred.removeDeletesOf(trackedIdOf(write));
        state.extensions.forget(trackedIdOf(write));
    }
}

/// Was something changed beside the JSON of a tracked document? Then its metadata says so, and its change vector.
bool isBeside(const SessionState &state, const PlannedWrite &write)
{
    return isBlind(write) && !std::holds_alternative<PatchDocument>(write.command)
        && state.map.find(documentIdOf(write.command));
}

} // namespace

SaveOperation::SaveOperation(
    std::shared_ptr<SessionState> state, SaveSelection selection, Operation<SaveAnswer> caller, QObject *store)
    : QObject(store), m_state(std::move(state)), m_selection(std::move(selection)), m_caller(std::move(caller))
{}

SaveOperation::~SaveOperation()
{
    if (!m_wasSent)
        return; // the caller hears that nothing was sent
    m_caller.fail(Error::of(ErrorKind::StateUnknown,
        u"The document store was closed before the server answered the save: it may have been done or not."_s));
}

void SaveOperation::start()
{
    m_state->isSaving = true;
    ++m_state->savesBegun;
    m_state->saveWithdrawal = Withdrawal::possible();
    if (m_state->unsettled.isEmpty()) {
        sendBatch();
        return;
    }
    m_isSettlingEarlier = true;
    m_writes = m_state->unsettled;
    settle();
}

void SaveOperation::sendBatch()
{
    if (m_state->saveWithdrawal.isWithdrawn()) { // while an earlier one was asked after
        finish(Error::of(ErrorKind::Canceled, u"The save was canceled before it was sent."_s));
        return;
    }
    Result<QList<PlannedWrite>> planned = plannedWrites(*m_state, m_selection);
    if (!planned) {
        finish(planned.error());
        return;
    }
    m_writes = *std::move(planned);
    if (m_writes.isEmpty()) {
        finish(std::move(m_saved));
        return;
    }
    QList<BatchCommand> commands;
    for (const PlannedWrite &write : std::as_const(m_writes))
        commands.append(write.command);
    m_state->lostTransaction.reset();
    if (!m_state->isClusterWide()) {
        send(ExecuteBatch{std::move(commands), m_state->waits});
        return;
    }
    m_transaction = {std::move(commands), QUuid::createUuid().toString(QUuid::WithoutBraces),
        m_state->options.disableAtomicDocumentWritesInClusterWideTransaction, m_state->waits};
    send(m_transaction);
}

template <typename Batch>
void SaveOperation::send(Batch batch)
{
    m_wasSent = true;
    // The server may use up the whole wait before it begins to answer.
    constexpr std::chrono::milliseconds forTheAnswer = std::chrono::seconds(60);
    const std::chrono::milliseconds wait = batch.waits.total();
    const auto allowed = wait.count() > 0 ? wait + forTheAnswer : wait;
    deliver(sendFor(*m_state, std::move(batch), Reason::Save, m_state->saveWithdrawal, allowed), this,
        [this](Result<BatchAnswer> result) { receive(std::move(result)); });
}

void SaveOperation::receive(Result<BatchAnswer> result)
{
    if (result) {
        succeed(*result);
        return;
    }
    // A batch that only checks has written nothing, whatever became of its reply.
    if (!result.error().isServerStateUnknown() || std::none_of(m_writes.cbegin(), m_writes.cend(), isWrite)) {
        forgetExtensions();
        finish(result.error());
        return;
    }
    m_state->lostReply = result.error();
    settle();
}

/// The server may have changed counters and time series: the next read asks.
void SaveOperation::forgetExtensions()
{
    for (const PlannedWrite &write : std::as_const(m_writes))
        m_state->extensions.forget(trackedIdOf(write));
}

void SaveOperation::succeed(const BatchAnswer &answer)
{
    if (answer.results.size() != m_writes.size()) {
        m_state->lostReply = Error::of(ErrorKind::StateUnknown,
            u"The server answered %1 results to %2 writes."_s.arg(answer.results.size()).arg(m_writes.size()));
        settle();
        return;
    }
    m_state->raftIndex->store(std::max(m_state->raftIndex->load(), answer.transactionIndex));
    conclude(adopt(answer));
}

/// Says which documents the server does not keep as they were sent, or has more of than it answered.
QStringList SaveOperation::adopt(const BatchAnswer &answer)
{
    QStringList ids;
    QStringList rewritten;
    for (qsizetype index = 0; index < m_writes.size(); ++index) {
        adoptWrite(*m_state, m_writes.at(index), answer.results.at(index));
        m_saved.writes.append(lineOf(m_writes.at(index), answer.results.at(index)));
        if (isDocumentWrite(m_writes.at(index)))
            ids.append(m_saved.writes.last().id);
        const auto *put = std::get_if<PutDocument>(&m_writes.at(index).command);
        if ((put && isRewrittenByServer(put->json)) || isBeside(*m_state, m_writes.at(index)))
            rewritten.append(ids.last());
        const auto *move = std::get_if<MoveAttachment>(&m_writes.at(index).command);
        if (move && m_state->map.find(move->sourceId))
            rewritten.append(move->sourceId);
    }
    m_state->notify(ids);
    rewritten.removeDuplicates();
    return rewritten;
}

/// The batch is done with. One of an earlier save makes way for the one that was asked for.
void SaveOperation::conclude(const QStringList &rewritten)
{
    if (m_isSettlingEarlier) {
        m_isSettlingEarlier = false;
        sendBatch();
    } else if (rewritten.isEmpty() || !m_state->executor) {
        finish(std::move(m_saved));
    } else {
        readBack(rewritten);
    }
}

/// Fetches what the server made of documents that it does not keep as they are sent, or has more of now. The save
/// itself is done: where this fails, the documents stay as sent, and the next load shows the server's spelling.
void SaveOperation::readBack(const QStringList &ids)
{
    deliver(m_state->executor->send(GetDocuments{ids}, m_state->context(Reason::ReadBack)), this,
        [this, ids](Result<LoadedDocuments> result) {
            for (const auto &stored : result ? result->documents : QList<std::optional<Document>>()) {
                if (stored)
                    adoptStored(*m_state, *stored);
            }
            m_state->notify(ids);
            finish(std::move(m_saved));
        });
}

void SaveOperation::finish(Result<SaveAnswer> result)
{
    m_state->isSaving = false;
    m_caller.answer(std::move(result));
    deleteLater();
    // The next call that waited may be another save, which then makes the rest wait again.
    const std::shared_ptr<SessionState> state = m_state;
    while (!state->isSaving && !state->afterSave.empty()) {
        const auto next = std::move(state->afterSave.front());
        state->afterSave.pop_front();
        next(state);
    }
}

} // namespace Rookery
