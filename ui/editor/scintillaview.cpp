// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/scintillaview.h"

#include <Qsci/qscicommandset.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>

namespace Rookery {

namespace {

constexpr double monospaceStep = 12.0 / 13.0; // one step below the font of the window
constexpr double lineHeightOfFont = 1.6;
constexpr int greySelectionAlpha = 96;

// What the window does with these is more than what Scintilla does with them.
constexpr QKeyCombination keysOfWindow[] = {
    Qt::CTRL | Qt::Key_Z,
    Qt::CTRL | Qt::Key_Y,
    Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
    Qt::ALT | Qt::Key_Backspace,
    Qt::CTRL | Qt::Key_D,
    Qt::CTRL | Qt::Key_L,
    Qt::CTRL | Qt::SHIFT | Qt::Key_L,
    Qt::CTRL | Qt::Key_P,
    Qt::CTRL | Qt::Key_T,
    Qt::CTRL | Qt::SHIFT | Qt::Key_T,
    Qt::CTRL | Qt::Key_U,
    Qt::CTRL | Qt::SHIFT | Qt::Key_U,
};

QFont editorFont(const QFont &ofWindow)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QFontInfo(ofWindow).pointSizeF() * monospaceStep);
    return font;
}

bool isZoomKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    return modifiers == Qt::ControlModifier
        && (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal || event.key() == Qt::Key_Minus
            || event.key() == Qt::Key_0);
}

qsizetype longestLineOf(QByteArrayView text)
{
    qsizetype longest = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end;
        longest = std::max(longest, length);
        text = text.sliced(end < 0 ? length : length + 1);
    }
    return longest;
}

} // namespace

ScintillaView::ScintillaView(QWidget *parent) : QsciScintilla(parent)
{
    setUpText();
    setUpKeys();
    setLayoutDirection(Qt::LeftToRight); // JSON, ids and diffs read from the left in every language
    setFrameShape(NoFrame);
}

void ScintillaView::setUpText()
{
    setUtf8(true);
    setEolMode(EolUnix);
    send(SCI_SETUNDOCOLLECTION, 0);
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_SETIDLESTYLING, SC_IDLESTYLING_TOVISIBLE);
    send(SCI_SETSCROLLWIDTHTRACKING, 1);
    send(SCI_SETSCROLLWIDTH, 1);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    send(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setIndentationWidth(2);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setCaretLineVisible(true);
    send(SCI_SETCARETLINEVISIBLEALWAYS, 1);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, &ScintillaView::showLineHeight);
    connect(QGuiApplication::clipboard(), &QClipboard::selectionChanged, this, &ScintillaView::showSelectionColor);
}

void ScintillaView::setUpKeys()
{
    const QList<QsciCommand *> commands = standardCommands()->commands();
    for (QsciCommand *command : commands) {
        for (const QKeyCombination combination : keysOfWindow) {
            const int key = combination.toCombined();
            if (command->key() == key)
                command->setKey(0);
            if (command->alternateKey() == key)
                command->setAlternateKey(0);
        }
    }
}

// --- bytes ---

long ScintillaView::send(unsigned int message, qsizetype first, qsizetype second) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), static_cast<long>(second));
}

long ScintillaView::send(unsigned int message, qsizetype length, const QByteArray &bytes) const
{
    return SendScintilla(message, static_cast<uintptr_t>(length), bytes.constData());
}

long ScintillaView::send(unsigned int message, qsizetype first, const QColor &color) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), color);
}

long ScintillaView::send(unsigned int message, qsizetype first, const QImage &image) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), image);
}

qsizetype ScintillaView::size() const
{
    return send(SCI_GETLENGTH);
}

QByteArray ScintillaView::bytes(qsizetype offset, qsizetype length) const
{
    if (length <= 0)
        return {};
    QByteArray bytes(length + 1, Qt::Uninitialized); // Scintilla ends it with a NUL
    SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(offset), static_cast<long>(offset + length), bytes.data());
    bytes.chop(1);
    return bytes;
}

qsizetype ScintillaView::lineAt(qsizetype offset) const
{
    return send(SCI_LINEFROMPOSITION, offset);
}

qsizetype ScintillaView::lineStart(qsizetype line) const
{
    return line < send(SCI_GETLINECOUNT) ? send(SCI_POSITIONFROMLINE, line) : size();
}

QByteArray ScintillaView::line(qsizetype line) const
{
    const qsizetype start = lineStart(line);
    return bytes(start, lineStart(line + 1) - start);
}

int ScintillaView::styleAt(qsizetype offset) const
{
    return static_cast<int>(send(SCI_GETSTYLEAT, offset));
}

qsizetype ScintillaView::utf16Offset(qsizetype offset) const
{
    if ((send(SCI_GETLINECHARACTERINDEX) & SC_LINECHARACTERINDEX_UTF16) == 0)
        send(SCI_ALLOCATELINECHARACTERINDEX, SC_LINECHARACTERINDEX_UTF16);
    const qsizetype line = lineAt(offset);
    return send(SCI_INDEXPOSITIONFROMLINE, line, SC_LINECHARACTERINDEX_UTF16)
        + send(SCI_COUNTCODEUNITS, lineStart(line), offset);
}

qsizetype ScintillaView::offsetOfUtf16(qsizetype utf16) const
{
    const qsizetype end = utf16Offset(size());
    if (utf16 < 0 || utf16 >= end)
        return utf16 == 0 ? 0 : size();
    const qsizetype line = send(SCI_LINEFROMINDEXPOSITION, utf16, SC_LINECHARACTERINDEX_UTF16);
    const qsizetype before = send(SCI_INDEXPOSITIONFROMLINE, line, SC_LINECHARACTERINDEX_UTF16);
    return utf16 == before ? lineStart(line) : send(SCI_POSITIONRELATIVECODEUNITS, lineStart(line), utf16 - before);
}

