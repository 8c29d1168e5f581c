// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Rookery {

class Workspace;

/// May a new document have this id? What can be known here is said at once, what only the server knows a little later.
class IdCheck final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Empty,
        TooLong, ///< over 512 bytes
        EndsOpen, ///< with '/' or '|': the server would complete it
        InSession, ///< tracked here, or to be deleted
        OnServer,
        Asking, ///< the server was not asked yet, or has not answered
        Unknown, ///< it could not be asked; see error()
        Free,
    };

    /// `workspace` must outlive it.
    IdCheck(Workspace &workspace, QObject *parent);

    void setId(const QString &id);
    const QString &id() const { return m_id; }
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    /// False where it is known that a save would be refused, or would write something else.
    bool isUsable() const { return m_state >= State::Asking; }

Q_SIGNALS:
    void changed();

private:
    State stateHere() const;
    void ask();
    void setState(State state, const std::optional<Error> &error = std::nullopt);

    Workspace &m_workspace;
    QString m_id;
    State m_state = State::Empty;
    std::optional<Error> m_error;
    QTimer m_pause; ///< after the last change
    std::unique_ptr<QObject> m_receiver; ///< of the question under way; its death gives it up
};

} // namespace Rookery
