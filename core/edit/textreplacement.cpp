// SPDX-License-Identifier: MIT
#include "edit/textpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Reads a replacement from the left.
class ReplacementReader
{
public:
    ReplacementReader(const QString &text, const TextPattern &pattern) : m_text(text), m_pattern(pattern) {}

    Result<QList<TextReplacement::Piece>> read()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'\\')
                readEscape();
            else if (m_text[m_at] == u'$')
                readGroup();
            else
                m_literal += m_text[m_at++];
        }
        endLiteral();
        if (!m_unknown.isEmpty())
            return Error::misuse(m_unknown);
        return m_pieces;
    }

private:
    QChar next(qsizetype ahead = 1) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    void readEscape()
    {
        switch (next().unicode()) {
        case u'n': m_literal += u'\n'; break;
        case u't': m_literal += u'\t'; break;
        case u'\\': m_literal += u'\\'; break;
        default: m_literal += m_text[m_at++]; return; // no escape
        }
        m_at += 2;
    }

    void readGroup()
    {
        if (next() == u'$') {
            m_literal += u'$';
            m_at += 2;
        } else if (next() == u'&') {
            addGroup(0, 2);
        } else if (next() == u'{') {
            readBraces();
        } else if (isDigit(next())) {
            readNumber();
        } else {
            m_literal += m_text[m_at++];
        }
    }

    /// Two digits where there is such a group, else one.
    void readNumber()
    {
        const int one = next().digitValue();
        const int two = isDigit(next(2)) ? 10 * one + next(2).digitValue() : -1;
        if (two >= 0 && two <= m_pattern.groupCount())
            addGroup(two, 3);
        else if (one <= m_pattern.groupCount())
            addGroup(one, 2);
        else
            addUnknown(QString::number(one), 2);
    }

    void readBraces()
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        if (end < 0) {
            m_literal += m_text[m_at++];
            return;
        }
        const QString name = m_text.mid(m_at + 2, end - m_at - 2);
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        const auto group = isNumber ? number : static_cast<int>(m_pattern.groupNames().indexOf(name));
        if (name.isEmpty() || group < 0 || group > m_pattern.groupCount())
            addUnknown(name, end + 1 - m_at);
        else
            addGroup(group, end + 1 - m_at);
    }

    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

    void addGroup(int group, qsizetype length)
    {
        endLiteral();
        m_pieces.append({{}, group});
        m_at += length;
    }

    void addUnknown(const QString &name, qsizetype length)
    {
        if (m_unknown.isEmpty())
            m_unknown = name.isEmpty() ? u"{}"_s : name;
        m_at += length;
    }

    void endLiteral()
    {
        if (!m_literal.isEmpty())
            m_pieces.append({m_literal.toUtf8(), -1});
        m_literal.clear();
    }

    const QString &m_text;
    const TextPattern &m_pattern;
    qsizetype m_at = 0;
    QString m_literal;
    QString m_unknown; ///< the first group that is not there
    QList<TextReplacement::Piece> m_pieces;
};

} // namespace

Result<TextReplacement> TextReplacement::of(const QString &text, const TextPattern &pattern)
{
    TextReplacement replacement;
    if (!pattern.isExpression()) {
        replacement.m_pieces = {{text.toUtf8(), -1}};
        return replacement;
    }
    auto pieces = ReplacementReader(text, pattern).read();
    if (!pieces)
        return pieces.error();
    replacement.m_pieces = *std::move(pieces);
    return replacement;
}

} // namespace Rookery
