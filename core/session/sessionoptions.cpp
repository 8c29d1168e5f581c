// SPDX-License-Identifier: MIT
#include "session/sessionoptions.h"

using namespace Qt::StringLiterals;

namespace Rookery {

Result<SessionOptions> completed(SessionOptions options, const Conventions &conventions, const QString &defaultDatabase)
{
    if (conventions.identityPartsSeparator == u'|')
        return Error::invalidArgument(u"The convention identityPartsSeparator cannot be '|'."_s);
    if (options.database.isEmpty())
        options.database = defaultDatabase;
    if (options.database.trimmed().isEmpty()) {
        return Error::misuse(u"Cannot open a session without a database: neither the session options nor the document "
                             "store name one."_s);
    }
    if (!options.optimisticConcurrency)
        options.optimisticConcurrency = conventions.optimisticConcurrency;
    if (!options.maxNumberOfRequestsPerSession)
        options.maxNumberOfRequestsPerSession = conventions.maxNumberOfRequestsPerSession;
    if (*options.maxNumberOfRequestsPerSession < 1) {
        return Error::invalidArgument(
            u"maxNumberOfRequestsPerSession must be at least 1, not %1."_s.arg(*options.maxNumberOfRequestsPerSession));
    }
    if (!options.disableAtomicDocumentWritesInClusterWideTransaction) {
        options.disableAtomicDocumentWritesInClusterWideTransaction
            = conventions.disableAtomicDocumentWritesInClusterWideTransaction;
    }
    return options;
}

} // namespace Rookery
