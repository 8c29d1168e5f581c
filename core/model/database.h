// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Rookery {

/// One line of the server's list of databases.
struct DatabaseInfo
{
    QString name;
    qint64 documents = 0;
    qint64 indexes = 0;
    qint64 sizeInBytes = 0;
    bool isDisabled = false;
    bool isEncrypted = false;
};

struct CollectionInfo
{
    QString name; ///< documents without a collection stand under "@empty"
    qint64 documents = 0;
};

struct CollectionStatistics
{
    qint64 documents = 0; ///< in the whole database
    qint64 conflicts = 0;
    QList<CollectionInfo> collections; ///< by name, emptied ones with 0
};

} // namespace Rookery
