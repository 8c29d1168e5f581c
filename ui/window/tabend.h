// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"

#include <QWidget>

namespace Rookery {

/// The end of a session's tab, behind its title: environment, number of pending changes, and the way to close it.
class TabEnd final : public QWidget
{
    Q_OBJECT

public:
    explicit TabEnd(Environment environment, QWidget *parent = nullptr);

    void setPending(int count);
    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();

private:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    Environment m_environment;
    int m_pending = 0;
    QWidget *m_close;
};

} // namespace Rookery
