// SPDX-License-Identifier: MIT
#include "commands/multiget.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QString subjectOf(const GetDocuments &read)
{
    return read.ids.join("', '"_L1);
}

QString subjectOf(const GetDocumentsByPrefix &read)
{
    return read.prefix;
}

QString subjectOf(const QueryDocuments &read)
{
    return read.query;
}

} // namespace

Error errorAmongReads(const Error &error, const ReadCommand &read)
{
    if (error.kind != ErrorKind::Rejected || error.type == u"IndexDoesNotExistException")
        return error;
    constexpr qsizetype shownLength = 200;
    QString subject = std::visit([](const auto &command) { return subjectOf(command); }, read);
    if (subject.size() > shownLength)
        subject = subject.left(shownLength) + u'…';
    Error named = error;
    named.type = u"InvalidOperationException"_s;
    named.message = u"Got an error from server about '%1': %2"_s.arg(subject, error.message);
    return named;
}

} // namespace Rookery
