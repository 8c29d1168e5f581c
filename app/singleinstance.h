// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QObject>

namespace Rookery {

/// One program for each settings folder: a second start hands its arguments to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `place` tells programs apart that may run side by side, as the settings folder does.
    explicit SingleInstance(const QString &place, QObject *parent = nullptr);

    /// Hands a message to the program that runs already. The answer is what that one said: empty where it took it, else
    /// why it did not. nullopt: there is none, and listen() makes this one the first. Waits for 2 s at most.
    std::optional<QString> handOver(const QByteArray &message) const;
    Result<Done> listen();

    /// Called with each message; returns why it cannot be done, or an empty text.
    std::function<QString(const QByteArray &message)> receive;

private:
    void answer(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace Rookery
