// SPDX-License-Identifier: MIT
#pragma once

#include "rql/token.h"

#include <optional>

namespace Rookery::Rql {

/// Where a parser is in its tokens, and the first error it met. After an error there is only the end, so that a parser
/// need not look for one after every step.
class Cursor
{
public:
    explicit Cursor(QString query) : m_query(std::move(query)), m_tokens(tokensOf(m_query)) {}

    const QString &query() const { return m_query; }
    const Token &peek(qsizetype ahead = 0) const
    {
        return m_error ? m_tokens.last() : m_tokens.at(qMin(m_at + ahead, m_tokens.size() - 1));
    }
    Token take();
    bool takeWord(QStringView word);
    bool takeSymbol(QStringView symbol);

    /// "1:23 Expected ... but got: x", at the next token (RavenDB: ParseException).
    void failAtToken(const QString &expected);
    /// A sentence about the token or what follows it (RavenDB: InvalidQueryException).
    void failAsInvalid(const QString &sentence, qsizetype offset);
    const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const QString &sentence, qsizetype offset, const QString &type);

    QString m_query;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    std::optional<Error> m_error;
};

} // namespace Rookery::Rql
