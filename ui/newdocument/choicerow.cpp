// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/choicerow.h"

#include "theme/stylesheet.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>

namespace Rookery {

namespace {

constexpr int hintIndent = 22; // below the words of the radio button
constexpr int barWidth = 2;

} // namespace

ChoiceRow::ChoiceRow(const QString &name, const QString &hint, QWidget *parent)
    : QFrame(parent), m_button(new QRadioButton(name, this)), m_hint(new QLabel(this)), m_row(new QHBoxLayout(this))
{
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setContentsMargins(hintIndent, 0, 0, 0);
    QFont smaller = font();
    if (smaller.pixelSize() > 0)
        smaller.setPixelSize(smaller.pixelSize() - 1);
    else
        smaller.setPointSizeF(smaller.pointSizeF() * 12 / 13);
    m_hint->setFont(smaller);
    setHint(hint);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_button);
    words->addWidget(m_hint);
    m_row->setContentsMargins(12, 6, 12, 6);
    m_row->addLayout(words, 1);
    connect(m_button, &QRadioButton::toggled, this, [this](bool isChosen) {
        QFont nameFont = m_button->font();
        nameFont.setBold(isChosen && m_isTinted);
        m_button->setFont(nameFont);
        update();
    });
}

void ChoiceRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_button->setAccessibleDescription(hint);
    setStyleProperty(*m_hint, "role", QStringLiteral("hint"));
}

void ChoiceRow::setRefusal(const QString &sentence)
{
    setHint(sentence);
    setStyleProperty(*m_hint, "role", QStringLiteral("error"));
}

void ChoiceRow::addOutcome(QWidget *outcome, int width)
{
    outcome->setFixedWidth(width);
    m_row->addWidget(outcome, 0, Qt::AlignTop);
}

void ChoiceRow::setTinted(bool isTinted)
{
    m_isTinted = isTinted;
    update();
}

void ChoiceRow::mousePressEvent(QMouseEvent *event)
{
    if (m_button->isEnabled())
        m_button->click();
    QFrame::mousePressEvent(event);
}

void ChoiceRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_isTinted)
        return;
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_button->isChecked() ? tokens.sel : tokens.base);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    const int bar = layoutDirection() == Qt::RightToLeft ? width() - barWidth : 0;
    if (m_button->isChecked())
        painter.fillRect(QRect(bar, 0, barWidth, height()), tokens.focus);
}

} // namespace Rookery
