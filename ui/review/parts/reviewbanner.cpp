// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/reviewbanner.h"

#include "text/reviewtext.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Rookery {

namespace {

constexpr int bannerIcon = 16;

} // namespace

ReviewBanner::ReviewBanner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(new QLabel(this)), m_details(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(10);
    setMinimumHeight(36);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (QLabel *label : {m_sentence, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    setUpButtons();
    hide();
}

QPushButton *ReviewBanner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void ReviewBanner::setUpButtons()
{
    auto *show = addButton(tr("Show theirs"));
    auto *keep = addButton(tr("Keep mine pending"));
    auto *take = addButton(tr("Take theirs"));
    m_conflictButtons = {show, keep, take};
    m_askServer = addButton(tr("Ask the server"));
    m_dismiss = addButton(tr("Dismiss"));
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT theirsRequested(m_id); });
    connect(keep, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT keepMineRequested(m_id);
    });
    connect(take, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT takeTheirsRequested(m_id);
    });
    connect(m_askServer, &QPushButton::clicked, this, &ReviewBanner::askServerRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &ReviewBanner::hide);
}

void ReviewBanner::showError(const Error &error, const QString &id)
{
    m_id = error.documentId.isEmpty() ? id : error.documentId;
    m_icon->setPixmap(icon(Icon::Error).pixmap(bannerIcon));
    m_sentence->setText(ReviewText::failure(error, m_id));
    m_details->setText(error.message);
    m_details->setVisible(!error.message.isEmpty());
    const bool isConflict = error.kind == ErrorKind::Conflict && !m_id.isEmpty();
    for (QPushButton *button : std::as_const(m_conflictButtons))
        button->setVisible(isConflict);
    m_askServer->setVisible(error.kind == ErrorKind::StateUnknown);
    m_dismiss->setVisible(!isConflict);
    show();
}

void ReviewBanner::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.tErr);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace Rookery
