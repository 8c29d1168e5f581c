// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/sessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

Session *Sessions::find(const QString &name) const
{
    const auto found = std::find_if(
        m_open.cbegin(), m_open.cend(), [&name](const auto &session) { return session->options().name == name; });
    return found == m_open.cend() ? nullptr : found->get();
}

Result<Session *> Sessions::open(SessionOptions options)
{
    if (!options.name.isEmpty() && find(options.name))
        return Error::invalidArgument(
            u"A session named '%1' is open already: 'use' it, or choose another name."_s.arg(options.name));
    while (options.name.isEmpty() || find(options.name))
        options.name = u"session-%1"_s.arg(++m_lastNumber);
    auto opened = m_store.openSession(std::move(options));
    if (!opened)
        return opened.error();
    m_open.push_back(*std::move(opened));
    m_current = m_open.back().get();
    return m_current;
}

Result<Session *> Sessions::use(const QString &name)
{
    Session *session = find(name);
    if (!session)
        return Error::misuse(u"No session named '%1' is open: 'open' one."_s.arg(name));
    m_current = session;
    return session;
}

Result<Done> Sessions::close()
{
    if (!m_current)
        return Error::misuse(u"No session is open."_s);
    m_lazyAnswers.erase(m_current);
    std::erase_if(m_open, [this](const auto &session) { return session.get() == m_current; });
    m_current = m_open.empty() ? nullptr : m_open.back().get();
    return Done{};
}

Result<Session *> Sessions::current()
{
    return m_current ? Result<Session *>(m_current) : open(m_defaults);
}

} // namespace Rookery::Cli
