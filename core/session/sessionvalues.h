// SPDX-License-Identifier: MIT
#pragma once

#include "model/changevector.h"
#include "session/query/readvalues.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Rookery {

struct StoreOptions
{
    QString collection = {}; ///< empty: that of the document's own @metadata, or none
    /// Not set: as optimistic concurrency says. Set to nullopt: no check at all. Set to a text: exactly this one, and
    /// for the empty text that the document does not exist yet.
    std::optional<ExpectedChangeVector> changeVector = {};
};

struct TrackedId
{
    QString id;
    bool isDeleted = false;
};

/// What became of one write of a save.
struct SavedWrite
{
    /// As the commands of a batch; see BatchCommand.
    enum class Type : quint8 {
        Put,
        Delete,
        Check,
        PutCompareExchange,
        DeleteCompareExchange,
        Patch,
        Counters,
        PutAttachment,
        DeleteAttachment,
        TimeSeries,
        ForceRevision,
        CopyAttachment,
        MoveAttachment,
    };

    Type type = Type::Put;
    QString id; ///< final; the key of a compare-exchange value; empty for a check of what was only read
    QString changeVector; ///< empty for a delete in single-node mode, and where the server does not tell it
};

/// A document of a save whose outcome is unknown.
struct UnsettledDocument
{
    QString id; ///< provisional where the server makes it
    /// For such an id: documents of the server with the same content, any of which may be this one, the latest first.
    /// For a patch and other commands whose fate no look can tell: its own id, which stands for done.
    QStringList candidates = {};

    bool operator==(const UnsettledDocument &) const = default;
};

/// The outcome of saveChanges(): one line per write, in the order they were sent; empty where nothing was pending.
struct SaveAnswer
{
    QList<SavedWrite> writes;
};

} // namespace Rookery
