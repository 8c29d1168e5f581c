// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Rookery {

/// What became of one write of a save.
struct SavedWrite
{
    enum class Type : quint8 { Put, Delete };

    Type type = Type::Put;
    QString id; ///< final
    QString changeVector; ///< empty for a delete in single-node mode
};

/// The outcome of saveChanges(): one line per write, in the order they were sent; empty where nothing was pending.
struct SaveAnswer
{
    QList<SavedWrite> writes;
};

} // namespace Rookery
