// SPDX-License-Identifier: MIT
#pragma once

#include "json/scanner.h"
#include "model/changevector.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <memory>

namespace Rookery {

enum class HttpMethod : quint8 { Get, Head, Post, Put, Patch, Delete };

QByteArray nameOf(HttpMethod method);

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// Where a call's path begins.
enum class CallScope : quint8 {
    Database, ///< at /databases/NAME of the executor's database
    Server, ///< at the root of the server
};

/// A command as it goes on the wire, before a node is chosen for it.
struct HttpCall
{
    HttpMethod method = HttpMethod::Get;
    CallScope scope = CallScope::Database;
    QByteArray path; ///< percent-encoded, begins with a slash
    QByteArray query = {}; ///< percent-encoded, without the question mark; see HttpQuery
    QList<HttpHeader> headers = {}; ///< beside those that every request carries
    QByteArray body = {}; ///< of contentType. A write has one even where the server needs none: see Transfer
    QByteArray contentType = "application/json";
    bool isCacheable = false; ///< may its reply be revalidated by ETag?
    /// Calls that go out inside of this one, each revalidated by itself. The body is made of them: see bodyOf().
    QList<HttpCall> inner = {};
    bool isReplyJson = true; ///< else bytes of any kind
    bool isStream = false; ///< its reply is taken as it comes, at whatever length
    /// Only this node can answer; empty, or where no node of that tag is known: any.
    QString nodeTag = {};
};

/// Milliseconds as RavenDB writes spans of time: "00:00:15.250". In a query it does not decode them.
QString timeSpan(std::chrono::milliseconds span);

/// Builds a query, every reserved byte encoded. (QUrlQuery leaves `+` alone, which RavenDB reads as a space.)
class HttpQuery
{
public:
    HttpQuery &add(QByteArrayView name, QStringView value);
    HttpQuery &add(QByteArrayView name, qint64 value);
    HttpQuery &add(QByteArrayView name, std::chrono::milliseconds span); ///< its colons as they are: see timeSpan()
    /// The same name once for each value.
    HttpQuery &addAll(QByteArrayView name, const QStringList &values);
    HttpQuery &addUnlessEmpty(QByteArrayView name, const QString &value);
    operator QByteArray() const { return m_text; }

private:
    QByteArray m_text;
};

/// What came back, complete and decompressed.
struct HttpReply
{
    int status = 0;
    QList<HttpHeader> headers = {};
    QByteArray body = {};
    QString url = {}; ///< what was asked, without user info: for errors and the activity log
    /// Of the body, begun while that came; null: not begun.
    std::shared_ptr<Json::GrowingScan> scan = {};
    bool isFromCache = false; ///< the server said 304 Not Modified, and this is what it had answered before
    /// The replies to the inner calls, where the cache has looked at them. None: they are in the body alone.
    QList<HttpReply> inner = {};

    bool isSuccess() const { return status >= 200 && status < 300; }
    bool saysMissing() const; ///< how the server answers for one document that it does not have
    QByteArray header(QByteArrayView name) const; ///< the first of that name, without case; empty where there is none
};

/// What a codec must know beside the command.
struct CallContext
{
    TransactionMode transactionMode = TransactionMode::SingleNode;
};

} // namespace Rookery
