// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/code/codepane.h"

#include "options/code/codehighlighter.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int signSide = 16;
constexpr int codeMargin = 12;

} // namespace

CodePane::CodePane(QWidget *parent)
    : QWidget(parent), m_languages(new QTabBar), m_copy(new QPushButton(icon(Icon::Copy), tr("Copy"))),
      m_code(new QPlainTextEdit), m_highlighter(new CodeHighlighter(m_code->document(), palette())), m_sign(new QLabel),
      m_note(new QLabel)
{
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_code->setReadOnly(true);
    m_code->setAccessibleName(tr("Client code"));
    m_code->setFont(monospaceFont(font()));
    m_code->setFrameShape(QFrame::NoFrame);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setLayoutDirection(Qt::LeftToRight);
    m_code->document()->setDocumentMargin(codeMargin);
    m_code->setTabChangesFocus(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head());
    layout->addWidget(m_code, 1);
    layout->addWidget(note());
}

QWidget *CodePane::head()
{
    auto *strip = new QWidget;
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(4, 0, 8, 0);
    for (const CodeLanguage language : allCodeLanguages())
        m_languages->addTab(nameOf(language));
    m_languages->setDrawBase(false);
    m_languages->setExpanding(false);
    m_languages->setAccessibleName(tr("Language of the client code"));
    m_copy->setProperty("link", true);
    m_copy->setProperty("small", true);
    m_copy->setAutoDefault(false);
    row->addWidget(m_languages);
    row->addStretch(1);
    row->addWidget(m_copy);
    connect(m_languages, &QTabBar::currentChanged, this, &CodePane::showCode);
    connect(m_copy, &QPushButton::clicked, this, &CodePane::copy);
    return strip;
}

QWidget *CodePane::note()
{
    auto *strip = new QWidget;
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    m_note->setWordWrap(true);
    m_note->setProperty("role", u"hint"_s);
    row->addWidget(m_sign);
    row->addWidget(m_note, 1);
    return strip;
}

void CodePane::show(const SessionChoice &choice, const QList<Refusal> &refusals)
{
    m_choice = choice;
    m_refusals = refusals;
    showCode();
}

void CodePane::showCode()
{
    const auto language = static_cast<CodeLanguage>(std::max(0, m_languages->currentIndex()));
    const ClientCode code = clientCode(language, m_choice, m_refusals);
    if (m_code->toPlainText() != code.text)
        m_code->setPlainText(code.text);
    showMarks(code.marks);
    showNote(!isOpenable(m_refusals));
}

void CodePane::showMarks(const QList<CodeMark> &marks)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const CodeMark &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_code->document());
        selection.cursor.setPosition(static_cast<int>(mark.offset));
        selection.cursor.setPosition(static_cast<int>(mark.offset + mark.length), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(tokensOf(palette()).sErr);
        selections.append(selection);
    }
    m_code->setExtraSelections(selections);
}

void CodePane::showNote(bool isMarked)
{
    m_copy->setEnabled(!isMarked);
    m_sign->setPixmap((isMarked ? icon(Icon::Error, &Tokens::sErr) : icon(Icon::Info)).pixmap(signSide));
    m_note->setText(isMarked
            ? tr("Marked: what would fail in your own program too. It can be copied once nothing is marked.")
            : tr("The same session in your own program. Certificates and passwords are never part of it."));
}

void CodePane::copy()
{
    QGuiApplication::clipboard()->setText(m_code->toPlainText());
}

void CodePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
        showCode();
    }
    QWidget::changeEvent(event);
}

} // namespace Rookery
