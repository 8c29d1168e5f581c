// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/opendocument.h"

#include "async/background.h"
#include "async/deliver.h"
#include "edit/documenttext.h"
#include "session/session.h"
#include "workspace/edittext.h"

using namespace std::chrono_literals;

namespace Rookery {

OpenDocument::OpenDocument(Session &session, Document document, QObject *parent)
    : QObject(parent), m_session(session), m_document(std::move(document)), m_buffer(documentText(m_document.json)),
      m_body(m_document.json.withoutMember(u"@metadata"))
{
    for (QTimer *timer : {&m_pause, &m_deadline}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &OpenDocument::startReading);
    }
    m_pause.setInterval(150ms);
    m_deadline.setInterval(1s);
    connect(&session, &Session::changed, this, &OpenDocument::follow);
}

bool OpenDocument::isReadOnly() const
{
    return !m_session.document(id());
}

bool OpenDocument::showsSession() const
{
    return isRead() && !m_problem && withBody(m_document.json, m_body) == m_document.json;
}

std::optional<Json::Value> OpenDocument::bodyInText() const
{
    return m_bodyRevision == m_buffer.revision() ? std::optional(m_body) : std::nullopt;
}

void OpenDocument::edit(const TextEdits &edits, const QString &what, QObject *source, bool isTyping)
{
    if (!edits.isEmpty())
        m_undo.push(new EditText(*this, edits, what, source, isTyping));
}

void OpenDocument::apply(const TextEdits &edits, QObject *source)
{
    if (!m_buffer.apply(edits)) {
        Q_ASSERT_X(false, "OpenDocument", "an edit that does not fit its text");
        return;
    }
    m_pause.start();
    if (!m_deadline.isActive())
        m_deadline.start();
    Q_EMIT edited(edits, source);
}

void OpenDocument::takeFromSession(const QString &what)
{
    const std::optional<Document> document = m_session.document(id());
    if (!document)
        return;
    m_document = *document;
    edit(editsBetween(m_buffer.text(), documentText(document->json)), what);
    readNow();
    Q_EMIT documentChanged();
}

void OpenDocument::readNow()
{
    m_pause.stop();
    startReading();
}

void OpenDocument::startReading()
{
    m_deadline.stop();
    if (!m_isReading && !isRead())
        parse();
}

void OpenDocument::readBody()
{
    m_pause.stop();
    if (!m_isReading && !bodyInText() && !(isRead() && m_problem))
        parse();
}

void OpenDocument::parse()
{
    m_isReading = true;
    const auto parseText = [snapshot = m_buffer] { return parseDocumentText(snapshot.text()); };
    deliver(inBackground(parseText), this,
        [this, revision = m_buffer.revision()](const Result<Json::Value> &body) { receive(revision, body); });
}

void OpenDocument::receive(qint64 revision, const Result<Json::Value> &body)
{
    m_isReading = false;
    m_readRevision = revision;
    if (isRead())
        m_problem = body ? std::nullopt : std::optional(body.error().about(id()));
    if (body) {
        m_body = *body;
        m_bodyRevision = revision;
    }
    if (const std::optional<Document> tracked = m_session.document(id()); body && tracked) {
        const Json::Value edited = withBody(tracked->json, *body);
        if (!(edited == tracked->json))
            (void)m_session.set(id(), {}, edited); // cannot fail: it is tracked, and an object
    }
    Q_EMIT read();
    if (!isRead() && !m_pause.isActive())
        startReading();
}

/// The session may have moved under the text: by a revert, a refresh, or a save that read back what the server made of
/// it. Text that was not read yet, or is no document, is never replaced.
void OpenDocument::follow(const QStringList &ids)
{
    const bool isAboutThis = ids.isEmpty()
        || std::any_of(ids.cbegin(), ids.cend(), [this](const QString &each) { return idKey(each) == idKey(id()); });
    if (!isAboutThis)
        return;
    if (const std::optional<Document> document = m_session.document(id()))
        m_document = *document;
    Q_EMIT documentChanged();
}

void OpenDocument::setFinalId(const QString &id)
{
    m_document.id = id;
    follow({id});
}

} // namespace Rookery
