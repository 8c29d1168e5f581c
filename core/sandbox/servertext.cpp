// SPDX-License-Identifier: MIT
#include "sandbox/servertext.h"

#include "json/writer.h"
#include "sandbox/rejection.h"

#include <QDate>
#include <QHash>
#include <QTime>

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

/// The UTF-16 unit of the escape `\uXXXX` at `at`; 0 where there is none.
char16_t escapedUnit(QByteArrayView token, qsizetype at)
{
    if (at + 6 > token.size() || token[at] != '\\' || token[at + 1] != 'u')
        return 0;
    return static_cast<char16_t>(token.sliced(at + 2, 4).toByteArray().toUShort(nullptr, 16));
}

QByteArray escapedControl(char16_t unit)
{
    switch (unit) {
    case u'\b': return "\\b";
    case u'\t': return "\\t";
    case u'\n': return "\\n";
    case u'\f': return "\\f";
    case u'\r': return "\\r";
    case u'"': return "\\\"";
    case u'\\': return "\\\\";
    default: return "\\u" + QByteArray::number(unit, 16).toUpper().rightJustified(4, '0');
    }
}

/// Rewrites the escape at `at` (a backslash) and returns the bytes it took.
qsizetype appendEscape(QByteArray &out, QByteArrayView token, qsizetype at)
{
    const char kind = token[at + 1];
    if (kind == '/') {
        out += '/';
        return 2;
    }
    if (kind != 'u') {
        out += token.sliced(at, 2);
        return 2;
    }
    const char16_t unit = escapedUnit(token, at);
    const char16_t second = escapedUnit(token, at + 6);
    if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(second)) {
        // The server alone would make two U+FFFD of it; our requests never send such a pair as escapes.
        out += QStringView(std::array{unit, second}).toUtf8();
        return 12;
    }
    if (unit < 0x20 || unit == u'"' || unit == u'\\')
        out += escapedControl(unit);
    else
        out += QString(QChar::isSurrogate(unit) ? QChar(QChar::ReplacementCharacter) : QChar(unit)).toUtf8();
    return 6;
}

/// The power of ten of the first digit that is not 0; nullopt for a zero.
std::optional<qint64> decimalExponent(QByteArrayView lexeme)
{
    const qsizetype e = std::min({lexeme.indexOf('e'), lexeme.indexOf('E')},
        [](qsizetype a, qsizetype b) { return a >= 0 && (b < 0 || a < b); });
    const QByteArrayView digits = e < 0 ? lexeme : lexeme.first(e);
    qint64 exponent = 0;
    if (e >= 0) {
        bool fits = false;
        exponent = lexeme.sliced(e + 1).toByteArray().toLongLong(&fits);
        if (!fits || qAbs(exponent) > 1'000'000'000)
            exponent = lexeme[e + 1] == '-' ? -1'000'000'000 : 1'000'000'000;
    }
    const qsizetype dot = digits.indexOf('.');
    const qsizetype units = dot < 0 ? digits.size() : dot;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (digits[i] >= '1' && digits[i] <= '9')
            return exponent + (i < units ? units - i - 1 : units - i);
    }
    return std::nullopt;
}

bool isBeyondDouble(QByteArrayView lexeme)
{
    if (lexeme.size() < 309 && !lexeme.contains('e') && !lexeme.contains('E'))
        return false;
    const auto exponent = decimalExponent(lexeme);
    if (!exponent || *exponent < 308)
        return false;
    if (*exponent > 308)
        return true;
    double parsed = 0;
    return std::from_chars(lexeme.begin(), lexeme.end(), parsed).ec == std::errc::result_out_of_range;
}

QString tokenName(Json::Type type)
{
    switch (type) {
    case Json::Type::Null: return u"Null"_s;
    case Json::Type::False: return u"False"_s;
    case Json::Type::True: return u"True"_s;
    case Json::Type::Number: return u"Number"_s;
    case Json::Type::String: return u"String"_s;
    case Json::Type::Array: return u"StartArray"_s;
    case Json::Type::Object: return u"StartObject"_s;
    }
    Q_UNREACHABLE();
}

enum class OwnedAs : quint8 { Text, TextOrNull, Date, Array, Simple };

