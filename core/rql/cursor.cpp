// SPDX-License-Identifier: MIT
#include "rql/cursor.h"

using namespace Qt::StringLiterals;

namespace Rookery::Rql {

Token Cursor::take()
{
    const Token token = peek();
    if (!m_error && m_at < m_tokens.size() - 1)
        ++m_at;
    return token;
}

bool Cursor::takeWord(QStringView word)
{
    const bool isIt = peek().isWord(word);
    if (isIt)
        take();
    return isIt;
}

bool Cursor::takeSymbol(QStringView symbol)
{
    const bool isIt = peek().isSymbol(symbol);
    if (isIt)
        take();
    return isIt;
}

void Cursor::failAtToken(const QString &expected)
{
    const Token &token = peek();
    const QString found
        = token.kind == TokenKind::End ? u"but got to the end of the query"_s : u"but got: "_s + token.raw;
    fail(expected + u' ' + found, token.offset, u"RavenException"_s);
}

void Cursor::failAsInvalid(const QString &sentence, qsizetype offset)
{
    fail(sentence, offset, u"InvalidQueryException"_s);
}

void Cursor::fail(const QString &sentence, qsizetype offset, const QString &type)
{
    if (m_error)
        return;
    m_error = Error::of(ErrorKind::Rejected, placeOf(m_query, offset) + u' ' + sentence);
    m_error->type = type;
    m_error->position = positionAt(m_query, offset);
}

} // namespace Rookery::Rql
