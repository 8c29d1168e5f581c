// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QObject>

namespace Rookery {

class Workspace;

/// One HiLo id for each collection that it is asked for, kept for as long as this lives: who changes their mind and
/// comes back finds the same one.
class ReservedIds final : public QObject
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    ReservedIds(Workspace &workspace, QObject *parent);

    QString id(const QString &collection) const; ///< empty: not reserved yet
    /// Why the last one could not be had; nullptr where nothing failed.
    const Error *error(const QString &collection) const;
    bool isUnderWay(const QString &collection) const;
    void reserve(const QString &collection); ///< changed() follows where it was not reserved yet

Q_SIGNALS:
    void changed(const QString &collection); ///< id(), or error()

private:
    struct Reservation
    {
        QString id = {};
        std::optional<Error> error = {};
        bool isUnderWay = false;
    };

    Workspace &m_workspace;
    QHash<QString, Reservation> m_reservations; ///< by collection
};

} // namespace Rookery
