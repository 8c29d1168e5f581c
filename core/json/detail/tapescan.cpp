// SPDX-License-Identifier: MIT
#include "json/detail/tapescan.h"

#include "json/detail/bytescan.h"

namespace Rookery::Json {

Q_ALWAYS_INLINE Node *TapeScan::append(const char *p, Type type)
{
    if (m_next == m_limit) [[unlikely]]
        grow();
    Node *node = m_next++;
    node->offset = offsetOf(p);
    node->keyOffset = m_keyOffset;
    node->keyLength = m_keyLength & 0xfff'ffff;
    node->typeBits = static_cast<quint32>(type) & 0x7;
    node->isKeyEscaped = m_isKeyEscaped;
    node->count = 0;
    m_keyLength = 0; // an array's element has none
    m_isKeyEscaped = false;
    return node;
}

Q_NEVER_INLINE void TapeScan::grow()
{
    const quint32 count = used();
    // Few texts need more than a node for 16 bytes; what is too much costs addresses, not memory.
    const size_t room = count == 0 ? static_cast<size_t>(m_text.size()) / 16 + 2 : count + count / 2 + 2;
    m_nodes.reserve(room);
    m_next = m_nodes.data() + count;
    m_limit = m_nodes.data() + room;
}

NodeBuffer TapeScan::takeNodes()
{
    m_nodes.setSize(used());
    return std::move(m_nodes);
}

Q_NEVER_INLINE const char *TapeScan::fail(Fault fault, const char *p)
{
    m_fault.fault = fault;
    m_fault.at = p - m_text.data();
    return nullptr;
}

Fault TapeScan::missingValue() const
{
    return m_depth > 0 && !m_isObject && m_count > 0 ? Fault::ExpectedValueAfterComma : Fault::ExpectedValue;
}

/// The key of the last child of the innermost open object.
QByteArrayView TapeScan::lastKey() const
{
    const Node *nodes = m_next - used();
    quint32 last = m_open + 1;
    while (nodes[last].next < used())
        last = nodes[last].next;
    return m_text.sliced(nodes[last].keyOffset, nodes[last].keyLength);
}

/// Behind the string whose opening quote is before `p`: the hot loop of most texts.
Q_ALWAYS_INLINE const char *TapeScan::string(const char *p)
{
    p = skipPlain(p, m_end);
    if (*p == '"') [[likely]]
        return p + 1;
    while ((p = stringStop(p))) {
        p = skipPlain(p, m_end);
        if (*p == '"')
            return p + 1;
    }
    return nullptr;
}

/// Behind what is neither plain nor the closing quote: escapes and characters beyond ASCII.
const char *TapeScan::stringStop(const char *p)
{
    for (;;) {
        if (static_cast<signed char>(*p) < 0) {
            const int length = utf8Length(p);
            if (length == 0)
                return fail(Fault::BadUtf8, p);
            p += length;
        } else if (*p == '\\') {
            p = escape(p + 1);
            if (!p)
                return nullptr;
        } else if (static_cast<uchar>(*p) < ' ') {
            return fail(p == m_end ? Fault::UnclosedString : Fault::ControlCharacter, p);
        } else {
            return p;
        }
    }
}

const char *TapeScan::escape(const char *p)
{
    m_hasEscapes = true;
    switch (*p) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': return p + 1;
    case 'u':
        for (int n = 1; n <= 4; ++n) {
            if (hexValue(p[n]) < 0)
                return p + n == m_end ? fail(Fault::UnclosedString, m_end) : fail(Fault::BadHexEscape, p + n);
        }
        return p + 5;
    default: return p == m_end ? fail(Fault::UnclosedString, p) : fail(Fault::BadEscape, p);
    }
}

Q_ALWAYS_INLINE const char *TapeScan::number(const char *p)
{
    if (*p == '-')
        ++p;
    if (*p == '0') {
        ++p;
        if (isDigit(*p))
            return fail(Fault::LeadingZero, p);
    } else {
        p = digits(p, Fault::ExpectedDigit);
    }
    if (p && *p == '.') {
        const bool isBarePoint = m_mode == Mode::Reply && !isDigit(p[1]);
        p = isBarePoint ? p + 1 : digits(p + 1, Fault::ExpectedFraction);
    }
    if (p && (*p | 0x20) == 'e') {
        ++p;
        p = digits(*p == '+' || *p == '-' ? p + 1 : p, Fault::ExpectedExponent);
    }
    return p;
}

/// Behind one digit or more.
Q_ALWAYS_INLINE const char *TapeScan::digits(const char *p, Fault fault)
{
    if (!isDigit(*p)) [[unlikely]]
        return fail(fault, p);
    do
        ++p;
    while (isDigit(*p));
    return p;
}

/// Behind one of the three words of JSON.
const char *TapeScan::word(const char *p, const char *expected, qsizetype length)
{
    for (qsizetype n = 0; n < length; ++n) {
        if (p[n] != expected[n])
            return fail(missingValue(), p + n);
    }
    return p + length;
}

/// Behind a member's key and colon, at its value.
Q_ALWAYS_INLINE const char *TapeScan::key(const char *p)
{
    if (*p != '"') [[unlikely]]
        return fail(missingKey(), p);
    m_hasEscapes = false;
    const char *behind = string(p + 1);
    if (!behind) [[unlikely]]
        return nullptr;
    m_isKeyEscaped = m_hasEscapes;
    if (behind - p > static_cast<qsizetype>(m_limits.maxKeyBytes)) [[unlikely]] {
        m_fault.limit = m_limits.maxKeyBytes;
        return fail(Fault::KeyTooLarge, p);
    }
    m_keyOffset = offsetOf(p);
    m_keyLength = static_cast<quint32>(behind - p);
    p = skipSpace(behind, m_end);
    if (*p != ':') [[unlikely]] {
        m_fault.key = m_text.sliced(m_keyOffset, m_keyLength);
        return fail(Fault::ExpectedColon, p);
    }
    return skipSpace(p + 1, m_end);
}

