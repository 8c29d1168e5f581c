// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "commands/documents.h"
#include "session/save/batchbuilder.h"
#include "session/save/settling.h"
#include "session/sessionstate.h"
#include "session/sessionvalues.h"

#include <QElapsedTimer>
#include <QObject>

namespace Rookery {

/// One saveChanges() from the plan to the settled outcome. A child of the store: it receives the batch's answer whoever
/// dies meanwhile, and only then lets the session's state move. Deletes itself when it is done.
class SaveOperation final : public QObject
{
    Q_OBJECT

public:
    SaveOperation(
        std::shared_ptr<SessionState> state, SaveSelection selection, Operation<SaveAnswer> caller, QObject *store);
    /// Before the outcome is known: the caller hears that the state is unknown.
    ~SaveOperation() override;

    void start();

private:
    void sendBatch();
    template <typename Batch>
    void send(Batch batch);
    void receive(Result<BatchAnswer> result);
    void succeed(const BatchAnswer &answer);
    QStringList adopt(const BatchAnswer &answer);
    void conclude(const QStringList &rewritten);
    void readBack(const QStringList &ids);

    void forgetExtensions();
    void settle();
    void repeat();
    void judgeRepeated(const Result<BatchAnswer> &result);
    RequestContext settlingContext() const;
    bool hasTime() const;
    void later(void (SaveOperation::*step)());
    void ask();
    void judge(Result<LoadedDocuments> result);
    void askAgain(Evidence evidence);
    void adoptFound(const DocumentsById &found);
    void seek();
    void look(Result<QList<Document>> page);

    void finish(Result<SaveAnswer> result);

    std::shared_ptr<SessionState> m_state; ///< shared with the session, which may be gone
    SaveSelection m_selection;
    Operation<SaveAnswer> m_caller;
    QList<PlannedWrite> m_writes; ///< what was sent
    ExecuteClusterTransaction m_transaction; ///< likewise, where it was cluster-wide
    SaveAnswer m_saved;
    bool m_isSettlingEarlier = false; ///< asking after the batch of an earlier save, before this one is planned
    bool m_wasSent = false;
    QElapsedTimer m_settling;
    std::chrono::milliseconds m_pause{0};
    qsizetype m_pagesToCome = 0;
    QList<Document> m_latest; ///< of the collections that documents without an id were put into
};

} // namespace Rookery
