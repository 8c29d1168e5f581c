// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "http/codec/httpcall.h"
#include "json/cut/valuecutter.h"
#include "model/document.h"

#include <optional>

namespace Rookery {

/// Takes `{…,"Results":[…],…}` in pieces of any size and gives the results as documents of their own, each with its
/// tokens as they came. Keeps one result at most besides those that were not taken yet. An error that the server writes
/// behind, between or within the results is found, and so is a reply that ends too early; the results before it count.
class StreamSplitter
{
public:
    /// `head` is the reply without its body, for the facts of errors; a result of more bytes is refused with TooLarge.
    StreamSplitter(HttpReply head, qint64 maxResultBytes);

    void feed(const QByteArray &bytes); ///< owns its bytes
    /// Nothing more comes. `fault` is why, in the words of the connection; empty where the reply ended in good order.
    void end(const QString &fault);

    QList<Document> take(); ///< those that are complete and not taken yet
    bool isEnded() const { return m_isEnded; } ///< nothing more will come of it: all was given, or there is an error
    const std::optional<Error> &error() const { return m_error; } ///< comes behind the results

private:
    /// What stands next, or what we are in.
    enum class At : quint8 {
        Start,
        Key,
        Colon,
        Value, ///< of a member that is not the results
        Comma, ///< behind a member
        FirstResult, ///< or the end of an empty list
        Result,
        ResultComma,
        End, ///< the whole object is closed
        Debris, ///< what follows is not part of a stream: perhaps an error of the server
    };

    void takeByte(char c);
    void goOn(bool isExpected, At next);
    void begin(bool isExpected);
    void takeToken();
    void takeKey();
    void takeMember();
    void takeResult();
    void fail(Error error);
    Error told(Error error) const;
    Error errorInDebris() const;

    HttpReply m_head;
    qint64 m_maxBytes;
    At m_at = At::Start;
    Json::ValueCutter m_token; ///< a key, a value or a result
    bool m_isInToken = false;
    QString m_key;
    QString m_serverError; ///< its member "Error"
    bool m_hasResults = false;
    QByteArray m_debris;
    QList<Document> m_documents;
    qint64 m_count = 0; ///< of all results so far
    std::optional<Error> m_error;
    bool m_isEnded = false;
};

} // namespace Rookery
