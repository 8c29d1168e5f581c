// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Rookery {

/// A new document of a session, which the server does not have yet.
struct NewDocument
{
    QString id; ///< provisional where the server makes it
    QString collection; ///< empty: without one
    bool isNamedByServer = false;

    bool operator==(const NewDocument &) const = default;
};

using NewDocuments = QList<NewDocument>;

/// false where it is not among them, too.
bool isNamedByServer(const NewDocuments &documents, const QString &id);

} // namespace Rookery
