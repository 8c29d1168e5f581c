// SPDX-License-Identifier: MIT
#include "sandbox/run/includes.h"

#include "sandbox/ids.h"
#include "sandbox/rejection.h"
#include "sandbox/run/reply.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

Result<Done> checkIncludePaths(const QStringList &paths)
{
    for (const QString &path : paths) {
        QString rest = path;
        rest.remove(u"[]"_s);
        if (rest.contains(u'[') || rest.contains(u']') || rest.contains(u'(')) {
            return notOffered(
                u"The sandbox does not know the include path '%1': a RavenDB server would make ids of a prefix "
                "or suffix and the value there. Plain paths such as Company and Lines[].Product work."_s.arg(path));
        }
    }
    return Done{};
}

Result<std::optional<Document>> loadOne(Store &store, const QString &id)
{
    if (const auto readable = checkReadable(id); !readable)
        return readable.error();
    const auto stored = store.read(compareKey(id));
    if (!stored)
        return stored.error();
    if (!*stored)
        return std::optional<Document>();
    auto document = reply(store, **stored);
    return document ? Result<std::optional<Document>>(std::move(*document))
                    : Result<std::optional<Document>>(document.error());
}

Result<QList<Document>> loadIncludes(Store &store, const QStringList &ids, QSet<QByteArray> known)
{
    QList<Document> documents;
    for (const QString &id : ids) {
        const QByteArray key = compareKey(id);
        if (known.contains(key))
            continue;
        known.insert(key);
        auto document = loadOne(store, id);
        if (!document)
            return document.error();
        if (*document)
            documents.append(**std::move(document));
    }
    return documents;
}

} // namespace Rookery::Sandbox
