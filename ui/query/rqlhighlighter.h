// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace Rookery {

/// Colours RQL by its tokens: keywords, parameters, strings, numbers.
class RqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Colours are those of `palette`'s theme; setPalette() follows another one.
    RqlHighlighter(QTextDocument *document, const QPalette &palette);

    void setPalette(const QPalette &palette);

private:
    void highlightBlock(const QString &text) override;

    QTextCharFormat m_keyword;
    QTextCharFormat m_parameter;
    QTextCharFormat m_string;
    QTextCharFormat m_number;
    QTextCharFormat m_broken;
};

} // namespace Rookery
