// SPDX-License-Identifier: MIT
#pragma once

#include "http/replycache.h"

#include <functional>

namespace Rookery {

/// One call to one node and what the cache holds for it: asks whether that is still true, and puts it where the server
/// says 304. Of a call with inner ones, each of those is kept under the URL that it would have alone. Another node is
/// another URL, so nothing of one node's is asked of the next.
class Revalidation
{
public:
    using UrlOf = std::function<QString(const HttpCall &)>;

    Revalidation() = default; ///< without a cache: leaves everything as it is
    /// The cache must outlive it.
    Revalidation(ReplyCache &cache, const HttpCall &call, const UrlOf &urlOf);

    /// The call, on the condition that what the cache has is no longer true.
    HttpCall conditional(HttpCall call) const;
    /// What the reply stands for; it is kept for the next time.
    HttpReply settled(HttpReply reply);

private:
    struct Known
    {
        bool isCacheable = false;
        QString url = {};
        QByteArray etag = {}; ///< empty: the cache has nothing
        HttpReply reply = {};

        void ask(HttpCall &call) const;
        HttpReply settled(HttpReply answered, ReplyCache &cache);
    };
    Known knownOf(const HttpCall &call, const UrlOf &urlOf) const;

    ReplyCache *m_cache = nullptr;
    Known m_call;
    QList<Known> m_inner;
};

} // namespace Rookery
