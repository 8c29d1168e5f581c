// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorinput.h"

#include "editor/jsoneditor.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace Rookery {

void press(QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&widget, &event);
}

void typeText(QWidget &widget, const QString &text)
{
    for (const QChar c : text)
        press(widget, c.toUpper().unicode(), Qt::NoModifier, c);
}

void preedit(QWidget &widget, const QString &text)
{
    QInputMethodEvent event(text, {{QInputMethodEvent::Cursor, static_cast<int>(text.size()), 1, {}}});
    QApplication::sendEvent(&widget, &event);
}

void commit(QWidget &widget, const QString &text, const QString &next)
{
    QInputMethodEvent event(next, {});
    event.setCommitString(text);
    QApplication::sendEvent(&widget, &event);
}

void drop(JsonEditor &editor, const QString &text, const QPointF &where)
{
    QMimeData data;
    data.setText(text);
    QDragEnterEvent enter(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &enter);
    QDragMoveEvent move(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &move);
    QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor.viewport(), &event);
}

void paste(JsonEditor &editor, const QString &text)
{
    QApplication::clipboard()->setText(text);
    press(editor, Qt::Key_V, Qt::ControlModifier);
}

void openAt(JsonEditor &editor, qsizetype offset)
{
    editor.resize(600, 400);
    editor.show();
    editor.select(offset, offset);
}

} // namespace Rookery
