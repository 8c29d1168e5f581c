// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stalebanner.h"

#include "text/treetext.h"
#include "views/documentglyphs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int signSize = 16;
constexpr int bannerPadding = 12;

} // namespace

StaleBanner::StaleBanner(QWidget *parent) : QFrame(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(bannerPadding + signSize + 10, 6, 8, 6);
    m_reason = new QLabel(this);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    layout->addWidget(m_reason, 1);
    auto *retry = new QPushButton(tr("Retry now"), this);
    retry->setMinimumHeight(24);
    layout->addWidget(retry);
    connect(retry, &QAbstractButton::clicked, this, &StaleBanner::retryRequested);
}

void StaleBanner::setReason(const Error &error)
{
    m_reason->setText(TreeText::reason(error));
}

void StaleBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), DocumentGlyphs::warningGround(palette()));
    const QRect sign(bannerPadding, (height() - signSize) / 2, signSize, signSize);
    icon(Icon::Offline, DocumentGlyphs::warning(palette()))
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
}

} // namespace Rookery
