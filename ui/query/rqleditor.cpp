// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rqleditor.h"

#include "query/rqlhighlighter.h"
#include "rql/token.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QKeyEvent>

#include <algorithm>

namespace Rookery {

namespace {

constexpr int shownLines = 5;

bool isRunKey(const QKeyEvent &event)
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isReturn && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

int charactersBefore(const QString &text, qsizetype byte)
{
    const QByteArray utf8 = text.toUtf8();
    return static_cast<int>(QString::fromUtf8(utf8.first(std::clamp<qsizetype>(byte, 0, utf8.size()))).size());
}

} // namespace

RqlEditor::RqlEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Query editor"));
    setFont(monospaceFont(font()));
    setFrameShape(NoFrame);
    setLayoutDirection(Qt::LeftToRight);
    setTabChangesFocus(true);
    document()->setDocumentMargin(8);
    m_highlighter = new RqlHighlighter(document(), palette());
    connect(this, &QPlainTextEdit::textChanged, this, [this] { showProblem(std::nullopt); });
}

void RqlEditor::showProblem(const std::optional<TextPosition> &position)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (position) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(charactersBefore(toPlainText(), position->byte));
        mark.cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!mark.cursor.hasSelection() && !mark.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor))
            mark.cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(tokensOf(palette()).sErr);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QStringList RqlEditor::parameterNames() const
{
    QStringList names;
    for (const Rql::Token &token : Rql::tokensOf(toPlainText())) {
        if (token.kind == Rql::TokenKind::Parameter && !names.contains(token.text))
            names.append(token.text);
    }
    return names;
}

QSize RqlEditor::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), shownLines * fontMetrics().lineSpacing() + 16};
}

/// Ctrl+Enter is ours before it is any action's.
bool RqlEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isRunKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void RqlEditor::keyPressEvent(QKeyEvent *event)
{
    if (isRunKey(*event))
        Q_EMIT runRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void RqlEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
    QPlainTextEdit::changeEvent(event);
}

} // namespace Rookery
