// SPDX-License-Identifier: MIT
#include "json/format.h"

#include "json/detail/walk.h"

#include <algorithm>

namespace Rookery::Json {

namespace {

class FormatVisitor
{
public:
    explicit FormatVisitor(int indent) : m_lineBreak(1 + indent * maxIndentedLevels, ' '), m_indent(indent)
    {
        m_lineBreak[0] = '\n';
    }

    void key(QByteArrayView rawKey)
    {
        place();
        m_out += rawKey;
        m_out += ": ";
        m_isPlaced = true;
    }
    void scalar(QByteArrayView lexeme)
    {
        place();
        m_out += lexeme;
    }
    void open(Type type, bool)
    {
        place();
        m_out += type == Type::Object ? '{' : '[';
        ++m_level;
        m_isFirst = true;
    }
    void close(Type type)
    {
        --m_level;
        if (!std::exchange(m_isFirst, false))
            breakLine();
        m_out += type == Type::Object ? '}' : ']';
    }
    QByteArray take() { return std::move(m_out); }

private:
    /// Goes where the next key or element stands; a value behind its key is there already.
    void place()
    {
        if (std::exchange(m_isPlaced, false) || m_level == 0)
            return;
        if (!std::exchange(m_isFirst, false))
            m_out += ',';
        breakLine();
    }
    void breakLine()
    {
        const int levels = std::min(m_level, maxIndentedLevels);
        m_out += QByteArrayView(m_lineBreak).first(1 + m_indent * levels);
    }

    QByteArray m_out;
    QByteArray m_lineBreak; ///< with the deepest indentation
    int m_indent;
    int m_level = 0;
    bool m_isFirst = true;
    bool m_isPlaced = false;
};

class CompactVisitor
{
public:
    void key(QByteArrayView rawKey)
    {
        separate();
        m_out += rawKey;
        m_out += ':';
        m_needsComma = false;
    }
    void scalar(QByteArrayView lexeme)
    {
        separate();
        m_out += lexeme;
    }
    void open(Type type, bool)
    {
        separate();
        m_out += type == Type::Object ? '{' : '[';
        m_needsComma = false;
    }
    void close(Type type)
    {
        m_out += type == Type::Object ? '}' : ']';
        m_needsComma = true;
    }
    QByteArray take() { return std::move(m_out); }

private:
    void separate()
    {
        if (std::exchange(m_needsComma, true))
            m_out += ',';
    }

    QByteArray m_out;
    bool m_needsComma = false;
};

} // namespace

QByteArray formatted(const Value &value, int indent)
{
    FormatVisitor visitor(indent);
    walkTokens(value, visitor);
    return visitor.take();
}

QByteArray compacted(const Value &value)
{
    CompactVisitor visitor;
    walkTokens(value, visitor);
    return visitor.take();
}

} // namespace Rookery::Json
