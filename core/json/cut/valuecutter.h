// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Rookery::Json {

/// Cuts one value after the other out of a text that comes in pieces of any size. Knows strings and brackets alone:
/// whether what it cut is JSON, the scanner tells.
class ValueCutter
{
public:
    /// Takes what belongs to the value that has begun, or begins at `from`, which is neither white space nor a comma,
    /// colon or closing bracket. Returns where that ends: behind the value, or at the end of the bytes.
    qsizetype feed(const QByteArray &bytes, qsizetype from);
    /// The text has ended, and a number or word with it.
    void end() { m_isWhole = m_isWhole || (isBegun() && m_depth == 0 && !m_isInString); }

    bool isBegun() const { return !m_value.isEmpty(); }
    bool isWhole() const { return m_isWhole; }
    qsizetype size() const { return m_value.size(); } ///< bytes so far
    const QByteArray &value() const { return m_value; }
    QByteArray take(); ///< the value, or what there is of it; the next feed() begins another

    static bool endsScalar(char c);

private:
    const char *skipString(const char *p, const char *end);

    QByteArray m_value;
    quint32 m_depth = 0; ///< of brackets
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isWhole = false;
};

} // namespace Rookery::Json
