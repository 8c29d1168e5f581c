// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "edit/documentbuffer.h"
#include "json/tree.h"

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
    /// Of a document that `session` tracks, or had (`isDeleted()`). `session` must outlive it.
    OpenDocument(Session &session, QString id, QObject *parent);
    ~OpenDocument() override;

    const QString &id() const { return m_id; }
    const DocumentBuffer &buffer() const { return m_buffer; }
    QUndoStack &undoStack() { return m_undo; }
    const Json::Value &lastValid() const { return m_lastValid; } ///< of the text, without metadata
    /// Why the text is not a document, with the exact spot; nullopt where it is, as far as it was read.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isReadOnly() const { return m_isReadOnly; } ///< deleted, or opened without tracking
    bool isParsing() const { return m_parsedRevision != m_buffer.revision(); }

    /// What a person did in a view, which shows it already: pushes it as an undo command. `mergesWithLast`: typing that
    /// goes on. `source` hears no edited() of it.
    void edit(const TextEdits &edits, const QString &what, QObject *source, bool mergesWithLast = false);
    /// Makes the text that of the session's document again, as one undo step: after a revert or a refresh.
    void takeFromSession(const QString &what);
    /// Reads the text now instead of in a moment: before a save. parsed() follows, if it was not read yet.
    void parseNow();

Q_SIGNALS:
    /// The text was edited; views other than `source` apply it.
    void edited(const Rookery::TextEdits &edits, QObject *source);
    void parsed(); ///< lastValid() and problem() are those of buffer()
    void stateChanged(); ///< id(), isReadOnly()

private:
    friend class EditText;
    void apply(const TextEdits &edits, QObject *source);
    void scheduleParse();
    void receive(qint64 revision, Result<Json::Value> body);

    Session &m_session;
    QString m_id;
    DocumentBuffer m_buffer;
    QUndoStack m_undo;
    Json::Value m_lastValid;
    std::optional<Error> m_problem;
    bool m_isReadOnly = false;
    qint64 m_parsedRevision = 0;
    QTimer m_pause; ///< after the last edit
    QTimer m_deadline; ///< after the first one that was not read
};

} // namespace Rookery
