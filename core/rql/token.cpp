// SPDX-License-Identifier: MIT
#include "rql/token.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rookery::Rql {

namespace {

bool isDigitAt(QStringView text, qsizetype index)
{
    return index < text.size() && text.at(index) >= u'0' && text.at(index) <= u'9';
}

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'@';
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit() || c == u'-';
}

/// What a backslash and a character stand for.
std::optional<QChar> unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n': return u'\n';
    case u't': return u'\t';
    case u'r': return u'\r';
    case u'b': return u'\b';
    case u'f': return u'\f';
    case u'\\':
    case u'/':
    case u'\'':
    case u'"': return c;
    default: return std::nullopt;
    }
}

/// Walks over a query once.
class Scan
{
public:
    explicit Scan(QStringView query) : m_query(query) {}

    Token next()
    {
        skipBlanks();
        Token token;
        token.offset = m_at;
        if (m_at >= m_query.size())
            return token;
        token.kind = scan(token.text);
        token.raw = m_query.sliced(token.offset, m_at - token.offset).toString();
        if (token.kind != TokenKind::Text && token.kind != TokenKind::Parameter)
            token.text = token.raw;
        return token;
    }

private:
    bool isAt(QStringView text) const { return m_query.sliced(m_at).startsWith(text); }

    void skipBlanks()
    {
        while (m_at < m_query.size()) {
            if (m_query.at(m_at).isSpace())
                ++m_at;
            else if (isAt(u"//"))
                skipTo(u"\n");
            else if (isAt(u"/*"))
                skipTo(u"*/");
            else
                return;
        }
    }

    void skipTo(QStringView end)
    {
        const qsizetype found = m_query.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_query.size() : found + end.size();
    }

    TokenKind scan(QString &text)
    {
        const QChar first = m_query.at(m_at);
        if (first == u'\'' || first == u'"')
            return scanText(text);
        if (first == u'$') {
            ++m_at;
            text = word();
            return text.isEmpty() ? TokenKind::Broken : TokenKind::Parameter;
        }
        if (isWordStart(first)) {
            word();
            return TokenKind::Word;
        }
        if (isDigitAt(m_query, m_at) || (first == u'-' && isNumberAfterSign()))
            return scanNumber();
        for (const QStringView two : {u"==", u"!=", u"<>", u"<=", u">="}) {
            if (isAt(two)) {
                m_at += two.size();
                return TokenKind::Symbol;
            }
        }
        ++m_at;
        return TokenKind::Symbol;
    }

    bool isNumberAfterSign() const
    {
        const bool isPoint = m_at + 1 < m_query.size() && m_query.at(m_at + 1) == u'.';
        return isDigitAt(m_query, m_at + (isPoint ? 2 : 1));
    }

    QString word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_query.size() && isWordPart(m_query.at(m_at)))
            ++m_at;
        return m_query.sliced(begin, m_at - begin).toString();
    }

    TokenKind scanNumber()
    {
        ++m_at; // the sign or the first digit
        bool hasPoint = m_query.at(m_at - 1) == u'.';
        while (m_at < m_query.size()) {
            const QChar c = m_query.at(m_at);
            const bool isPoint = c == u'.' && !hasPoint;
            if (!isDigitAt(m_query, m_at) && c != u'_' && !isPoint)
                break;
            hasPoint = hasPoint || isPoint;
            ++m_at;
        }
        return TokenKind::Number;
    }

    TokenKind scanText(QString &text)
    {
        const QChar quote = m_query.at(m_at++);
        bool isWhole = true;
        while (m_at < m_query.size()) {
            const QChar c = m_query.at(m_at++);
            if (c == u'\\' && m_at < m_query.size()) {
                const auto meant = unescaped(m_query.at(m_at++));
                isWhole = isWhole && meant;
                text += meant.value_or(c);
            } else if (c != quote) {
                text += c;
            } else if (m_at < m_query.size() && m_query.at(m_at) == quote) {
                text += quote; // doubled
                ++m_at;
            } else {
                return isWhole ? TokenKind::Text : TokenKind::Broken;
            }
        }
        return TokenKind::Broken;
    }

    QStringView m_query;
    qsizetype m_at = 0;
};

} // namespace

bool Token::isWord(QStringView word) const
{
    return kind == TokenKind::Word && raw.compare(word, Qt::CaseInsensitive) == 0;
}

QList<Token> tokensOf(const QString &query)
{
    QList<Token> tokens;
    Scan scan(query);
    do {
        tokens.append(scan.next());
    } while (tokens.last().kind != TokenKind::End);
    return tokens;
}

TextPosition positionAt(const QString &query, qsizetype offset)
{
    const QByteArray before = QStringView(query).left(offset).toUtf8();
    const qsizetype line = before.lastIndexOf('\n') + 1;
    return {before.size(), before.count('\n') + 1, before.size() - line + 1};
}

QString placeOf(const QString &query, qsizetype offset)
{
    const QStringView before = QStringView(query).left(offset);
    const qsizetype column = offset - before.lastIndexOf(u'\n');
    return QString::number(before.count(u'\n') + 1) + u':' + QString::number(column);
}

std::optional<TextPosition> positionIn(const QString &query, const QString &sentence)
{
    static const QRegularExpression place(u"^(\\d+):(\\d+) "_s);
    const QRegularExpressionMatch match = place.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    const int wantedLine = match.capturedView(1).toInt(); // 0 where it is none that could be
    const int column = match.capturedView(2).toInt();
    qsizetype start = 0;
    for (int line = 1; line < wantedLine; ++line) {
        const qsizetype end = query.indexOf(u'\n', start);
        if (end < 0)
            return std::nullopt;
        start = end + 1;
    }
    const qsizetype offset = start + column - 1;
    return wantedLine > 0 && column > 0 && offset <= query.size() ? std::optional(positionAt(query, offset))
                                                                  : std::nullopt;
}

} // namespace Rookery::Rql
