// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Rookery {

/// A number in a pill, behind the title of a tab.
class CountBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit CountBadge(int count, bool isProminent, QWidget *parent);

    void setCount(int count); ///< more than 0
    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    int m_count;
    bool m_isProminent;
};

} // namespace Rookery
