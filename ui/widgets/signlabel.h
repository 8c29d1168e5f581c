// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLabel>

namespace Rookery {

/// A text behind a sign, which follows the theme as icons of buttons do.
class SignLabel final : public QLabel
{
    Q_OBJECT

public:
    /// `around`: free space on its sides.
    explicit SignLabel(int around, QWidget *parent);

    void setSign(const QIcon &sign);

private:
    void paintEvent(QPaintEvent *event) override;

    int m_around;
    QIcon m_sign;
};

} // namespace Rookery
