// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "async/deliver.h"
#include "commands/documents.h"
#include "session/documentstore.h"
#include "workspace/saverun.h"
#include "workspace/sessioncommands.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Workspace::Workspace(Connection connection, std::unique_ptr<DocumentStore> store, std::unique_ptr<Session> session)
    : m_connection(std::move(connection)), m_store(std::move(store)), m_session(std::move(session)),
      m_pending(
          *m_session,
          [this](const QString &id) {
              const OpenDocument *document = openDocument(id);
              return document ? document->problem() : std::nullopt;
          },
          nullptr),
      m_saveRun(std::make_unique<SaveRun>(*this))
{
    m_undoGroup.addStack(&m_undoStack);
    m_undoGroup.setActiveStack(&m_undoStack);
    connect(m_session.get(), &Session::idMade, this, &Workspace::takeMadeId);
}

Workspace::~Workspace()
{
    qDeleteAll(m_opening);
    m_saveRun.reset();
    qDeleteAll(std::exchange(m_open, {}));
}

QString Workspace::database() const
{
    return m_session->options().database;
}

QString Workspace::title() const
{
    return u"%1 · %2"_s.arg(database(), m_connection.name);
}

RequestExecutor &Workspace::executor()
{
    return m_store->executor(database());
}

OpenDocument *Workspace::openDocument(const QString &id) const
{
    const auto same = [key = idKey(id)](const OpenDocument *document) { return idKey(document->id()) == key; };
    const auto found = std::find_if(m_open.cbegin(), m_open.cend(), same);
    return found == m_open.cend() ? nullptr : *found;
}

DocumentState Workspace::stateOf(const QString &id) const
{
    const PendingDocument *document = m_pending.find(id);
    return document ? document->state : DocumentState::Unmodified;
}

void Workspace::open(const QString &id)
{
    if (OpenDocument *document = openDocument(id)) {
        Q_EMIT opened(document);
        return;
    }
    const std::optional<Document> now = m_session->document(id);
    const std::optional<Document> known = now ? now : m_session->original(id); // deleted ones can be looked at
    if (known) {
        show(*known);
        revalidate(id);
        return;
    }
    if (m_opening.contains(idKey(id)))
        return;
    Q_EMIT openStarted(id);
    load(id);
}

void Workspace::load(const QString &id)
{
    auto *receiver = new QObject(this);
    m_opening.insert(idKey(id), receiver);
    const Pending<std::optional<Document>> pending = m_session->load(id);
    const bool isFromMemory = pending.isFinished();
    deliver(pending, receiver, [this, id, isFromMemory](const Result<std::optional<Document>> &result) {
        receiveOpened(id, result, isFromMemory);
    });
}

void Workspace::receiveOpened(const QString &id, const Result<std::optional<Document>> &result, bool isFromMemory)
{
    m_opening.take(idKey(id))->deleteLater();
    if (result && !*result && isFromMemory && !m_session->isPending(id)) {
        m_session->evict(id); // known to be missing: when a person asks, the server is asked again
        load(id);
        return;
    }
    Q_EMIT requestsChanged();
    if (!result) {
        Q_EMIT openFailed(id, result.error());
    } else if (!*result) {
        Q_EMIT openFailed(id, Error::of(ErrorKind::Rejected, u"There is no document with this id."_s).about(id));
    } else {
        show(**result);
    }
}

void Workspace::cancelOpen(const QString &id)
{
    if (QObject *receiver = m_opening.take(idKey(id)))
        delete receiver;
    Q_EMIT closed(id);
}

void Workspace::show(const Document &document)
{
    auto *open = new OpenDocument(*m_session, document, this);
    m_open.append(open);
    m_undoGroup.addStack(&open->undoStack());
    connect(open, &OpenDocument::read, &m_pending, [this, open] { m_pending.update({open->id()}); });
    Q_EMIT opened(open);
}

