// SPDX-License-Identifier: MIT
#include "http/codec/streams/streamsplitter.h"

#include "http/codec/errors.h"
#include "http/codec/replyjson.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype maxDebris = 1 << 20; // the server's error, with all its stack traces

Error serverError(const QString &text)
{
    Error error = Error::of(ErrorKind::Rejected, text.section(u"\n   at "_s, 0, 0));
    error.type = u"RavenException"_s;
    return error;
}

bool isWhiteSpace(char c)
{
    return QByteArrayView(" \n\r\t").contains(c);
}

} // namespace

StreamSplitter::StreamSplitter(HttpReply head, qint64 maxResultBytes)
    : m_head(std::move(head)), m_maxBytes(maxResultBytes)
{}

void StreamSplitter::feed(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && !m_isEnded) {
        if (m_at == At::Debris) {
            m_debris += bytes.sliced(at);
            if (m_debris.size() > maxDebris)
                fail(errorInDebris());
            return;
        }
        if (!m_isInToken) {
            takeByte(bytes.at(at));
            at += !m_isInToken && m_at != At::Debris; // else it is the first of what follows
            continue;
        }
        at = m_token.feed(bytes, at);
        if (m_token.size() > m_maxBytes)
            fail(Error::of(ErrorKind::TooLarge, u"A result has more than %1 bytes."_s.arg(m_maxBytes)));
        else if (m_token.isWhole())
            takeToken();
    }
}

/// One byte between tokens, or the first of one.
void StreamSplitter::takeByte(char c)
{
    if (isWhiteSpace(c))
        return;
    const bool beginsValue = !Json::ValueCutter::endsScalar(c);
    switch (m_at) {
    case At::Start: return goOn(c == '{', At::Key);
    case At::Key: return begin(c == '"');
    case At::Colon: return goOn(c == ':', At::Value);
    case At::Value:
        if (m_key == u"Results")
            return goOn(c == '[' && !std::exchange(m_hasResults, true), At::FirstResult);
        return begin(beginsValue);
    case At::Comma: return goOn(c == ',' || c == '}', c == ',' ? At::Key : At::End);
    case At::FirstResult:
        if (c == ']')
            return goOn(true, At::Comma);
        m_at = At::Result;
        return begin(beginsValue);
    case At::Result: return begin(beginsValue);
    case At::ResultComma: return goOn(c == ',' || c == ']', c == ',' ? At::Result : At::Comma);
    case At::End:
    case At::Debris: m_at = At::Debris;
    }
}

void StreamSplitter::goOn(bool isExpected, At next)
{
    m_at = isExpected ? next : At::Debris;
}

void StreamSplitter::begin(bool isExpected)
{
    m_isInToken = isExpected;
    if (!isExpected)
        m_at = At::Debris;
}

void StreamSplitter::takeToken()
{
    m_isInToken = false;
    switch (m_at) {
    case At::Key: takeKey(); break;
    case At::Result: takeResult(); break;
    default: takeMember(); break;
    }
}

void StreamSplitter::takeKey()
{
    const auto key = Json::parse(m_token.take(), Json::Mode::Reply);
    m_key = key ? key->toString() : QString();
    m_at = At::Colon;
}

void StreamSplitter::takeMember()
{
    m_at = At::Comma;
    QByteArray value = m_token.take();
    if (m_key != u"Error")
        return;
    const auto text = Json::parse(std::move(value), Json::Mode::Reply);
    m_serverError = text ? text->toString() : u"an error that cannot be read"_s;
    m_at = At::Debris; // once it failed, the server writes more errors, with no comma between
}

void StreamSplitter::takeResult()
{
    m_at = At::ResultComma;
    auto json = Json::parse(m_token.take(), Json::Mode::Reply);
    if (!json)
        return fail(Error::of(ErrorKind::BadReply, u"A result is not JSON: %1"_s.arg(json.error().message)));
    if (json->isNull())
        return; // a projection of what a `load` did not find
    if (!json->isObject())
        return fail(Error::of(ErrorKind::BadReply, u"A result is no object."_s));
    const auto metadata = json->member(u"@metadata");
    const QString failure = metadata ? QString() : textOf(*json, u"Error");
    if (!failure.isEmpty()) {
        m_serverError = failure;
        m_at = At::Debris;
        return;
    }
    const Json::Value known = metadata.value_or(Json::Value::emptyObject());
    m_documents.append({textOf(known, u"@id"), textOf(known, u"@change-vector"), *std::move(json)});
    ++m_count;
}

void StreamSplitter::end(const QString &fault)
{
    if (m_isEnded)
        return;
    if (m_at == At::End && !m_hasResults)
        return fail(badReply(m_head, u"The answer is not a stream: it has no list 'Results'"_s));
    if (m_at == At::End) {
        m_isEnded = true;
        return;
    }
    if (m_at == At::Debris)
        return fail(errorInDebris());
    HttpReply cut = m_head;
    cut.body = m_token.value();
    if (auto appended = errorAppendedTo(cut))
        return fail(*std::move(appended));
    const QString why = fault.isEmpty() ? u"it ends before its end"_s : fault;
    fail(Error::of(ErrorKind::BadReply, u"The answer of %1 was cut short: %2"_s.arg(m_head.url, why)));
}

/// What follows where no stream goes on.
Error StreamSplitter::errorInDebris() const
{
    HttpReply reply = m_head;
    reply.body = m_debris;
    if (auto appended = errorAppendedTo(reply))
        return *std::move(appended);
    if (!m_serverError.isEmpty())
        return serverError(m_serverError);
    return badReply(reply, m_hasResults ? u"The stream cannot be read on"_s : u"The answer is not a stream"_s);
}

void StreamSplitter::fail(Error error)
{
    m_isEnded = true;
    m_isInToken = false;
    m_error = told(std::move(error));
}

/// With the facts of the reply, and how far it came.
Error StreamSplitter::told(Error error) const
{
    if (m_count > 0)
        error.message = u"After %1 results: %2"_s.arg(QString::number(m_count), error.message);
    error.address = m_head.url;
    error.httpStatus = m_head.status;
    return error;
}

QList<Document> StreamSplitter::take()
{
    return std::exchange(m_documents, {});
}

} // namespace Rookery
