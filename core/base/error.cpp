// SPDX-License-Identifier: MIT
#include "base/error.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

struct KindRow
{
    ErrorKind kind;
    QLatin1StringView name;
    QLatin1StringView exception;
    bool retryable;
};

// Exception names are those of RavenDB's clients (their package Raven.Client.Exceptions) where one fits.
constexpr KindRow kindRows[] = {
    {ErrorKind::NotSent, "NotSent"_L1, "RequestNotSentException"_L1, true},
    {ErrorKind::Canceled, "Canceled"_L1, "OperationCanceledException"_L1, true},
    {ErrorKind::Unreachable, "Unreachable"_L1, "AllTopologyNodesDownException"_L1, true},
    {ErrorKind::Timeout, "Timeout"_L1, "TimeoutException"_L1, true},
    {ErrorKind::StateUnknown, "StateUnknown"_L1, "ServerStateUnknownException"_L1, false},
    {ErrorKind::NotSaved, "NotSaved"_L1, "RequestNotSentException"_L1, true},
    {ErrorKind::BadReply, "BadReply"_L1, "RavenException"_L1, false},
    {ErrorKind::TooLarge, "TooLarge"_L1, "RavenException"_L1, false},
    {ErrorKind::Misuse, "Misuse"_L1, "InvalidOperationException"_L1, false},
    {ErrorKind::RequestLimit, "RequestLimit"_L1, "InvalidOperationException"_L1, false},
    {ErrorKind::InvalidJson, "InvalidJson"_L1, "InvalidArgumentException"_L1, false},
    {ErrorKind::DatabaseMissing, "DatabaseMissing"_L1, "DatabaseDoesNotExistException"_L1, false},
    {ErrorKind::Unauthorized, "Unauthorized"_L1, "AuthorizationException"_L1, false},
    {ErrorKind::Conflict, "Conflict"_L1, "ConcurrencyException"_L1, false},
    {ErrorKind::Rejected, "Rejected"_L1, "RavenException"_L1, false},
    {ErrorKind::Unavailable, "Unavailable"_L1, "RavenException"_L1, true},
    {ErrorKind::Locked, "Locked"_L1, "InvalidOperationException"_L1, false},
    {ErrorKind::NotSupported, "NotSupported"_L1, "NotSupportedException"_L1, false},
    {ErrorKind::Storage, "Storage"_L1, "StorageException"_L1, false},
};

const KindRow &rowOf(ErrorKind kind)
{
    const KindRow &row = kindRows[static_cast<size_t>(kind)];
    Q_ASSERT(row.kind == kind);
    return row;
}

} // namespace

bool Error::isRetryable() const
{
    const bool wasDone = type == u"RavenTimeoutException"; // the wait behind a write was in vain, not the write
    return rowOf(kind).retryable && !wasDone && !isPartlyDone;
}

QString Error::exceptionName() const
{
    return type.isEmpty() ? QString(rowOf(kind).exception) : type;
}

Error Error::misuse(QString message)
{
    return of(ErrorKind::Misuse, std::move(message));
}

Error Error::invalidArgument(QString message)
{
    Error error = misuse(std::move(message));
    error.type = u"InvalidArgumentException"_s;
    return error;
}

Error Error::of(ErrorKind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return error;
}

Error Error::about(QString id) const
{
    Error error = *this;
    error.documentId = std::move(id);
    return error;
}

Error Error::at(QString url) const
{
    Error error = *this;
    error.address = std::move(url);
    return error;
}

QString nameOf(ErrorKind kind)
{
    return rowOf(kind).name;
}

} // namespace Rookery
