// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"

#include <QPointer>
#include <QUndoCommand>

namespace Rookery {

class OpenDocument;

/// A step on the undo stack of a document, to which it belongs: text edits forward, their inverse back.
class EditText final : public QUndoCommand
{
public:
    EditText(OpenDocument &document, TextEdits edits, const QString &what, QObject *source, bool isTyping);

    quint64 number() const { return m_number; } ///< another one for every step

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    quint64 m_number;
    OpenDocument &m_document;
    TextEdits m_edits;
    QPointer<QObject> m_source; ///< shows the edits already, when they are made the first time
    bool m_isTyping;
};

} // namespace Rookery
