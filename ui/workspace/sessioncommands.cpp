// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sessioncommands.h"

#include "workspace/edittext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace Rookery {

namespace {

QString textOfCommand(const char *one, const char *many, const QStringList &ids)
{
    const auto count = static_cast<int>(ids.size());
    return count == 1 ? QCoreApplication::translate("SessionCommands", one).arg(ids.first())
                      : QCoreApplication::translate("SessionCommands", many, nullptr, count);
}

QList<DocumentMemory> remembered(const Session &session, const QStringList &ids)
{
    QList<DocumentMemory> memory;
    for (const QString &id : ids) {
        const std::optional<Document> now = session.document(id);
        memory.append({id, now ? std::optional(now->json) : std::nullopt, now && !session.original(id)});
    }
    return memory;
}

/// A new document that was reverted is not tracked any more: it is stored anew.
void bringBack(Session &session, const DocumentMemory &memory)
{
    if (memory.wasNew && !session.document(memory.id))
        (void)session.store(memory.id, *memory.now);
    else if (memory.now)
        (void)session.set(memory.id, {}, *memory.now);
}

void showAgain(Workspace &workspace, const QString &id, const QString &what)
{
    workspace.pending().clearOutcome({id});
    if (OpenDocument *document = workspace.openDocument(id))
        document->takeFromSession(what);
}

} // namespace

CreateDocument::CreateDocument(Workspace &workspace, QString id, QString collection, Json::Value body)
    : m_workspace(workspace), m_id(std::move(id)), m_collection(std::move(collection)), m_json(std::move(body))
{
    setText(QCoreApplication::translate("SessionCommands", "New %1").arg(m_id));
}

void CreateDocument::redo()
{
    StoreOptions options;
    options.collection = m_collection;
    if (m_workspace.session().options().transactionMode == TransactionMode::SingleNode)
        options.changeVector.emplace(QString()); // must not exist yet: an identity's counter knows nothing of documents
    const Result<QString> stored = m_workspace.session().store(m_id, m_json, options);
    if (!stored) {
        Q_EMIT m_workspace.failed(text(), stored.error());
        setObsolete(true);
        return;
    }
    m_id = *stored;
    m_workspace.open(m_id);
}

void CreateDocument::undo()
{
    Session &session = m_workspace.session();
    m_id = m_workspace.presentId(m_id);
    if (const std::optional<Document> now = session.document(m_id))
        m_json = now->json;
    if (OpenDocument *document = m_workspace.openDocument(m_id))
        m_workspace.close(document);
    if (!session.original(m_id))
        (void)session.revert(m_id);
    else
        (void)session.removeTracked(m_id); // it was saved meanwhile: to undo it is to delete it
}

RemoveDocuments::RemoveDocuments(Workspace &workspace, const QStringList &ids)
    : m_workspace(workspace), m_before(remembered(workspace.session(), ids))
{
    setText(textOfCommand(QT_TRANSLATE_NOOP("SessionCommands", "Delete %1"),
        QT_TRANSLATE_N_NOOP("SessionCommands", "Delete %n document(s)"), ids));
}

void RemoveDocuments::redo()
{
    Session &session = m_workspace.session();
    for (const DocumentMemory &memory : std::as_const(m_before)) {
        if (memory.wasNew)
            (void)session.revert(memory.id);
        else
            (void)(memory.now ? session.removeTracked(memory.id) : session.remove(memory.id));
        m_workspace.pending().clearOutcome({memory.id});
    }
}

void RemoveDocuments::undo()
{
    for (const DocumentMemory &memory : std::as_const(m_before)) {
        if (!memory.wasNew)
            (void)m_workspace.session().revert(memory.id);
        bringBack(m_workspace.session(), memory);
        showAgain(m_workspace, memory.id, text());
    }
}

RevertDocuments::RevertDocuments(Workspace &workspace, const QStringList &ids)
    : m_workspace(workspace), m_before(remembered(workspace.session(), ids))
{
    setText(textOfCommand(QT_TRANSLATE_NOOP("SessionCommands", "Revert %1"),
        QT_TRANSLATE_N_NOOP("SessionCommands", "Revert %n document(s)"), ids));
}

void RevertDocuments::redo()
{
    for (const DocumentMemory &memory : std::as_const(m_before)) {
        (void)m_workspace.session().revert(memory.id);
        OpenDocument *document = m_workspace.openDocument(memory.id);
        if (memory.wasNew && document)
            m_workspace.close(document);
        else
            showAgain(m_workspace, memory.id, text());
    }
}

void RevertDocuments::undo()
{
    Session &session = m_workspace.session();
    for (const DocumentMemory &memory : std::as_const(m_before)) {
        if (!memory.now)
            (void)(session.document(memory.id) ? session.removeTracked(memory.id) : session.remove(memory.id));
        else
            bringBack(session, memory);
        showAgain(m_workspace, memory.id, text());
    }
}

namespace {

/// The number of the step at an index of a document's stack; 0 where there is none.
quint64 numberAt(const OpenDocument &document, int index)
{
    const auto *step = dynamic_cast<const EditText *>(document.undoStack().command(index));
    return step ? step->number() : 0;
}

} // namespace

StepOfDocuments::StepOfDocuments(Workspace &workspace, const QStringList &ids, const QString &what)
    : QUndoCommand(what), m_workspace(workspace)
{
    for (const QString &id : ids) {
        if (const OpenDocument *document = workspace.openDocument(id))
            m_steps.append({document->id(), numberAt(*document, document->undoStack().index() - 1)});
    }
}

OpenDocument *StepOfDocuments::documentOf(const Step &step) const
{
    return m_workspace.openDocument(m_workspace.presentId(step.id));
}

void StepOfDocuments::redo()
{
    for (const Step &step : std::as_const(m_steps)) {
        OpenDocument *document = documentOf(step);
        if (document && numberAt(*document, document->undoStack().index()) == step.number)
            document->undoStack().redo(); // else it is done, or the document went on
    }
}

void StepOfDocuments::undo()
{
    for (const Step &step : std::as_const(m_steps)) {
        OpenDocument *document = documentOf(step);
        const int index = document ? document->undoStack().index() : 0;
        if (document && numberAt(*document, index - 1) == step.number) {
            document->undoStack().undo();
        } else if (!document || numberAt(*document, index) != step.number) { // else it is undone already
            const QString why
                = QCoreApplication::translate("SessionCommands", "It was edited or closed since, and stays as it is.");
            Q_EMIT m_workspace.failed(QCoreApplication::translate("SessionCommands", "Undoing “%1”").arg(text()),
                Error::misuse(why).about(step.id));
        }
    }
}

} // namespace Rookery
