// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Rookery {

/// Where ids are listed.
struct IdPlace
{
    enum class Depth : quint8 {
        Folders, ///< what lies behind a further '/' is one entry: a folder
        Flat, ///< every document is an entry
    };

    QString prefix = {}; ///< what ids begin with; empty: any
    QString collection = {}; ///< only documents of it; empty: of any; "@empty": without one
    qint64 total = -1; ///< how many documents there are; -1: not known
    Depth depth = Depth::Folders;
    bool isWholeCollection = false; ///< the prefix is to be found out from the collection's documents
};

/// A document, or a folder: the part of ids up to and including a '/'.
struct IdEntry
{
    QString id;
    bool isFolder = false;

    bool operator==(const IdEntry &) const = default;
};

/// What ids are ordered by, as the server does it: UTF-8 of the idKey().
QByteArray orderKey(QStringView id);

/// Where `id` stands below `prefix`: as itself, or in a folder. `id` begins with `prefix`, in whatever case.
IdEntry entryBelow(const QString &prefix, const QString &id);

bool isBelow(const QString &prefix, const QString &id);

/// Does `collection`, as it stands in a document, name the collection that is listed as `listed`? Without case.
bool isSameCollection(const QString &collection, const QString &listed);

} // namespace Rookery