/// Behind a scalar or the bracket that opens a container.
Q_ALWAYS_INLINE const char *TapeScan::value(const char *p)
{
    const char *behind = nullptr;
    Type type = Type::String;
    switch (*p) {
    case '"': behind = string(p + 1); break;
    case '{': return open(p, Type::Object);
    case '[': return open(p, Type::Array);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        type = Type::Number;
        behind = number(p);
        break;
    case 't':
        type = Type::True;
        behind = word(p, "true", 4);
        break;
    case 'f':
        type = Type::False;
        behind = word(p, "false", 5);
        break;
    case 'n':
        type = Type::Null;
        behind = word(p, "null", 4);
        break;
    default: return fail(missingValue(), p);
    }
    if (!behind) [[unlikely]]
        return nullptr;
    Node *node = append(p, type);
    node->length = static_cast<quint32>(behind - p);
    node->next = used();
    ++m_count;
    return behind;
}

Q_ALWAYS_INLINE const char *TapeScan::open(const char *p, Type type)
{
    if (m_depth >= m_limits.maxDepth) [[unlikely]] {
        m_fault.limit = m_limits.maxDepth;
        return fail(Fault::TooDeep, p);
    }
    Node *node = append(p, type);
    node->next = m_open;
    if (m_depth > 0)
        m_nodes[m_open].count = m_count;
    m_open = used() - 1;
    m_count = 0;
    m_isObject = type == Type::Object;
    ++m_depth;
    return p + 1;
}

/// Behind the bracket that closes the innermost container; the one around it becomes the innermost.
Q_ALWAYS_INLINE const char *TapeScan::close(const char *p)
{
    Node &node = m_nodes[m_open];
    const quint32 parent = node.next;
    node.length = offsetOf(p + 1) - node.offset;
    node.next = used();
    node.count = m_count;
    --m_depth;
    const Node &around = m_nodes[parent]; // of the root: itself, which changes nothing that is read again
    m_isObject = around.type() == Type::Object;
    m_count = around.count + 1;
    m_open = parent;
    return p + 1;
}

/// Behind the comma that follows a value, having closed what ends before it; at the end of the root: behind that.
Q_ALWAYS_INLINE const char *TapeScan::afterValue(const char *p)
{
    while (m_depth > 0) {
        p = skipSpace(p, m_end);
        if (*p == ',')
            return p + 1;
        if (*p == (m_isObject ? '}' : ']')) {
            p = close(p);
            continue;
        }
        if (m_isObject && m_isWhole)
            m_fault.key = lastKey();
        return fail(m_isObject ? Fault::ExpectedCommaInObject : Fault::ExpectedCommaInArray, p);
    }
    return p;
}

/// From a value's place to that of the next, or into the container that it opened; at the end of the root: behind that.
Q_ALWAYS_INLINE bool TapeScan::step(const char *&p)
{
    p = skipSpace(p, m_end);
    if (m_count == 0 && m_depth > 0 && *p == (m_isObject ? '}' : ']')) {
        p = close(p);
    } else {
        m_at = p - m_text.data();
        if (m_isObject)
            p = key(p);
        if (!p || !(p = value(p))) [[unlikely]]
            return false;
        const bool isOpened = m_depth > 0 && m_count == 0;
        if (isOpened)
            return true;
    }
    p = afterValue(p);
    m_isBehindValue = !p;
    return p;
}

bool TapeScan::run()
{
    const char *p = m_text.data() + m_at;
    if (m_isBehindValue) {
        p = afterValue(p);
        if (!p)
            return false;
        m_isBehindValue = false;
    }
    while (!isAtEnd()) {
        if (!step(p))
            return false;
    }
    m_at = p - m_text.data();
    return true;
}

bool TapeScan::complete(const QByteArray &text)
{
    m_isWhole = true;
    m_text = QByteArrayView(text.constData(), text.size());
    m_end = m_text.end();
    if (text.startsWith("\xef\xbb\xbf"))
        return fail(Fault::ByteOrderMark, m_text.data());
    if (const char *p = skipSpace(m_text.data() + m_at, m_end); p == m_end && !m_next)
        return fail(Fault::Empty, p);
    if (!run())
        return false;
    const char *p = skipSpace(m_text.data() + m_at, m_end);
    return p == m_end || fail(Fault::ExpectedNothing, p);
}

qsizetype TapeScan::advance(const QByteArray &text)
{
    m_text = QByteArrayView(text.constData(), text.size());
    m_end = m_text.end();
    const char first = *skipSpace(m_text.data(), m_end);
    const bool isOfContainer = first == '{' || first == '[';
    if (isOfContainer && !run())
        suspend();
    return m_at;
}

/// What the end of the text cut is scanned again, when more has come; so is what is wrong.
void TapeScan::suspend()
{
    m_keyLength = 0;
    m_isKeyEscaped = false;
    if (m_isBehindValue) {
        m_at = m_fault.at;
        takeBackNumber();
    }
    m_fault = {};
}

/// A number at the end of what has come may have more digits to come.
void TapeScan::takeBackNumber()
{
    const Node &last = m_next[-1];
    if (last.type() != Type::Number || last.offset + last.length != m_text.size())
        return;
    m_at = last.keyLength > 0 ? last.keyOffset : last.offset;
    m_isBehindValue = false;
    --m_next;
    --m_count;
}

} // namespace Rookery::Json
