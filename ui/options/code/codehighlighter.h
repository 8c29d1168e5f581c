// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace Rookery {

/// Colours client code: words of the languages, strings, numbers, comments, and the names of what a session is made of.
class CodeHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Colours are those of `palette`'s theme; setPalette() follows another one.
    CodeHighlighter(QTextDocument *document, const QPalette &palette);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat m_keyword;
    QTextCharFormat m_name;
    QTextCharFormat m_string;
    QTextCharFormat m_number;
    QTextCharFormat m_comment;
};

} // namespace Rookery
