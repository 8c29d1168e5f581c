// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/reservedids.h"

#include "async/deliver.h"
#include "session/documentstore.h"
#include "session/hilo.h"
#include "workspace/workspace.h"

namespace Rookery {

ReservedIds::ReservedIds(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

QString ReservedIds::id(const QString &collection) const
{
    return m_reservations.value(collection).id;
}

const Error *ReservedIds::error(const QString &collection) const
{
    const auto found = m_reservations.constFind(collection);
    return found != m_reservations.cend() && found->error ? &*found->error : nullptr;
}

bool ReservedIds::isUnderWay(const QString &collection) const
{
    return m_reservations.value(collection).isUnderWay;
}

void ReservedIds::reserve(const QString &collection)
{
    Reservation &reservation = m_reservations[collection];
    if (reservation.isUnderWay || !reservation.id.isEmpty())
        return;
    reservation = {.isUnderWay = true};
    deliver(m_workspace.store().hiLoIds(m_workspace.database()).next(collection), this,
        [this, collection](const Result<QString> &id) {
            m_reservations[collection] = id ? Reservation{.id = *id} : Reservation{.error = id.error()};
            Q_EMIT changed(collection);
        });
}

} // namespace Rookery
