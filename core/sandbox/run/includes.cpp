// SPDX-License-Identifier: MIT
#include "sandbox/run/includes.h"

#include "sandbox/rejection.h"

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

} // namespace Rookery::Sandbox
