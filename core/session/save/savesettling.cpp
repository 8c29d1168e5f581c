// SPDX-License-Identifier: MIT
// What a save does when its reply was lost.
#include "async/deliver.h"
#include "base/logging.h"
#include "commands/collections.h"
#include "session/save/saveoperation.h"

#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr std::chrono::milliseconds firstPause = 100ms;
constexpr std::chrono::milliseconds longestPause = 2s;
constexpr qint64 seekPageSize = 128; ///< more than others store in a collection while a save is settled

/// Done, since all of its batch was: the document is as the server has it now.
BatchResult blindResultFrom(const PlannedWrite &write, const std::optional<Document> &stored)
{
    if (!std::holds_alternative<PatchDocument>(write.command))
        return ExtensionResult{documentIdOf(write.command), stored ? stored->changeVector : QString()};
    if (!stored)
        return PatchResult{documentIdOf(write.command), {}, {}, {}};
    return PatchResult{stored->id, stored->changeVector, metadataText(stored->json, u"@last-modified"), stored->json};
}

/// The server's answer for a write whose reply was lost, as far as a look at the document tells it.
BatchResult resultFrom(const PlannedWrite &write, const DocumentsById &found)
{
    const QString id = documentIdOf(write.command);
    const auto stored = found.constFind(idKey(id));
    if (isBlind(write))
        return blindResultFrom(write, stored == found.cend() ? std::nullopt : std::optional(*stored));
    const auto *put = std::get_if<PutDocument>(&write.command);
    if (!put)
        return DeleteResult{id, true, {}};
    if (stored == found.cend() || !isSameContent(put->json, stored->json))
        return PutResult{
            id, put->originalChangeVector.value_or(QString()), {}, {}, {}}; // changed again by others: stale
    return PutResult{stored->id, stored->changeVector, collectionOf(stored->json),
        metadataText(stored->json, u"@last-modified"), metadataText(stored->json, u"@flags")};
}

/// The part of an answer that is about the writes that the caller did not give up on since.
BatchAnswer answerForThose(
    const QList<PlannedWrite> &unsettled, const QList<PlannedWrite> &sent, const BatchAnswer &answer)
{
    BatchAnswer part;
    part.transactionIndex = answer.transactionIndex;
    for (qsizetype index = 0; index < sent.size(); ++index) {
        const PlannedWrite &write = sent.at(index);
        const auto isSame = [&write](const PlannedWrite &each) { return each.document == write.document; };
        if (!write.document || std::any_of(unsettled.cbegin(), unsettled.cend(), isSame))
            part.results.append(answer.results.at(index));
    }
    return part;
}

/// A look tells what became of documents, and not whose a compare-exchange value is: everybody writes the same lock.
bool isBeyondLooking(const ExecuteClusterTransaction &transaction)
{
    return std::any_of(transaction.commands.cbegin(), transaction.commands.cend(), [](const BatchCommand &command) {
        return std::holds_alternative<PutCompareExchange>(command)
            || std::holds_alternative<DeleteCompareExchange>(command);
    });
}

/// Why it is not known what became of a save, and of what a look at the server never tells it.
Error unknown(const SessionState &state)
{
    QStringList blind;
    for (const PlannedWrite &write : state.unsettled) {
        if (isBlind(write))
            blind.append(u"%1 of '%2'"_s.arg(typeOf(write.command), trackedIdOf(write)));
    }
    Error error = state.lostReply;
    if (!blind.isEmpty()) {
        error.message
            += u" The server cannot be asked whether it has done this: %1. It is not sent again before that is "
               "decided."_s.arg(blind.join(u", "_s));
    }
    return error;
}

/// Has the server looked at a transaction and not done it? A timeout of its own says nothing.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Conflict
        || (error.kind == ErrorKind::Rejected && error.exceptionName() != u"TimeoutException");
}

} // namespace

void SaveOperation::settle()
{
    qCWarning(logSession) << "the reply to a save was lost; asking the server what became of it";
    m_writes.removeIf([](const PlannedWrite &write) { return !isWrite(write); });
    m_state->unsettled = m_writes;
    forgetExtensions();
    m_state->notify(idsOf(m_writes));
    m_pause = firstPause;
    m_settling.start();
    if (!m_isSettlingEarlier && isBeyondLooking(m_transaction))
        m_state->lostTransaction = LostTransaction{m_transaction, m_writes};
    if (m_state->lostTransaction)
        m_state->lostTransaction->command.waits = {}; // what is asked is whether it was done
    if (m_state->lostTransaction)
        repeat();
    else
        ask();
}

RequestContext SaveOperation::settlingContext() const
{
    RequestContext context = m_state->context(Reason::SettleSave);
    context.caching = Caching::None;
    context.timeout = std::max<std::chrono::milliseconds>(1s, m_state->conventions.settleTimeout);
    return context;
}

bool SaveOperation::hasTime() const
{
    return std::chrono::milliseconds(m_settling.elapsed()) < m_state->conventions.settleTimeout;
}

