// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/sessionchoice.h"

namespace Rookery {

SessionChoice SessionChoice::forWindow(const Connection &connection)
{
    SessionChoice choice;
    choice.connection = connection;
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    return choice;
}

bool SessionChoice::isOptimisticConcurrencyOn() const
{
    const auto mode = options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None);
    return mode != OptimisticConcurrencyMode::None && !isClusterWide() && !options.noTracking;
}

bool SessionChoice::isWithoutAtomicDocumentWrites() const
{
    return options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false) && isClusterWide();
}

bool SessionChoice::isSameSession(const SessionChoice &other) const
{
    return connection == other.connection && pinnedNode == other.pinnedNode
        && database().compare(other.database(), Qt::CaseInsensitive) == 0
        && options.noTracking == other.options.noTracking && options.noCaching == other.options.noCaching
        && (isWithoutAtomicDocumentWrites() == other.isWithoutAtomicDocumentWrites() || !other.isClusterWide());
}

SessionChoice SessionChoice::effective() const
{
    SessionChoice choice = *this;
    if (!isOptimisticConcurrencyOn())
        choice.options.optimisticConcurrency = OptimisticConcurrencyMode::None;
    if (!isWithoutAtomicDocumentWrites())
        choice.options.disableAtomicDocumentWritesInClusterWideTransaction.reset();
    return choice;
}

} // namespace Rookery
