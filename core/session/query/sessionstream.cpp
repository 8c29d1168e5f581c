// SPDX-License-Identifier: MIT
#include "commands/streams.h"
#include "session/sessionprivate.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Result<DocumentStream> same(DocumentStream stream)
{
    return stream;
}

} // namespace

Pending<DocumentStream> Session::stream(const Query &query)
{
    if (query.rql.trimmed().isEmpty())
        return answered<DocumentStream>(Error::invalidArgument(u"The query cannot be empty."_s));
    if (!query.parameters.isNull() && !query.parameters.isObject())
        return answered<DocumentStream>(Error::invalidArgument(u"The parameters of a query must be an object."_s));
    if (query.waitForNonStaleResults) {
        return answered<DocumentStream>(
            Error::misuse(u"A stream does not wait for an index: ask by query() for what must not be stale."_s));
    }
    const StreamQuery command{query.rql, query.parameters, query.start, query.pageSize};
    return relay<DocumentStream>(sendFor(*d->state, command, Reason::Query), this, same);
}

Pending<DocumentStream> Session::stream(const QString &prefix, const StreamOptions &options)
{
    const StreamDocuments command{prefix, options.matches, options.startAfter, options.start, options.pageSize};
    return relay<DocumentStream>(sendFor(*d->state, command, Reason::Load), this, same);
}

} // namespace Rookery
