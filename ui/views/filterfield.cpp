// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterfield.h"

#include "views/documentglyphs.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int pauseAfterKey = 200; // ms
constexpr int fieldPadding = 8;
constexpr int filterIconSize = 16;

} // namespace

FilterField::FilterField(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Filter documents"));
    setPlaceholderText(tr("Filter by ID or prefix"));
    setMinimumHeight(28);
    makeRoom();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterKey);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::tell);
    connect(this, &QLineEdit::textChanged, this, [this] {
        setClearButtonEnabled(!text().isEmpty()); // in its place stands the shortcut
        if (text().isEmpty())
            tell();
        else
            m_pause.start();
    });
    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+L"_s), this);
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

void FilterField::makeRoom()
{
    const int room = filterIconSize + fieldPadding;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(isMirrored ? 0 : room, 0, isMirrored ? room : 0, 0);
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        makeRoom();
    QLineEdit::changeEvent(event);
}

void FilterField::tell()
{
    m_pause.stop();
    if (m_told == prefix())
        return;
    m_told = prefix();
    Q_EMIT prefixChanged(m_told);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return clear();
    case Qt::Key_Down: Q_EMIT leftDownwards(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        tell();
        Q_EMIT submitted();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QColor color = DocumentGlyphs::quietText(palette());
    const QRect sign(fieldPadding, (height() - filterIconSize) / 2, filterIconSize, filterIconSize);
    icon(Icon::Filter).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    if (!text().isEmpty())
        return;
    QFont hint = font();
    hint.setPointSizeF(hint.pointSizeF() * 11 / 13);
    painter.setFont(hint);
    painter.setPen(color);
    const QString keys = QKeySequence(u"Ctrl+L"_s).toString(QKeySequence::NativeText);
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    painter.drawText(rect().adjusted(fieldPadding, 0, -fieldPadding, 0), int(alignment), keys);
}

} // namespace Rookery
