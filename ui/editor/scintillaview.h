// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/editorcolors.h"

// QScintilla's header is written with Qt's keywords, which we go without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qsciscintilla.h>
#undef slots
#undef signals

namespace Rookery {

/// Scintilla as each text view of ours uses it: UTF-8 bytes in, UTF-8 bytes out, no undo of its own, fixed font,
/// colours of the theme, and only those of its keys that the window does not want for itself. Offsets are bytes; lines
/// count from 0. `text()` and `textChanged()` of the base are not for use: the one converts everything, the other is
/// silent.
class ScintillaView : public QsciScintilla
{
    Q_OBJECT

public:
    /// In bytes: Scintilla would take minutes to lay out a longer one.
    static constexpr qsizetype longestLine = 1 << 20;

    explicit ScintillaView(QWidget *parent = nullptr);

    QByteArray utf8() const { return bytes(0, size()); }
    QByteArray bytes(qsizetype offset, qsizetype length) const;
    qsizetype size() const;
    qsizetype lineAt(qsizetype offset) const;
    qsizetype lineStart(qsizetype line) const; ///< of the line behind the last: size()
    QByteArray line(qsizetype line) const; ///< with its line break
    int styleAt(qsizetype offset) const;

    /// What assistive technology counts in. The first call builds an index of the lines.
    qsizetype utf16Offset(qsizetype offset) const;
    qsizetype offsetOfUtf16(qsizetype utf16) const;

    qsizetype caret() const;
    qsizetype selectionStart() const;
    qsizetype selectionEnd() const;
    void select(qsizetype anchor, qsizetype caret); ///< scrolls to the caret
    /// Selects that and shows all of it, out of folds as well.
    void reveal(qsizetype anchor, qsizetype caret);
    /// As if typed: keeps caret and selection. Refused while read-only.
    void replace(qsizetype offset, qsizetype length, const QByteArray &inserted);
    bool isWrapped() const { return wrapMode() != WrapNone; }
    void setWrapped(bool isWrapped);
    const EditorColors &colors() const { return m_colors; }

    /// Scintilla's messages, for the parts that a view is made of.
    long send(unsigned int message, qsizetype first = 0, qsizetype second = 0) const;
    long send(unsigned int message, qsizetype length, const QByteArray &bytes) const;
    long send(unsigned int message, qsizetype first, const QColor &color) const;
    long send(unsigned int message, qsizetype first, const QImage &image) const;

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPosition);
    void pasteRefused(qsizetype longestLine) const; ///< in bytes: more than longestLine

protected:
    /// Takes the colours and the font of this moment; a derived class calls it when it is made, and it is called again
    /// when palette or font changed.
    virtual void recolour();

    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;

private:
    void setUpText();
    void setUpKeys();
    void showFont();
    void showLineHeight();
    void showSelectionColor();
    void zoomByKey(const QKeyEvent &event);

    EditorColors m_colors;
};

} // namespace Rookery
