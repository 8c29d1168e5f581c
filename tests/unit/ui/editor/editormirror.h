// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"

#include <QObject>

namespace Rookery {

class JsonEditor;

/// What a document would hold that hears of nothing but the editor's edited().
class EditorMirror final : public QObject
{
    Q_OBJECT

public:
    EditorMirror(JsonEditor &editor, const QByteArray &text);

    const QByteArray &text() const { return m_text; }
    const QList<TextEdits> &steps() const { return m_steps; }
    bool hasContinued() const { return m_hasContinued; } ///< whether the last step continued typing
    bool isExact() const { return m_isExact; } ///< each removed text stood where the edit said

    /// An edit from elsewhere: done here and put into the editor.
    void applyToBoth(const TextEdits &edits);
    /// The text after all steps are undone, the last one first.
    QByteArray textBeforeAll() const;

private:
    static bool apply(QByteArray &text, const TextEdits &edits);

    JsonEditor &m_editor;
    QByteArray m_text;
    QList<TextEdits> m_steps;
    bool m_hasContinued = false;
    bool m_isExact = true;
};

} // namespace Rookery