std::optional<OwnedAs> ownedAs(const QByteArray &key)
{
    static const QHash<QByteArray, OwnedAs> owned{{"@id", OwnedAs::Text}, {"@flags", OwnedAs::Text},
        {"@change-vector", OwnedAs::TextOrNull}, {"@last-modified", OwnedAs::Date}, {"@counters", OwnedAs::Array},
        {"@timeseries", OwnedAs::Array}, {"@etag", OwnedAs::Simple}, {"@index-score", OwnedAs::Simple}};
    const auto found = owned.constFind(key);
    return found == owned.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

void ServerText::appendString(QByteArray &out, QByteArrayView token)
{
    const qsizetype begin = out.size();
    for (qsizetype i = 0; i < token.size();) {
        const qsizetype escape = token.indexOf('\\', i);
        const qsizetype end = escape < 0 ? token.size() : escape;
        out += token.sliced(i, end - i);
        i = escape < 0 ? end : end + appendEscape(out, token, escape);
    }
    // Quirk of the server: DEL is raw, but escaped where it stands alone.
    if (out.size() - begin == 3 && out[begin + 1] == '\x7f')
        out.replace(begin + 1, 1, "\\u007F");
}

QString ServerText::stringOf(QByteArrayView token)
{
    QByteArray normalized;
    appendString(normalized, token);
    return Json::unquoted(normalized);
}

QByteArray ServerText::keyOf(const Json::Node &node) const
{
    const QByteArrayView raw = m_tape.rawKey(node);
    return raw.contains('\\') ? stringOf(raw).toUtf8() : raw.sliced(1, raw.size() - 2).toByteArray();
}

std::vector<quint32> ServerText::childrenOf(quint32 container) const
{
    std::vector<quint32> children;
    children.reserve(m_tape.node(container).count);
    const quint32 end = m_tape.node(container).next;
    for (quint32 i = container + 1; i < end; i = m_tape.node(i).next)
        children.push_back(i);
    return children;
}

bool ServerText::hasPlainDistinctKeys(const std::vector<quint32> &children) const
{
    constexpr size_t fewEnough = 24; // to compare each with each
    if (children.size() > fewEnough)
        return false;
    std::array<QByteArrayView, fewEnough> seen;
    for (size_t n = 0; n < children.size(); ++n) {
        seen[n] = m_tape.rawKey(m_tape.node(children[n]));
        if (seen[n].contains('\\') || std::find(seen.begin(), seen.begin() + n, seen[n]) != seen.begin() + n)
            return false;
    }
    return true;
}

std::vector<quint32> ServerText::lastOfEachKey(quint32 object) const
{
    std::vector<quint32> children = childrenOf(object);
    if (hasPlainDistinctKeys(children))
        return children; // nearly always
    QHash<QByteArray, quint32> last;
    for (const quint32 i : children)
        last.insert(keyOf(m_tape.node(i)), i);
    if (static_cast<size_t>(last.size()) < children.size())
        std::erase_if(children, [&](quint32 i) { return last.value(keyOf(m_tape.node(i))) != i; });
    return children;
}

Result<bool> ServerText::isServerOwned(const Json::Node &node, const QByteArray &key) const
{
    const auto owned = ownedAs(key);
    if (!owned)
        return false;
    const Json::Type type = node.type();
    const bool isText = type == Json::Type::String;
    const QString name = QString::fromUtf8(key);
    if (*owned == OwnedAs::Array && type != Json::Type::Array)
        return rejected(u"Expected property to have array type, but was: %1."_s.arg(tokenName(type)));
    if (*owned == OwnedAs::Simple && (type == Json::Type::Array || type == Json::Type::Object))
        return rejected(u"Expected property @metadata to be a simple type, but was %1."_s.arg(tokenName(type)));
    const bool needsText = *owned == OwnedAs::Text || *owned == OwnedAs::Date
        || (*owned == OwnedAs::TextOrNull && type != Json::Type::Null);
    if (needsText && !isText) {
        return rejected(
            u"Expected property @metadata.%1 to have string type, but was: %2."_s.arg(name, tokenName(type)));
    }
    if (*owned == OwnedAs::Date) {
        const QString text = Json::unquoted(m_tape.lexeme(node));
        if (!isServerDate(text, false))
            return rejected(u"Cannot parse the value of property @metadata.%1: %2."_s.arg(name, text));
    }
    return true;
}

Result<Done> ServerText::appendNumber(QByteArray &out, QByteArrayView lexeme) const
{
    if (lexeme.size() > 1 && lexeme[0] == '0' && lexeme[1] != '.')
        return rejected(u"Invalid number with zero prefix: %1"_s.arg(QString::fromLatin1(lexeme)));
    if (isBeyondDouble(lexeme))
        return rejected(u"Could not parse double: %1"_s.arg(QString::fromLatin1(lexeme)));
    out += lexeme == "-0" ? QByteArrayView("0") : lexeme;
    return Done{};
}

Result<Done> ServerText::appendScalar(QByteArray &out, const Json::Node &node) const
{
    const QByteArrayView lexeme = m_tape.lexeme(node);
    if (node.type() == Json::Type::Number)
        return appendNumber(out, lexeme);
    if (node.type() == Json::Type::String)
        appendString(out, lexeme);
    else
        out += lexeme;
    return Done{};
}

namespace {

struct OpenContainer
{
    std::vector<quint32> children;
    size_t position = 0;
    bool isObject = false;
    bool isFirst = true;
};

/// Walks a subtree with a stack of its own: documents nest as deep as they like.
class ServerTextWalk
{
public:
    ServerTextWalk(const ServerText &text, const Json::Tape &tape, MetadataFilter &filter, QByteArray &out)
        : m_text(text), m_tape(tape), m_filter(filter), m_out(out)
    {}

    Result<Done> write(quint32 index)
    {
        Result<Done> done = open(index);
        while (done && !m_levels.empty())
            done = step();
        return done;
    }

private:
    Result<Done> open(quint32 index)
    {
        const Json::Node &node = m_tape.node(index);
        if (node.type() != Json::Type::Array && node.type() != Json::Type::Object)
            return m_text.appendScalar(m_out, node);
        OpenContainer level;
        level.isObject = node.type() == Json::Type::Object;
        if (level.isObject)
            m_filter.beginObject();
        level.children = level.isObject ? m_text.lastOfEachKey(index) : m_text.childrenOf(index);
        m_out += level.isObject ? '{' : '[';
        m_levels.push_back(std::move(level));
        return Done{};
    }

    Result<Done> step()
    {
        OpenContainer &level = m_levels.back();
        if (level.position == level.children.size()) {
            if (level.isObject)
                m_filter.endObject();
            m_out += level.isObject ? '}' : ']';
            m_levels.pop_back();
            return Done{};
        }
        const quint32 child = level.children[level.position++];
        return level.isObject ? writeMember(level, child) : writeValue(level, child);
    }

    Result<Done> writeMember(OpenContainer &level, quint32 child)
    {
        const Json::Node &node = m_tape.node(child);
        const QByteArrayView raw = m_tape.rawKey(node);
        if (!m_filter.isOn() && raw != "\"@metadata\"" && !raw.contains('\\'))
            return writeValue(level, child); // nearly always
        const QByteArray key = m_text.keyOf(node);
        const Result<bool> isOwned = m_filter.isOn() ? m_text.isServerOwned(node, key) : Result<bool>(false);
        if (!isOwned)
            return isOwned.error();
        if (*isOwned)
            return Done{};
        m_filter.readKey(key);
        return writeValue(level, child);
    }

    Result<Done> writeValue(OpenContainer &level, quint32 child)
    {
        if (!std::exchange(level.isFirst, false))
            m_out += ',';
        if (level.isObject) {
            ServerText::appendString(m_out, m_tape.rawKey(m_tape.node(child)));
            m_out += ':';
        }
        return open(child); // may invalidate level
    }

    const ServerText &m_text;
    const Json::Tape &m_tape;
    MetadataFilter &m_filter;
    QByteArray &m_out;
    std::vector<OpenContainer> m_levels;
};

} // namespace

Result<Done> ServerText::append(QByteArray &out, quint32 index, MetadataFilter &filter) const
{
    return ServerTextWalk(*this, m_tape, filter, out).write(index);
}

void MetadataFilter::endObject()
{
    if (m_isOn && --m_depth == 0)
        m_isOn = false;
}

bool isServerDate(QStringView text, bool isOffsetAllowed)
{
    if (text.size() < 19 || text[4] != u'-' || text[7] != u'-' || text[10] != u'T' || text[13] != u':'
        || text[16] != u':')
        return false;
    const auto number = [&](int at, int length) {
        bool isNumber = false;
        const int value = text.mid(at, length).toInt(&isNumber);
        return isNumber ? value : -1;
    };
    if (!QDate::isValid(number(0, 4), number(5, 2), number(8, 2))
        || !QTime::isValid(number(11, 2), number(14, 2), number(17, 2)))
        return false;
    QStringView rest = text.mid(19);
    if (rest.startsWith(u'.')) {
        qsizetype digits = 1;
        while (digits < rest.size() && rest[digits].isDigit())
            ++digits;
        if (digits == 1 || (isOffsetAllowed && digits > 8))
            return false;
        rest = rest.mid(digits);
    }
    if (rest.isEmpty() || rest == u'Z')
        return true;
    return isOffsetAllowed && rest.size() == 6 && (rest[0] == u'+' || rest[0] == u'-') && rest[3] == u':';
}

} // namespace Rookery::Sandbox
