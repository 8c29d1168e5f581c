// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"
#include "workspace/pendingdocument.h"

#include <QCoreApplication>

namespace Rookery {

/// What a save of the ticked documents would do.
struct SaveCounts
{
    int changed = 0;
    int created = 0;
    int deleted = 0;

    int total() const { return changed + created + deleted; }
    static SaveCounts of(const QList<PendingDocument> &documents); ///< those that are ticked and ready
};

/// Where a review saves to, and whether it may.
struct ReviewPlace
{
    QString title; ///< of the tab: "Northwind · Local"
    Environment environment = Environment::None;
    QString database;
    bool isClusterWide = false;
    bool isOptimistic = true; ///< optimistic concurrency is on
    QString lockedBecause; ///< a sentence; empty: saving is allowed
};

/// The sentences of the review window.
class ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewText)

public:
    static QString saveButton(const SaveCounts &counts); ///< "Save 3 changed, 1 new in one transaction"
    static QString saving(const SaveCounts &counts);
    static QString ticked(qsizetype ticked, qsizetype all); ///< "5 of 8 documents"
    static QString place(const ReviewPlace &place); ///< "Development · Northwind · single node"

    static QString summary(const PendingDocument &document); ///< "Orders · 4 fields"; what is in the way of a save

    /// What happened, to which document, what next.
    static QString failure(const Error &error, const QString &id);

private:
    static QString whatChanged(const PendingDocument &document);
};

} // namespace Rookery
