// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/documentbuffer.h"
#include "model/document.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <optional>

namespace Rookery {

class Session;

/// A document that is open in a tab: its text, which is the truth while it is edited, the undo stack of it, and what
/// the text means. `@metadata` is no part of the text. A worker reads the text 150 ms after the last edit, and at the
/// latest after 1 s; valid text becomes the session's tree, invalid text is kept here and shown.
class OpenDocument final : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    OpenDocument(Session &session, Document document, QObject *parent);

    const QString &id() const { return m_document.id; }
    /// As the session has it, metadata included; as it was last where the session has it no more.
    const Document &document() const { return m_document; }
    const DocumentBuffer &buffer() const { return m_buffer; }
    QUndoStack &undoStack() { return m_undo; }
    const QUndoStack &undoStack() const { return m_undo; }
    /// Why the text is no document, with the exact spot; nullopt where it is one, as far as it was read.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isReadOnly() const; ///< the session does not track it, or it is deleted there
    /// Does the text say what the session has? False also where that is not known yet.
    bool showsSession() const;
    bool isRead() const { return m_readRevision == m_buffer.revision(); } ///< the worker has seen the latest text

    /// What the text means, standing in it: its nodes tell bytes. nullopt where the latest text was not read, or is no
    /// document; see readBody().
    std::optional<Json::Value> bodyInText() const;

    /// An undo step. `source` shows it already and is not told by edited(). `isTyping`: joins the step before where
    /// that was typing at the same place.
    void edit(const TextEdits &edits, const QString &what, QObject *source = nullptr, bool isTyping = false);
    /// The session's document was replaced (reverted, refreshed, saved): its text is taken over as an undo step.
    void takeFromSession(const QString &what);
    void readNow(); ///< instead of in a moment; read() follows where isRead() is false
    void readBody(); ///< read() follows where bodyInText() is nullopt, unless the text is no document
    void setFinalId(const QString &id); ///< the server completed it

Q_SIGNALS:
    void edited(const Rookery::TextEdits &edits, QObject *source);
    void read(); ///< problem() and the session are up to date with the text, or as far as a worker could follow
    void documentChanged(); ///< document(), isReadOnly()

private:
    friend class EditText;
    void apply(const TextEdits &edits, QObject *source);
    void startReading();
    void parse();
    void receive(qint64 revision, const Result<Json::Value> &body);
    void follow(const QStringList &ids);

    Session &m_session;
    Document m_document;
    DocumentBuffer m_buffer;
    QUndoStack m_undo;
    Json::Value m_body; ///< what a worker read last in a valid text
    std::optional<Error> m_problem;
    qint64 m_readRevision = 0;
    qint64 m_bodyRevision = -1; ///< of the text that m_body stands in; the first one comes from the session
    bool m_isReading = false; ///< a worker has the text
    QTimer m_pause; ///< after the last edit
    QTimer m_deadline; ///< after the first one that was not read
};

} // namespace Rookery
