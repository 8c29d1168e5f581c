// SPDX-License-Identifier: MIT
#include "http/revalidation.h"

#include "http/codec/multiget/multigetcodec.h"

namespace Rookery {

Revalidation::Revalidation(ReplyCache &cache, const HttpCall &call, const UrlOf &urlOf)
    : m_cache(&cache), m_call(knownOf(call, urlOf))
{
    for (const HttpCall &inner : call.inner)
        m_inner.append(knownOf(inner, urlOf));
}

Revalidation::Known Revalidation::knownOf(const HttpCall &call, const UrlOf &urlOf) const
{
    if (!call.isCacheable)
        return {};
    Known known{.isCacheable = true, .url = urlOf(call)};
    if (auto entry = m_cache->find(known.url)) {
        known.etag = entry->etag;
        known.reply = std::move(entry->reply);
        known.reply.isFromCache = true;
    }
    return known;
}

void Revalidation::Known::ask(HttpCall &call) const
{
    if (!etag.isEmpty())
        call.headers.append(HttpHeader{"If-None-Match", etag});
}

HttpReply Revalidation::Known::settled(HttpReply answered, ReplyCache &cache)
{
    if (!isCacheable)
        return answered;
    if (answered.status == 304 && !etag.isEmpty())
        return reply;
    answered.url = url;
    cache.keep(url, answered);
    return answered;
}

HttpCall Revalidation::conditional(HttpCall call) const
{
    m_call.ask(call);
    for (qsizetype index = 0; index < m_inner.size(); ++index)
        m_inner.at(index).ask(call.inner[index]);
    return call;
}

HttpReply Revalidation::settled(HttpReply reply)
{
    if (!m_cache)
        return reply;
    if (m_inner.isEmpty())
        return m_call.settled(std::move(reply), *m_cache);
    auto inner = innerReplies(reply);
    if (!inner || inner->size() != m_inner.size())
        return reply; // the codec will say what is wrong with it
    for (qsizetype index = 0; index < m_inner.size(); ++index)
        reply.inner.append(m_inner[index].settled(std::move((*inner)[index]), *m_cache));
    return reply;
}

} // namespace Rookery
