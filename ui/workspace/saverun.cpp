// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/saverun.h"

#include "async/deliver.h"
#include "edit/documenttext.h"
#include "workspace/workspace.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace Rookery {

SaveRun::SaveRun(Workspace &workspace) : m_workspace(workspace)
{
    connect(&workspace.session(), &Session::idMade, this, &SaveRun::takeMadeId);
}

void SaveRun::takeMadeId(const QString &provisional, const QString &id)
{
    if (const qsizetype place = m_ids.indexOf(provisional); place >= 0)
        m_ids.replace(place, id);
}

void SaveRun::start(const QStringList &ids)
{
    if (isRunning() || ids.isEmpty())
        return;
    m_ids = ids;
    m_isSent = false;
    Q_EMIT started();
    for (OpenDocument *document : m_workspace.openDocuments()) {
        connect(document, &OpenDocument::read, this, &SaveRun::sendWhenRead, Qt::UniqueConnection);
        document->readNow();
    }
    sendWhenRead();
}

/// What was typed a moment ago is part of the save; a text that turns out to be no document is not.
void SaveRun::sendWhenRead()
{
    const QList<OpenDocument *> &open = m_workspace.openDocuments();
    const bool isRead
        = std::all_of(open.cbegin(), open.cend(), [](const OpenDocument *document) { return document->isRead(); });
    if (!isRunning() || m_isSent || !isRead)
        return;
    m_ids.removeIf([this](const QString &id) {
        const PendingDocument *document = m_workspace.pending().find(id);
        return !document || !document->isReady();
    });
    send();
}

void SaveRun::send()
{
    m_isSent = true;
    if (m_ids.isEmpty()) {
        Q_EMIT finished({});
        return;
    }
    Session &session = m_workspace.session();
    session.setMaxNumberOfRequests( // what is pending can always be saved
        std::max(*session.options().maxNumberOfRequestsPerSession, session.numberOfRequests() + 1));
    m_workspace.pending().setOutcome(m_ids, DocumentState::Saving);
    deliver(session.saveChanges(m_ids), this, [this](const Result<SaveAnswer> &result) {
        Q_EMIT m_workspace.requestsChanged();
        if (result)
            succeed(*result);
        else
            fail(result.error());
    });
}

void SaveRun::cancel()
{
    if (!isRunning())
        return;
    if (m_isSent)
        m_workspace.session().cancelSave(); // the answer says whether that was in time
    else
        fail(Error::of(ErrorKind::Canceled, tr("The texts were still being read.")));
}

void SaveRun::succeed(const SaveAnswer &answer)
{
    const QStringList ids = std::exchange(m_ids, {});
    for (const QString &id : ids) {
        OpenDocument *document = m_workspace.openDocument(id);
        if (!document || m_workspace.session().isPending(id))
            continue; // edited meanwhile: what is saved is not what is shown
        document->undoStack().setClean();
        if (document->isRead() && !document->problem() && !document->showsSession())
            document->takeFromSession(tr("As the server stored it"));
    }
    m_workspace.pending().setOutcome(ids, DocumentState::Saved);
    QTimer::singleShot(2s, this, [this, ids] {
        for (const QString &id : ids) {
            const PendingDocument *document = m_workspace.pending().find(id);
            if (document && document->state == DocumentState::Saved)
                m_workspace.pending().clearOutcome({id});
        }
    });
    Q_EMIT finished(answer);
}

void SaveRun::fail(const Error &error)
{
    const QStringList ids = std::exchange(m_ids, {});
    PendingChanges &pending = m_workspace.pending();
    pending.clearOutcome(ids);
    if (error.isServerStateUnknown()) {
        pending.setOutcome(ids, DocumentState::Unknown, error);
    } else if (!error.documentId.isEmpty() && pending.find(error.documentId)) {
        const bool isConflict = error.kind == ErrorKind::Conflict;
        pending.setOutcome({error.documentId}, isConflict ? DocumentState::Conflict : DocumentState::Failed, error);
    }
    Q_EMIT failed(ids, error);
}

void SaveRun::settle(const QString &id, const std::optional<QString> &savedAs)
{
    if (const Result<Done> settled = m_workspace.session().settle(id, savedAs); !settled) {
        Q_EMIT failed({id}, settled.error());
        return;
    }
    m_workspace.pending().clearOutcome({id});
    if (m_workspace.session().unsettledDocuments().isEmpty())
        Q_EMIT finished({});
    else
        askAboutUnknown();
}

void SaveRun::askAboutUnknown()
{
    if (isRunning())
        return;
    QStringList ids;
    for (const UnsettledDocument &unsettled : m_workspace.session().unsettledDocuments())
        ids.append(unsettled.id);
    // A save of no document settles the one before, and sends no batch of its own.
    deliver(m_workspace.session().saveChanges(QStringList()), this, [this, ids](const Result<SaveAnswer> &result) {
        if (result) {
            m_workspace.pending().clearOutcome(ids);
            Q_EMIT finished(*result);
        } else {
            Q_EMIT failed(ids, result.error());
        }
    });
}

} // namespace Rookery
