// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Rookery {

/// A new document of a session, which the server does not have yet.
struct NewDocument
{
    QString id; ///< one that ends in '/' or '|', or is empty, is completed by the server
    QString collection; ///< empty: without one

    bool needsId() const { return id.isEmpty() || id.endsWith(u'/') || id.endsWith(u'|'); }
    bool operator==(const NewDocument &) const = default;
};

using NewDocuments = QList<NewDocument>;

} // namespace Rookery
