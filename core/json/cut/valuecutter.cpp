// SPDX-License-Identifier: MIT
#include "json/cut/valuecutter.h"

#include "json/detail/bytescan.h"

#include <utility>

namespace Rookery::Json {

bool ValueCutter::endsScalar(char c)
{
    return isSpace(c) || c == ',' || c == ']' || c == '}' || c == ':';
}

qsizetype ValueCutter::feed(const QByteArray &bytes, qsizetype from)
{
    const char *const begin = bytes.constData() + from;
    const char *const end = bytes.constData() + bytes.size();
    const char *p = begin;
    while (p != end && !m_isWhole) {
        if (m_isInString) {
            p = skipString(p, end);
            m_isWhole = !m_isInString && m_depth == 0;
        } else if (m_depth == 0 && endsScalar(*p)) {
            m_isWhole = true;
        } else {
            m_isInString = *p == '"';
            if (*p == '{' || *p == '[')
                ++m_depth;
            else if (*p == '}' || *p == ']')
                m_isWhole = --m_depth == 0;
            ++p;
        }
    }
    m_value.append(begin, p - begin);
    return from + (p - begin);
}

/// Behind the closing quote, or at the end of the bytes.
const char *ValueCutter::skipString(const char *p, const char *end)
{
    while (p != end && m_isInString) {
        if (std::exchange(m_isEscaped, false)) {
            ++p;
            continue;
        }
        p = skipPlain(p, end);
        if (p == end)
            break;
        m_isEscaped = *p == '\\';
        m_isInString = *p != '"';
        ++p;
    }
    return p;
}

QByteArray ValueCutter::take()
{
    m_depth = 0;
    m_isInString = m_isEscaped = m_isWhole = false;
    return std::exchange(m_value, {});
}

} // namespace Rookery::Json
