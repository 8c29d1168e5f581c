// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rqlhighlighter.h"

#include "rql/token.h"
#include "theme/textformat.h"
#include "theme/tokens.h"

#include <QPalette>

#include <algorithm>
#include <array>

namespace Rookery {

namespace {

constexpr std::array keywords{u"from", u"index", u"as", u"where", u"order", u"by", u"group", u"select", u"include",
    u"limit", u"load", u"update", u"declare", u"function", u"with", u"match", u"and", u"or", u"not", u"in", u"all",
    u"between", u"asc", u"desc", u"true", u"false", u"null", u"distinct", u"offset", u"filter", u"filter_limit"};

bool isKeyword(const Rql::Token &token)
{
    return std::any_of(
        keywords.cbegin(), keywords.cend(), [&token](const char16_t *word) { return token.isWord(word); });
}

} // namespace

RqlHighlighter::RqlHighlighter(QTextDocument *document, const QPalette &palette) : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void RqlHighlighter::setPalette(const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    m_keyword = formatIn(tokens.jLit);
    m_keyword.setFontWeight(QFont::DemiBold);
    m_parameter = formatIn(tokens.jKey);
    m_string = formatIn(tokens.jStr);
    m_number = formatIn(tokens.jNum);
    m_broken = formatIn(tokens.sErr);
    rehighlight();
}

/// Line by line: a string or comment that goes on is coloured on its first line only.
void RqlHighlighter::highlightBlock(const QString &text)
{
    const QList<Rql::Token> tokens = Rql::tokensOf(text);
    for (const Rql::Token &token : tokens) {
        const auto colour = [this, &token](const QTextCharFormat &format) {
            setFormat(static_cast<int>(token.offset), static_cast<int>(token.raw.size()), format);
        };
        switch (token.kind) {
        case Rql::TokenKind::Word:
            if (isKeyword(token))
                colour(m_keyword);
            break;
        case Rql::TokenKind::Text: colour(m_string); break;
        case Rql::TokenKind::Number: colour(m_number); break;
        case Rql::TokenKind::Parameter: colour(m_parameter); break;
        case Rql::TokenKind::Broken: colour(m_broken); break;
        case Rql::TokenKind::Symbol:
        case Rql::TokenKind::End: break;
        }
    }
}

} // namespace Rookery
