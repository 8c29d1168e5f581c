// SPDX-License-Identifier: MIT
#pragma once

#include "commands/traits.h"
#include "model/document.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace Rookery {

struct RevisionsPage
{
    QList<Document> revisions = {}; ///< the latest first; the change vector is the revision's
    qint64 total = 0; ///< of the document; where a moment is given, how many there are here
};

/// Former versions of a document (RavenDB: GET /revisions).
struct GetRevisions
{
    using Answer = RevisionsPage;
    static constexpr QLatin1StringView name{"GetRevisions"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
    qint64 start = 0;
    qint64 pageSize = 25;
    bool isMetadataOnly = false; ///< documents are only their @metadata
    QDateTime before = {}; ///< valid: one at most, as it was at that moment, and without paging
};

/// Revisions by their change vectors (RavenDB: GET /revisions?changeVector=).
struct GetRevisionsByChangeVector
{
    using Answer = QList<std::optional<Document>>; ///< in the order asked for; nullopt: there is none
    static constexpr QLatin1StringView name{"GetRevisionsByChangeVector"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QStringList changeVectors; ///< at least one, none empty
};

/// How many revisions a document has (RavenDB: GET /revisions/count).
struct CountRevisions
{
    using Answer = qint64;
    static constexpr QLatin1StringView name{"CountRevisions"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Counted;

    QString id;
};

} // namespace Rookery
