// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Rookery {

enum class Icon : quint8;

/// A line of labels and buttons above or below something, with a hairline where it ends.
class Strip final : public QFrame
{
    Q_OBJECT

public:
    enum class Edge : quint8 { Top, Bottom };

    Strip(int height, Edge line, QWidget *parent);

    QHBoxLayout &row() { return *m_row; }
    /// `name` is its tool tip and accessible name, and its text where `isTextShown`.
    QToolButton *addButton(Icon icon, const QString &name, bool isTextShown = false);
    QLabel *addLabel(const QString &text = {}, QLatin1StringView role = {}); ///< role: see theme, e.g. "hint", "mono"
    void addStretch();

private:
    void paintEvent(QPaintEvent *event) override;

    QHBoxLayout *m_row;
    Edge m_line;
};

} // namespace Rookery