void SaveOperation::later(void (SaveOperation::*step)())
{
    QTimer::singleShot(m_pause, this, step);
    m_pause = std::min(m_pause * 2, longestPause);
}

void SaveOperation::ask()
{
    const QStringList ids = askableIds(m_writes);
    if (ids.isEmpty() || !m_state->executor) {
        seek();
        return;
    }
    deliver(m_state->executor->send(GetDocuments{ids}, settlingContext()), this,
        [this](Result<LoadedDocuments> result) { judge(std::move(result)); });
}

void SaveOperation::judge(Result<LoadedDocuments> result)
{
    if (!result) {
        askAgain(Evidence::Unclear);
        return;
    }
    DocumentsById found;
    for (const auto &document : std::as_const(result->documents)) {
        if (document)
            found.insert(idKey(document->id), *document);
    }
    const Evidence evidence = evidenceOf(m_writes, found);
    if (evidence == Evidence::Saved)
        adoptFound(found);
    else
        askAgain(evidence);
}

/// A batch that does not show yet may still be under way in the server: it is given up only when the time is.
void SaveOperation::askAgain(Evidence evidence)
{
    if (hasTime() && !(m_isSettlingEarlier && evidence == Evidence::NotSaved)) {
        later(&SaveOperation::ask);
        return;
    }
    if (evidence == Evidence::Unclear) {
        seek();
        return;
    }
    m_state->unsettled.clear();
    if (m_isSettlingEarlier) {
        conclude({}); // what the earlier save did not do is still pending, and part of this one
        return;
    }
    Error error = m_state->lostReply;
    error.kind = ErrorKind::NotSaved;
    finish(std::move(error));
}

void SaveOperation::adoptFound(const DocumentsById &found)
{
    BatchAnswer answer;
    QList<PlannedWrite> known;
    QList<PlannedWrite> open; // done as well, under ids that only the server knows
    for (const PlannedWrite &write : std::as_const(m_writes)) {
        if (hasOpenId(write)) {
            open.append(write);
            continue;
        }
        known.append(write);
        answer.results.append(resultFrom(write, found));
    }
    m_writes = std::move(known);
    m_state->unsettled = std::move(open);
    const QStringList rewritten = adopt(answer);
    if (m_state->unsettled.isEmpty())
        conclude(rewritten);
    else
        seek();
}

/// Shows what may have become of documents whose ids the server makes. Which of the candidates it is nobody can tell:
/// others may have stored the same content. So the caller decides, and until then nothing is sent a second time.
void SaveOperation::seek()
{
    const QStringList collections = collectionsOfOpenIds(m_state->unsettled);
    if (collections.isEmpty() || !m_state->executor) {
        finish(unknown(*m_state));
        return;
    }
    m_latest.clear();
    m_pagesToCome = collections.size();
    for (const QString &collection : collections) {
        deliver(m_state->executor->send(GetCollectionPage{collection, 0, seekPageSize}, settlingContext()), this,
            [this](Result<QList<Document>> page) { look(std::move(page)); });
    }
}

void SaveOperation::look(Result<QList<Document>> page)
{
    if (page)
        m_latest += *std::move(page);
    if (--m_pagesToCome > 0)
        return;
    bool hasFoundAll = true;
    for (PlannedWrite &write : m_state->unsettled) {
        if (!hasOpenId(write))
            continue;
        write.candidates = candidatesFor(write, m_latest, m_state->map);
        hasFoundAll = hasFoundAll && !write.candidates.isEmpty();
    }
    if (hasFoundAll || m_isSettlingEarlier || !hasTime())
        finish(unknown(*m_state));
    else
        later(&SaveOperation::seek);
}

/// Sends a cluster-wide transaction again. The server knows it by its raft-request-id and answers as it did, or would
/// have done, the first time: nothing is done twice, and nobody else's write is taken for ours.
void SaveOperation::repeat()
{
    if (!m_state->executor) {
        finish(m_state->lostReply);
        return;
    }
    deliver(m_state->executor->send(m_state->lostTransaction->command, settlingContext()), this,
        [this](Result<BatchAnswer> result) { judgeRepeated(result); });
}

void SaveOperation::judgeRepeated(const Result<BatchAnswer> &result)
{
    const QList<PlannedWrite> sent = m_state->lostTransaction->writes;
    if (result && result->results.size() == sent.size()) {
        const BatchAnswer answer = answerForThose(m_state->unsettled, sent, *result);
        m_writes = std::exchange(m_state->unsettled, {});
        succeed(answer);
        return;
    }
    if (result || !isRefusal(result.error())) {
        if (hasTime())
            later(&SaveOperation::repeat);
        else
            finish(m_state->lostReply);
        return;
    }
    m_state->unsettled.clear();
    if (m_isSettlingEarlier)
        conclude({}); // it was not done, and is part of this save
    else
        finish(result.error());
}

} // namespace Rookery
