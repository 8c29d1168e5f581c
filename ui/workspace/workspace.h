// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "workspace/connection.h"
#include "workspace/opendocument.h"
#include "workspace/pendingdocument.h"

#include <QHash>
#include <QUndoGroup>

namespace Rookery {

class DocumentStore;
class PendingChanges;

/// One tab's unit of work: its session, the documents that are open in it, what is pending, and the save that runs.
/// Models and views of the tab are built on this and on nothing else. Lives in the window's thread.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it. The session is this one's own from now on.
    Workspace(Connection connection, DocumentStore &store, std::unique_ptr<Session> session, QObject *parent = nullptr);
    ~Workspace() override;

    const Connection &connection() const { return m_connection; }
    QString title() const; ///< "Northwind · Local"
    DocumentStore &store() { return m_store; }
    Session &session() { return *m_session; }
    RequestExecutor &executor(); ///< of the tab's database, for browsing: free of the budget
    PendingChanges &pending() { return *m_pending; }
    QUndoGroup &undoGroup() { return m_undoGroup; }
    QUndoStack &sessionUndo() { return m_sessionUndo; } ///< of new, delete and revert

    /// Opens a document: at once where it is tracked, else when it was loaded; opened() or openFailed() follows.
    void open(const QString &id);
    void cancelOpen(const QString &id);
    bool isOpening(const QString &id) const;
    OpenDocument *openDocument(const QString &id) const; ///< nullptr: not open
    QList<OpenDocument *> openDocuments() const; ///< in the order of opening
    void close(const QString &id); ///< what is pending stays pending

    /// How a document stands in this session, whether open, loaded or not.
    DocumentState stateOf(const QString &id) const;

Q_SIGNALS:
    void openStarted(const QString &id);
    void opened(Rookery::OpenDocument *document); ///< also for one that was open already: show it
    void openFailed(const QString &id, const Rookery::Error &error);
    void closed(const QString &id);
    void statesChanged(const QStringList &ids); ///< of stateOf(); empty: of all
    void savedAs(const QString &oldId, const QString &id); ///< the server completed the id

private:
    Connection m_connection;
    DocumentStore &m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PendingChanges> m_pending;
    QList<OpenDocument *> m_open; ///< children of this
    QUndoGroup m_undoGroup;
    QUndoStack m_sessionUndo;
};

} // namespace Rookery
