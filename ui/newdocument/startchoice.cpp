// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/startchoice.h"

#include "newdocument/choicerow.h"
#include "text/newdocumenttext.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Rookery {

StartChoice::StartChoice(const std::optional<Document> &like, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpEmpty();
    if (like)
        setUpLike(*like);
    setUpClipboard();
    m_empty->button()->setChecked(true);
}

ChoiceRow *StartChoice::addRow(const QString &name, const QString &hint)
{
    auto *row = new ChoiceRow(name, hint, this);
    row->layout()->setContentsMargins(0, 4, 0, 4);
    layout()->addWidget(row);
    m_group->addButton(row->button());
    connect(row->button(), &QRadioButton::toggled, this, [this](bool isChosen) {
        if (isChosen)
            Q_EMIT changed();
    });
    return row;
}

void StartChoice::setUpEmpty()
{
    m_empty = addRow(tr("Empty"), QStringLiteral("{ }"));
}

void StartChoice::setUpLike(const Document &like)
{
    m_likeStart = startLike(like.json);
    m_like = addRow(tr("Like %1").arg(like.id), NewDocumentText::likeHint(m_likeStart->body.size()));
}

void StartChoice::setUpClipboard()
{
    m_clipboard = addRow(tr("From the clipboard"), QString());
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &StartChoice::readClipboard);
    readClipboard();
}

void StartChoice::readClipboard()
{
    const QString text = QApplication::clipboard()->text();
    m_clipboardStart.reset();
    if (text.trimmed().isEmpty()) {
        m_clipboard->setHint(tr("The clipboard holds no text."));
    } else if (const auto read = startFrom(text)) {
        m_clipboardStart = *read;
        m_clipboard->setHint(NewDocumentText::clipboardHint(read->body.size(), text.toUtf8().size()));
    } else if (m_clipboard->button()->isChecked()) {
        m_clipboard->setRefusal(NewDocumentText::clipboardFailure(read.error()));
    } else {
        m_clipboard->setHint(NewDocumentText::clipboardFailure(read.error()));
    }
    if (m_clipboard->button()->isChecked())
        Q_EMIT changed();
}

void StartChoice::chooseLike()
{
    if (m_like)
        m_like->button()->setChecked(true);
}

const std::optional<DocumentStart> &StartChoice::start() const
{
    if (m_clipboard->button()->isChecked())
        return m_clipboardStart;
    return m_like && m_like->button()->isChecked() ? m_likeStart : m_emptyStart;
}

} // namespace Rookery
