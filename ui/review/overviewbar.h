// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace Rookery {

/// The whole height of a text beside it: marks where something is, a frame around what is on the screen. Dragging or
/// clicking scrolls. Lines are those of the screen.
class OverviewBar final : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        qsizetype line = 0;
        qsizetype count = 1;
        QColor color;
    };

    explicit OverviewBar(QWidget *parent = nullptr);

    void setMarks(QList<Mark> marks, qsizetype lines);
    void setVisibleLines(qsizetype first, qsizetype count);

    QSize sizeHint() const override;

Q_SIGNALS:
    void lineRequested(qsizetype first); ///< to be the first on the screen

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    int yOf(qsizetype line) const;
    void askFor(int y);

    QList<Mark> m_marks;
    qsizetype m_lines = 0;
    qsizetype m_first = 0;
    qsizetype m_count = 0;
};

} // namespace Rookery
