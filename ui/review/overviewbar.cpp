// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/overviewbar.h"

#include "theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace Rookery {

namespace {

constexpr int overviewWidth = 20;
constexpr int smallestMark = 5;

} // namespace

OverviewBar::OverviewBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Overview of changes"));
}

QSize OverviewBar::sizeHint() const
{
    return {overviewWidth, 0};
}

void OverviewBar::setMarks(QList<Mark> marks, qsizetype lines)
{
    m_marks = std::move(marks);
    m_lines = lines;
    update();
}

void OverviewBar::setVisibleLines(qsizetype first, qsizetype count)
{
    m_first = first;
    m_count = count;
    update();
}

/// What fits on the screen is not stretched: a short text has its marks beside its lines.
int OverviewBar::yOf(qsizetype line) const
{
    const qsizetype lines = qMax(qMax(m_lines, m_count), qsizetype(1));
    return static_cast<int>(line * height() / lines);
}

void OverviewBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.alt);
    painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
    for (const Mark &mark : std::as_const(m_marks)) {
        const int top = yOf(mark.line);
        const int size = qMax(smallestMark, yOf(mark.line + mark.count) - top);
        painter.fillRect(QRect(4, qMin(top, height() - size), width() - 8, size), mark.color);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.field);
    const int top = yOf(m_first);
    painter.drawRoundedRect(
        QRectF(1.5, top + 0.5, width() - 3, qMin(yOf(m_first + m_count), height()) - top - 1), 2, 2);
}

void OverviewBar::mousePressEvent(QMouseEvent *event)
{
    askFor(event->pos().y());
}

void OverviewBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        askFor(event->pos().y());
}

void OverviewBar::askFor(int y)
{
    const qsizetype lines = qMax(m_lines, m_count);
    Q_EMIT lineRequested(qMax<qsizetype>(0, y * lines / qMax(1, height()) - m_count / 2));
}

} // namespace Rookery
