// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "theme/icons.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Rookery {

namespace {

struct BannerLook
{
    QColor background;
    QColor foreground;
    Icon icon;
};

BannerLook lookOf(Banner::Kind kind, const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    switch (kind) {
    case Banner::Kind::Information: return {tokens.tInfo, tokens.accent, Icon::Info};
    case Banner::Kind::Warning: return {tokens.tWarn, tokens.sWarn, Icon::Warning};
    case Banner::Kind::Error: return {tokens.tErr, tokens.sErr, Icon::Error};
    case Banner::Kind::Unknown: return {tokens.tStale, tokens.sStale, Icon::Offline};
    case Banner::Kind::Conflict: return {tokens.tConf, tokens.sConf, Icon::Merge};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent) : QFrame(parent)
{
    setUpParts();
    hide();
}

void Banner::setUpParts()
{
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details = new QLabel(this);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    m_choices = new QHBoxLayout;
    m_choices->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(m_choices);
}

void Banner::showMessage(
    Kind kind, const QString &title, const QString &text, const QList<Choice> &choices, const QString &details)
{
    m_kind = kind;
    m_icon->setPixmap(icon(lookOf(kind, palette()).icon, lookOf(kind, palette()).foreground).pixmap(16));
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    setDetails(details);
    setChoices(choices);
    show();
}

void Banner::setDetails(const QString &details)
{
    m_details->setText(details);
    m_details->hide();
}

void Banner::setChoices(const QList<Choice> &choices)
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, choice.chosen);
        m_choices->addWidget(button);
    }
    if (!m_details->text().isEmpty()) {
        auto *button = new QPushButton(tr("Details"), this);
        button->setFlat(true);
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, m_details, &QWidget::setVisible);
        m_choices->addWidget(button);
    }
    auto *close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close message"));
    connect(close, &QToolButton::clicked, this, &Banner::clear);
    m_choices->addWidget(close);
}

void Banner::clear()
{
    hide();
    m_text->clear();
}

QString Banner::text() const
{
    QString plain = m_text->text();
    return plain.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const BannerLook look = lookOf(m_kind, palette());
    painter.fillRect(rect(), look.background);
    painter.setPen(tokensOf(palette()).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Rookery
