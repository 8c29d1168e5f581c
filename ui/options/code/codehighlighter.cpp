// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/code/codehighlighter.h"

#include "theme/textformat.h"
#include "theme/tokens.h"

#include <QPalette>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// What a piece of code is, by the group that caught it. Strings and comments come first: what is in them is nothing
/// else.
const QRegularExpression &pieces()
{
    static const QRegularExpression pattern(
        u"(\"(?:[^\"\\\\]|\\\\.)*\")"
        u"|(//.*|#.*)"
        u"|(\\b(?:using|var|new|import|from|const|with|as|try|true|false|True|False|null|None)\\b)"
        u"|(\\b(?:store|session|options|node)\\b)"
        u"|(\\b\\d+\\b)"_s);
    return pattern;
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document, const QPalette &palette) : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void CodeHighlighter::setPalette(const QPalette &palette)
{
    const Tokens &tokens = tokensOf(palette);
    m_keyword = formatIn(tokens.jLit);
    m_keyword.setFontWeight(QFont::DemiBold);
    m_name = formatIn(tokens.jKey);
    m_string = formatIn(tokens.jStr);
    m_number = formatIn(tokens.jNum);
    m_comment = formatIn(tokens.text2);
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    const QTextCharFormat *formats[]{&m_string, &m_comment, &m_keyword, &m_name, &m_number};
    for (auto match = pieces().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch piece = match.next();
        const int group = piece.lastCapturedIndex();
        setFormat(
            static_cast<int>(piece.capturedStart()), static_cast<int>(piece.capturedLength()), *formats[group - 1]);
    }
}

} // namespace Rookery
