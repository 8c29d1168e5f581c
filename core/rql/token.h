// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace Rookery::Rql {

enum class TokenKind : quint8 {
    Word, ///< a name or keyword: letters, digits, `_`, `@` and, not in front, `-`
    Text, ///< 'x' or "x"
    Number, ///< `5`, `-2.5`, `5.`; RQL knows no exponents
    Parameter, ///< `$name`
    Symbol, ///< an operator or a mark, of one or two characters
    Broken, ///< a string without its end or with an escape that there is not, a `$` without a name
    End,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    QString raw; ///< as it stands in the query
    QString text; ///< of a Text, decoded; of a Parameter, the name; else as `raw`
    qsizetype offset = 0; ///< in UTF-16 code units

    bool isSymbol(QStringView symbol) const { return kind == TokenKind::Symbol && raw == symbol; }
    bool isWord(QStringView word) const; ///< keywords compare without case
};

/// The tokens of a query, the last of them End. White space and comments (`//` to the end of the line, `/*` to `*/`)
/// are left out. Never fails: what is no token is Broken, or a Symbol that the parser does not know.
QList<Token> tokensOf(const QString &query);

/// Where an offset is: bytes from 0, line and column in bytes from 1, as everywhere.
TextPosition positionAt(const QString &query, qsizetype offset);

/// "2:7", line and column in characters from 1, as RavenDB writes it before its sentences about a query.
QString placeOf(const QString &query, qsizetype offset);

/// The place at which such a sentence about a query begins; nullopt: it names none, or one that is not in the query.
std::optional<TextPosition> positionIn(const QString &query, const QString &sentence);

} // namespace Rookery::Rql