/// A tracked document is shown at once; whether it is still what the server has is asked meanwhile.
void Workspace::revalidate(const QString &id)
{
    const std::optional<Document> original = m_session->original(id);
    if (!original)
        return;
    deliver(executor().send(GetChangeVector{id}), this, [this, id](const Result<std::optional<QString>> &current) {
        const std::optional<Document> known = m_session->original(id);
        const bool isSettled = m_saveRun->isRunning() || !m_session->unsettledDocuments().isEmpty();
        if (!current || !known || isSettled || *current == known->changeVector)
            return;
        const Error error = Error::of(ErrorKind::Conflict,
            *current ? u"The document was changed on the server."_s : u"The document was deleted on the server."_s);
        m_pending.setOutcome({id}, DocumentState::Stale, error.about(id));
    });
}

void Workspace::close(OpenDocument *document)
{
    document->readNow();
    m_open.removeOne(document);
    m_undoGroup.removeStack(&document->undoStack());
    Q_EMIT closed(document->id());
    document->deleteLater();
}

void Workspace::create(const QString &id, const QString &collection, const Json::Value &body)
{
    m_undoStack.push(new CreateDocument(*this, id, collection, body));
}

void Workspace::takeMadeId(const QString &provisional, const QString &id)
{
    m_madeIds.insert(provisional, id);
    if (OpenDocument *document = openDocument(provisional))
        document->setFinalId(id);
    m_pending.clearOutcome({provisional});
}

void Workspace::remove(const QStringList &ids)
{
    m_undoStack.push(new RemoveDocuments(*this, ids));
}

void Workspace::revert(const QStringList &ids)
{
    m_undoStack.push(new RevertDocuments(*this, ids));
}

void Workspace::revertPath(const QString &id, int change)
{
    const PendingDocument *document = m_pending.find(id);
    const bool isThere = document && document->before && document->now && document->difference
        && change < document->difference->changes.size();
    if (!isThere)
        return;
    const Result<Json::Value> reverted
        = withoutChange(*document->before, *document->now, document->difference->changes.at(change));
    if (!reverted) {
        Q_EMIT failed(tr("Reverting a path of %1").arg(id), reverted.error().about(id));
        return;
    }
    open(id); // so that the step can be undone where the text is
    (void)m_session->set(id, {}, *reverted);
    openDocument(id)->takeFromSession(tr("Revert path"));
}

void Workspace::joinSteps(const QStringList &ids, const QString &what)
{
    m_undoStack.push(new StepOfDocuments(*this, ids, what));
}

void Workspace::evict(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (OpenDocument *document = openDocument(id))
            close(document);
        m_session->evict(id);
        m_pending.clearOutcome({id});
    }
}

void Workspace::clear()
{
    while (!m_open.isEmpty())
        close(m_open.first());
    m_session->clear();
}

void Workspace::renew()
{
    m_session->renew();
    QStringList ids;
    for (const OpenDocument *document : std::as_const(m_open)) {
        if (!m_session->isPending(document->id()))
            ids.append(document->id());
    }
    deliver(m_session->load(ids), this, [this, ids](const Result<QList<LoadedDocument>> &loaded) {
        Q_EMIT requestsChanged();
        if (!loaded)
            Q_EMIT failed(tr("Loading the open documents anew"), loaded.error());
        for (const QString &id : loaded ? ids : QStringList()) {
            OpenDocument *document = openDocument(id);
            if (document && document->isRead() && !document->problem() && !document->showsSession())
                document->takeFromSession(tr("As the server has it"));
        }
    });
}

void Workspace::takeTheirs(const QString &id)
{
    deliver(executor().send(GetChangeVector{id}), this, [this, id](const Result<std::optional<QString>> &current) {
        const bool isGone = current && !*current;
        if (!isGone) {
            reload(id);
            return;
        }
        evict({id});
        Q_EMIT vanished(id);
    });
}

void Workspace::reload(const QString &id)
{
    if (!m_session->original(id)) { // new here, and made by somebody else meanwhile
        evict({id});
        open(id);
        return;
    }
    deliver(m_session->refresh(id), this, [this, id](const Result<Document> &document) {
        Q_EMIT requestsChanged();
        if (!document) {
            Q_EMIT failed(tr("Taking the server's version"), document.error().about(id));
            return;
        }
        m_pending.clearOutcome({id});
        if (OpenDocument *open = openDocument(id))
            open->takeFromSession(tr("Take theirs"));
    });
}

} // namespace Rookery
