// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "workspace/connection.h"
#include "workspace/opendocument.h"
#include "workspace/pendingchanges.h"

#include <QHash>
#include <QUndoGroup>

namespace Rookery {

class DocumentStore;
class SaveRun;

/// One tab's unit of work: its session, the documents that are open in it, what is pending, and the save that runs.
/// Models and views of the tab stand on this and on nothing else. Lives in the window's thread.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// The store, and the session on it, are this one's own from now on.
    Workspace(Connection connection, std::unique_ptr<DocumentStore> store, std::unique_ptr<Session> session);
    ~Workspace() override;

    const Connection &connection() const { return m_connection; }
    QString database() const;
    QString title() const; ///< "Northwind · Local"
    DocumentStore &store() { return *m_store; }
    Session &session() { return *m_session; }
    RequestExecutor &executor(); ///< of the tab's database, for browsing: free of the budget
    PendingChanges &pending() { return m_pending; }
    SaveRun &saveRun() { return *m_saveRun; }
    QUndoGroup &undoGroup() { return m_undoGroup; }
    QUndoStack &undoStack() { return m_undoStack; } ///< of new, delete and revert

    /// Opens a document: at once where the session has it, else when it was loaded. opened() or openFailed() follows.
    void open(const QString &id);
    void cancelOpen(const QString &id);
    OpenDocument *openDocument(const QString &id) const; ///< nullptr: not open
    const QList<OpenDocument *> &openDocuments() const { return m_open; } ///< in the order of opening
    void close(OpenDocument *document); ///< what is pending stays pending

    DocumentState stateOf(const QString &id) const;
    /// The id that the server made of a provisional one; other ids, as they are.
    QString presentId(const QString &id) const { return m_madeIds.value(id, id); }

    // --- Changes of the session, each an undo step of undoStack().
    /// `id` may be one that the server completes: "orders/", "orders|".
    void create(const QString &id, const QString &collection, const Json::Value &body);
    void remove(const QStringList &ids);
    void revert(const QStringList &ids);
    void revertPath(const QString &id, int change); ///< its place in PendingDocument::difference
    /// The last step of each of these open documents, as one.
    void joinSteps(const QStringList &ids, const QString &what);
    void evict(const QStringList &ids); ///< and closes them; what was pending of them is lost
    void clear(); ///< everything
    /// A new unit of work with what is pending: the budget is whole again, and open documents are loaded anew.
    void renew();
    /// Loads anew, over what is pending: the server's version wins. One that it has no more is forgotten and closed.
    void takeTheirs(const QString &id);

Q_SIGNALS:
    void openStarted(const QString &id);
    void opened(Rookery::OpenDocument *document); ///< also where it was open: show it
    void openFailed(const QString &id, const Rookery::Error &error);
    void closed(const QString &id);
    void vanished(const QString &id); ///< deleted on the server, and now forgotten here
    void failed(const QString &what, const Rookery::Error &error); ///< for the banner
    void requestsChanged(); ///< a request was made: budget, cache hits, node

private:
    void show(const Document &document);
    void revalidate(const QString &id);
    void reload(const QString &id);
    void takeMadeId(const QString &provisional, const QString &id);
    void load(const QString &id);
    void receiveOpened(const QString &id, const Result<std::optional<Document>> &result, bool isFromMemory);

    Connection m_connection;
    std::unique_ptr<DocumentStore> m_store;
    std::unique_ptr<Session> m_session; ///< destroyed before its store
    PendingChanges m_pending;
    QList<OpenDocument *> m_open; ///< children
    QHash<QString, QString> m_madeIds; ///< by the server, by the provisional ones
    QHash<QString, QObject *> m_opening; ///< by idKey(): receivers, whose death gives the load up
    QUndoGroup m_undoGroup;
    QUndoStack m_undoStack;
    std::unique_ptr<SaveRun> m_saveRun;
};

} // namespace Rookery
