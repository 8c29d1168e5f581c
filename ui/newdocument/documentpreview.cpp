// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/documentpreview.h"

#include "json/format.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int shownBytes = 64 * 1024; // a glance, not the whole of a long document

QByteArray glanceAt(const Json::Value &body)
{
    const QByteArray text = Json::formatted(body, 2);
    if (text.size() <= shownBytes)
        return text;
    return text.left(text.lastIndexOf('\n', shownBytes)) + "\n…";
}

} // namespace

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent), m_id(new QLabel(this)), m_collection(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_sign(new QLabel(this)), m_verdict(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpHead();
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaceFont(font()));
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setAccessibleName(tr("Preview"));
    layout->addWidget(m_text, 1);
    setUpFoot();
}

void DocumentPreview::setUpHead()
{
    QFont bold = monospaceFont(font());
    bold.setBold(true);
    m_id->setFont(bold);
    m_id->setTextFormat(Qt::PlainText);
    m_collection->setTextFormat(Qt::PlainText);
    m_collection->setFrameShape(QFrame::StyledPanel);
    auto *note = new QLabel(tr("read-only here, editable once created"), this);
    note->setProperty("role", u"hint"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_id);
    row->addWidget(m_collection);
    row->addStretch();
    row->addWidget(note);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void DocumentPreview::setUpFoot()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(6);
    row->addWidget(m_sign);
    row->addWidget(m_verdict, 1);
    m_verdict->setTextFormat(Qt::PlainText);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void DocumentPreview::setName(const QString &id, const QString &collection)
{
    m_id->setText(id);
    m_collection->setText(collection);
    m_collection->setVisible(!collection.isEmpty());
}

void DocumentPreview::setBody(const Json::Value &body)
{
    m_text->setPlainText(QString::fromUtf8(glanceAt(body)));
    m_sign->setPixmap(icon(Icon::CheckCircle, tokensOf(palette()).sNew).pixmap(14));
    m_verdict->setText(tr("Valid JSON"));
}

void DocumentPreview::clearBody(const QString &reason)
{
    m_text->clear();
    m_sign->setPixmap(icon(Icon::Error, tokensOf(palette()).sErr).pixmap(14));
    m_verdict->setText(reason);
}

} // namespace Rookery
