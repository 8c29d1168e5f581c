// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace Rookery {

class Connections;
struct SessionChoice;

/// The page without a session: ways to open one, and what a session is.
class Welcome final : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(Connections &connections, QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxRequested();
    void connectRequested();
    void sessionRequested(const Rookery::SessionChoice &choice);

private:
    QWidget *ways();
    QWidget *recent();
    QPushButton *addCard(Icon icon, const QString &title, const QString &text, const QKeySequence &shortcut);
    void showRecent();

    Connections &m_connections;
    QListWidget *m_recent = nullptr;
};

} // namespace Rookery
