// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idplace.h"

#include "model/document.h"

namespace Rookery {

QByteArray orderKey(QStringView id)
{
    return idKey(id).toUtf8();
}

IdEntry entryBelow(const QString &prefix, const QString &id)
{
    const qsizetype slash = id.indexOf(u'/', prefix.size());
    return slash < 0 ? IdEntry{id, false} : IdEntry{id.first(slash + 1), true};
}

bool isBelow(const QString &prefix, const QString &id)
{
    // Lower-casing goes code unit by code unit, so that lengths stay.
    return id.size() >= prefix.size() && idKey(QStringView(id).first(prefix.size())) == idKey(prefix);
}

bool isSameCollection(const QString &collection, const QString &listed)
{
    const QStringView name = collection.isEmpty() ? QStringView(u"@empty") : QStringView(collection);
    return idKey(name) == idKey(listed);
}

} // namespace Rookery
