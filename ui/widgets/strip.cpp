// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/strip.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Rookery {

Strip::Strip(int height, Edge line, QWidget *parent) : QFrame(parent), m_row(new QHBoxLayout(this)), m_line(line)
{
    m_row->setContentsMargins(12, 0, 8, 0);
    m_row->setSpacing(8);
    setMinimumHeight(height);
}

QToolButton *Strip::addButton(Icon name, const QString &text, bool isTextShown)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(name));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setToolButtonStyle(isTextShown ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_row->addWidget(button);
    return button;
}

QLabel *Strip::addLabel(const QString &text, QLatin1StringView role)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    if (role == "mono"_L1)
        label->setFont(monospaceFont(label->font()));
    else
        label->setProperty("role", QString(role));
    m_row->addWidget(label);
    return label;
}

void Strip::addStretch()
{
    m_row->addStretch(1);
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(palette()).alt);
    painter.setPen(tokensOf(palette()).line);
    const int y = m_line == Edge::Top ? 0 : height() - 1;
    painter.drawLine(0, y, width(), y);
}

} // namespace Rookery
