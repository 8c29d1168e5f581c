// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "session/changes.h"
#include "workspace/documentstate.h"

namespace Rookery {

/// What a worker found between a document as it was loaded and as it is now.
struct Difference
{
    QList<DocumentChange> changes;
    qsizetype linesAdded = 0;
    qsizetype linesRemoved = 0;
    qsizetype fields = 0; ///< members at the top of the document, without its metadata
};

/// One line of a change set.
struct PendingDocument
{
    QString id;
    std::optional<QString> openId = {}; ///< what is sent where the server makes the id: Session::openId()
    QString collection;
    DocumentState state = DocumentState::Modified;
    std::optional<Json::Value> before; ///< nullopt: the server does not have it, as far as the session knows
    std::optional<Json::Value> now; ///< nullopt: it is deleted
    std::optional<Difference> difference; ///< nullopt: not yet found out
    std::optional<Error> error; ///< of Invalid, Conflict, Unknown and Failed
    bool isTicked = true; ///< to be saved

    /// May it be part of a save? Invalid, stale and conflicting ones may not.
    bool isReady() const;
};

/// Costs time for large documents: for a worker.
Difference differenceBetween(const std::optional<Json::Value> &before, const std::optional<Json::Value> &now);

} // namespace Rookery
