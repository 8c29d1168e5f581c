// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messagepage.h"

#include "views/documentglyphs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int pageIconSize = 32;
constexpr int widestText = 280;

QLabel *addLabel(QVBoxLayout &layout, QWidget &column)
{
    auto *label = new QLabel(&column);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label);
    return label;
}

} // namespace

MessagePage::MessagePage(Icon drawing, QWidget *parent) : QWidget(parent), m_drawing(drawing)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 20, 0);
    auto *column = new QWidget(this);
    column->setMaximumWidth(widestText);
    layout->addStretch();
    layout->addWidget(column, 1'000);
    layout->addStretch();
    setUpColumn(*column);
    setDetails({});
    showIcon();
}

void MessagePage::setUpColumn(QWidget &column)
{
    auto *layout = new QVBoxLayout(&column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addStretch(1);
    m_icon = new QLabel(&column);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_title = addLabel(*layout, column);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_text = addLabel(*layout, column);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    m_detailsLink = addLabel(*layout, column);
    m_detailsLink->setTextFormat(Qt::RichText);
    m_detailsLink->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_detailsLink->setText(u"<a href=\"#\">%1</a>"_s.arg(tr("Details").toHtmlEscaped()));
    connect(m_detailsLink, &QLabel::linkActivated, this, &MessagePage::toggleDetails);
    m_details = addLabel(*layout, column);
    layout->addStretch(1);
}

void MessagePage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void MessagePage::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void MessagePage::setDetails(const QString &details)
{
    m_details->setText(details);
    m_details->hide();
    m_detailsLink->setVisible(!details.isEmpty());
}

void MessagePage::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

QAbstractButton *MessagePage::makeButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setMinimumHeight(28);
    button->setDefault(m_buttons->isEmpty());
    m_buttons->addWidget(button);
    return button;
}

void MessagePage::showIcon()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(pageIconSize, pageIconSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRect rect(0, 0, pageIconSize, pageIconSize);
    icon(m_drawing).paint(&painter, rect);
    m_icon->setPixmap(pixmap);
}

void MessagePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace Rookery
