// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Rookery::DocumentRows {

/// What the models of documents list. The order is that of rows under the same parent.
enum class Kind : quint8 {
    All, ///< of the whole database
    Collection,
    Folder, ///< ids that begin alike up to a '/'
    Document,
    Error, ///< the rest could not be listed; pressing it tries again
    More, ///< pressing it lists the next ones
    Loading, ///< pressing it cancels
    Skeleton, ///< a place where a row will be
};

enum Role : int {
    KindRole = Qt::UserRole + 1, ///< Kind
    IdRole, ///< QString: document id, folder's prefix, collection's name
    CountRole, ///< qint64: documents in it; -1: not known
    StateRole, ///< DocumentState of a Document
    NamedByServerRole, ///< bool: a new document whose id the server will make
    CollectionRole, ///< QString: the collection that the row is in; empty under All
};

} // namespace Rookery::DocumentRows

Q_DECLARE_METATYPE(Rookery::DocumentRows::Kind)
