// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Rookery::Sandbox {

/// What ids and collection names are compared and ordered by: UTF-8 of their idKey().
QByteArray compareKey(QStringView text);

/// Refuses an id (or a collection name) that the server does not store: over 512 bytes, control characters.
Result<Done> checkStorable(const QString &id);
/// Refuses an id that the server does not even look up.
Result<Done> checkReadable(const QString &id);

enum class IdKind : quint8 {
    Final,
    Guid, ///< empty or white space: the server makes one
    ByEtag, ///< "users/": completed by the document's own etag
    Identity, ///< "users|": completed by the next number of that name
};
IdKind kindOfId(const QString &id);

QString newGuid();
QString idByEtag(const QString &prefix, qint64 etag); ///< "users/" → "users/0000000000000000016-A"
QString idByIdentity(const QString &name, qint64 number); ///< "users|" → "users/16"

} // namespace Rookery::Sandbox
