// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"

#include <QTabBar>

namespace Rookery {

/// The sessions of the window. A line above each tab tells its environment, and which one is in front.
class SessionTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit SessionTabBar(QWidget *parent = nullptr);

    int add(const QString &title, Environment environment);

private:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Rookery
