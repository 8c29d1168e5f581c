// SPDX-License-Identifier: MIT
#include "http/codec/errors.h"

#include "http/codec/replyjson.h"
#include "model/atomicguards.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr QStringView ravenPrefix = u"Raven.Client.Exceptions.";

std::optional<Json::Value> errorObjectIn(const QByteArray &text)
{
    if (!text.startsWith('{'))
        return std::nullopt;
    const auto parsed = Json::parse(text, Json::Mode::Reply);
    const bool isError = parsed && parsed->isObject() && parsed->contains(u"Type") && parsed->contains(u"Message");
    return isError ? std::optional(*parsed) : std::nullopt;
}

std::optional<QString> changeVectorIn(const Json::Value &object, QStringView key)
{
    const auto value = object.member(key);
    return value && value->isString() ? std::optional(value->toString()) : std::nullopt;
}

/// The official clients' mapping of the server's Type to an exception.
QString exceptionOf(int status, const QString &type)
{
    if (status == 409) {
        for (const QString &name : {u"DocumentConflictException"_s, u"ClusterTransactionConcurrencyException"_s}) {
            if (type.contains(name))
                return name;
        }
        return u"ConcurrencyException"_s;
    }
    if (type.startsWith(ravenPrefix))
        return type.sliced(type.lastIndexOf(u'.') + 1);
    if (type == u"System.TimeoutException")
        return u"TimeoutException"_s;
    if (type == u"InvalidAuth" || status == 401 || status == 403)
        return u"AuthorizationException"_s;
    return u"RavenException"_s;
}

ErrorKind kindOf(int status, const QString &exception)
{
    if (exception == u"DatabaseDoesNotExistException")
        return ErrorKind::DatabaseMissing;
    switch (status) {
    case 401:
    case 403:
    case 428: return ErrorKind::Unauthorized; // 428: the certificate needs a second factor
    case 408: return ErrorKind::Timeout;
    case 409: return ErrorKind::Conflict;
    case 410:
    case 425:
    case 502:
    case 503:
    case 504: return ErrorKind::Unavailable;
    default: return ErrorKind::Rejected;
    }
}

/// The document that a cluster-wide conflict is about: it stands in the list of violations.
QString violatedIdIn(const Json::Value &object)
{
    const auto violations = object.member(u"ConcurrencyViolations");
    if (!violations || violations->size() == 0)
        return {};
    const Json::Value violation = violations->at(0);
    const QString id = textOf(violation, u"Id");
    if (id.startsWith(atomicGuardPrefix))
        return id.sliced(atomicGuardPrefix.size());
    return textOf(violation, u"Type") == u"CompareExchange" ? QString() : id; // else it is a value's key
}

Error withFactsOf(Error error, const HttpReply &reply)
{
    error.httpStatus = reply.status;
    error.address = reply.url;
    return error;
}

Error errorFromObject(const HttpReply &reply, const Json::Value &object)
{
    Error error;
    error.message = textOf(object, u"Message");
    error.type = exceptionOf(reply.status, textOf(object, u"Type"));
    if (!reply.header("Database-Missing").isEmpty())
        error.type = u"DatabaseDoesNotExistException"_s;
    error.kind = kindOf(reply.status, error.type);
    if (error.kind == ErrorKind::Conflict) {
        error.documentId = textOf(object, u"Id");
        error.expectedChangeVector = changeVectorIn(object, u"ExpectedChangeVector");
        error.actualChangeVector = changeVectorIn(object, u"ActualChangeVector");
        if (error.documentId.isEmpty())
            error.documentId = violatedIdIn(object);
    }
    return withFactsOf(std::move(error), reply);
}

Error errorWithoutBody(const HttpReply &reply)
{
    const QByteArray missing = reply.header("Database-Missing");
    if (!missing.isEmpty()) {
        const QString name = QString::fromUtf8(missing);
        Error error = Error::of(ErrorKind::DatabaseMissing, u"Database '%1' does not exist."_s.arg(name));
        return withFactsOf(std::move(error), reply);
    }
    Error error = Error::of(
        kindOf(reply.status, {}), u"The server answered with status %1 and nothing else."_s.arg(reply.status));
    return withFactsOf(std::move(error), reply);
}

Error errorOfRedirect(const HttpReply &reply)
{
    const QString target = QString::fromUtf8(reply.header("Location"));
    return withFactsOf(
        Error::of(ErrorKind::BadReply,
            u"The server answered with status %1 and wants to redirect to '%2'. Redirects are not followed: "
            u"give the address of RavenDB itself."_s.arg(QString::number(reply.status), target)),
        reply);
}

} // namespace

Error errorFrom(const HttpReply &reply)
{
    if (reply.status >= 300 && reply.status < 400)
        return errorOfRedirect(reply);
    if (const auto object = errorObjectIn(reply.body))
        return errorFromObject(reply, *object);
    if (reply.body.trimmed().isEmpty())
        return errorWithoutBody(reply);
    Error error = badReply(reply, u"The answer is not one of RavenDB's"_s);
    if (const ErrorKind kind = kindOf(reply.status, {}); kind != ErrorKind::Rejected && kind != ErrorKind::Conflict)
        error.kind = kind;
    return error;
}

Error badReply(const HttpReply &reply, const QString &why)
{
    constexpr qsizetype shownLength = 200;
    QString text = QString::fromUtf8(reply.body.left(4 * shownLength)).simplified();
    if (text.size() > shownLength)
        text = text.left(shownLength) + u'…';
    const QString status = QString::number(reply.status);
    return withFactsOf(Error::of(ErrorKind::BadReply,
                           text.isEmpty() ? u"%1 (status %2, no text)."_s.arg(why, status)
                                          : u"%1 (status %2). It begins: %3"_s.arg(why, status, text)),
        reply);
}

std::optional<Error> errorAppendedTo(const HttpReply &reply)
{
    const qsizetype begin = reply.body.lastIndexOf("{\"Url\":\"");
    if (begin < 0)
        return std::nullopt;
    const auto object = errorObjectIn(reply.body.sliced(begin));
    if (!object || !object->contains(u"Error"))
        return std::nullopt;
    HttpReply failed = reply;
    failed.status = 500; // what the server would have said, had it not begun to answer
    return errorFromObject(failed, *object);
}

bool isFinalTimeout(const HttpReply &reply)
{
    if (reply.status != 408)
        return false;
    const auto object = errorObjectIn(reply.body);
    return object && flagOf(*object, u"FailImmediately");
}

Error errorOfWrite(const Error &error)
{
    const int status = error.httpStatus;
    const bool isUnreadable = error.kind == ErrorKind::BadReply && (status < 300 || status >= 500);
    const bool isLost = status == 408 || status == 502 || status == 504;
    if (!isUnreadable && !isLost)
        return error;
    Error unknown = error;
    unknown.kind = ErrorKind::StateUnknown;
    unknown.type.clear();
    return unknown;
}

NodeVerdict verdictOf(const HttpReply &reply)
{
    switch (reply.status) {
    case 502:
    case 504: return NodeVerdict::Down;
    case 503: return reply.header("Database-Missing").isEmpty() ? NodeVerdict::Down : NodeVerdict::Answers;
    case 408: return isFinalTimeout(reply) ? NodeVerdict::Answers : NodeVerdict::Down;
    case 410: return NodeVerdict::Moved;
    case 425: return NodeVerdict::NotThisOne;
    default: return NodeVerdict::Answers;
    }
}

} // namespace Rookery