// --- caret and view ---

qsizetype ScintillaView::caret() const
{
    return send(SCI_GETCURRENTPOS);
}

void ScintillaView::select(qsizetype anchor, qsizetype caret)
{
    send(SCI_SETSEL, anchor, caret);
}

qsizetype ScintillaView::selectionStart() const
{
    return send(SCI_GETSELECTIONSTART);
}

qsizetype ScintillaView::selectionEnd() const
{
    return send(SCI_GETSELECTIONEND);
}

void ScintillaView::reveal(qsizetype anchor, qsizetype caret)
{
    for (const qsizetype offset : {anchor, caret})
        send(SCI_ENSUREVISIBLEENFORCEPOLICY, lineAt(offset));
    select(anchor, caret);
    send(SCI_SCROLLRANGE, anchor, caret);
}

void ScintillaView::replace(qsizetype offset, qsizetype length, const QByteArray &inserted)
{
    send(SCI_SETTARGETRANGE, offset, offset + length);
    send(SCI_REPLACETARGET, inserted.size(), inserted);
}

void ScintillaView::setWrapped(bool isWrapped)
{
    setWrapMode(isWrapped ? WrapWord : WrapNone);
}

// --- looks ---

void ScintillaView::recolour()
{
    m_colors = EditorColors::of(palette());
    setColor(m_colors.text);
    setPaper(m_colors.base);
    showFont();
    setCaretForegroundColor(m_colors.text);
    setCaretLineBackgroundColor(m_colors.caretLine);
    send(SCI_STYLESETFORE, STYLE_LINENUMBER, m_colors.gutterText);
    send(SCI_STYLESETBACK, STYLE_LINENUMBER, m_colors.gutter);
    send(SCI_SETSELFORE, 0, m_colors.text); // 0: keep the colours of the text
    showSelectionColor();
}

void ScintillaView::showFont()
{
    const QFont font = editorFont(this->font());
    send(SCI_STYLESETFONT, STYLE_DEFAULT, font.family().toUtf8());
    const double size = font.pointSizeF() * static_cast<int>(SC_FONT_SIZE_MULTIPLIER);
    send(SCI_STYLESETSIZEFRACTIONAL, STYLE_DEFAULT, qRound(size));
    send(SCI_STYLESETFORE, STYLE_DEFAULT, m_colors.text);
    send(SCI_STYLESETBACK, STYLE_DEFAULT, m_colors.base);
    send(SCI_STYLECLEARALL);
    showLineHeight();
}

void ScintillaView::showLineHeight()
{
    send(SCI_SETEXTRAASCENT, 0);
    send(SCI_SETEXTRADESCENT, 0);
    QFont font = editorFont(this->font());
    font.setPointSizeF(qMax(2.0, font.pointSizeF() + static_cast<double>(send(SCI_GETZOOM))));
    const int wanted = qRound(QFontInfo(font).pixelSize() * lineHeightOfFont);
    const int missing = qMax(0, wanted - static_cast<int>(send(SCI_TEXTHEIGHT, 0)));
    send(SCI_SETEXTRAASCENT, missing / 2);
    send(SCI_SETEXTRADESCENT, missing - missing / 2);
}

void ScintillaView::showSelectionColor()
{
    // Where another program has the selection of X11, Scintilla paints ours in a grey that cannot be chosen: let the
    // base shine through it.
    const QClipboard *clipboard = QGuiApplication::clipboard();
    const bool isGrey = clipboard->supportsSelection() && !clipboard->ownsSelection();
    send(SCI_SETSELALPHA, isGrey ? greySelectionAlpha : SC_ALPHA_NOALPHA);
    const QColor color = hasFocus() ? m_colors.selection : m_colors.inactiveSelection;
    send(SCI_SETSELBACK, 1, color);
    SendScintilla(SCI_SETADDITIONALSELBACK, color);
}

// --- events ---

bool ScintillaView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isZoomKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QsciScintilla::event(event);
}

void ScintillaView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

void ScintillaView::focusInEvent(QFocusEvent *event)
{
    QsciScintilla::focusInEvent(event);
    showSelectionColor();
}

void ScintillaView::focusOutEvent(QFocusEvent *event)
{
    QsciScintilla::focusOutEvent(event);
    showSelectionColor();
}

void ScintillaView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse || contextMenuNeeded(event->x(), event->y()))
        Q_EMIT contextMenuRequested(event->globalPos());
}

void ScintillaView::keyPressEvent(QKeyEvent *event)
{
    if (isZoomKey(*event))
        zoomByKey(*event);
    else
        QsciScintilla::keyPressEvent(event);
}

void ScintillaView::zoomByKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_0)
        zoomTo(0);
    else if (event.key() == Qt::Key_Minus)
        zoomOut();
    else
        zoomIn();
}

QByteArray ScintillaView::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    QByteArray text = QsciScintilla::fromMimeData(source, rectangular);
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3); // the mark of files, which no document may begin with
    const qsizetype longest = longestLineOf(text);
    if (longest <= longestLine)
        return text;
    Q_EMIT pasteRefused(longest);
    return bytes(selectionStart(), selectionEnd() - selectionStart()); // which Scintilla will have cleared
}

} // namespace Rookery
