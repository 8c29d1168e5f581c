// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/jsonlexer.h"
#include "editor/scintillaview.h"
#include "review/rowlayout.h"

#include <memory>

namespace Rookery {

enum class DiffSide : quint8 { Before, After };

/// One side of a diff, read-only: the text as it is, with hatched gaps where only the other side has lines, and a bar
/// in the place of folded ones. Line numbers are those of the text.
class DiffView final : public ScintillaView
{
    Q_OBJECT

public:
    explicit DiffView(DiffSide side, QWidget *parent = nullptr);

    /// The alignment's rows must be those of `text` on this side.
    void setContent(const QByteArray &text, std::shared_ptr<const Alignment> alignment, const RowLayout &layout);
    /// After a fold was opened or closed.
    void setLayoutOfRows(const RowLayout &layout);

    int firstLine() const; ///< on the screen, from 0
    int linesOnScreen() const;
    void scrollToLine(qsizetype line); ///< of the screen
    void placeCaret(qsizetype row); ///< at the beginning of that row's line, where there is one; scrolls nothing

Q_SIGNALS:
    void foldActivated(qsizetype fold);

protected:
    void recolour() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    qsizetype lineOfRow(const AlignedRow &row) const;
    void setUpMargin();
    void setUpMarks();
    void showFolds();
    void showGaps();
    void markVisible();
    void markRow(qsizetype row);
    QFont gutterFont() const;
    int marginWidth() const;
    RowLayout::Line screenLineAt(int y) const;
    void paintRow(QPainter &painter, const QRect &line, const AlignedRow &row) const;
    void paintMargin(QPainter &painter, const QRect &line, qsizetype number, bool isChanged) const;
    void paintBar(QPainter &painter, const QRect &line, const RowRange &folded) const;

    DiffSide m_side;
    JsonLexer m_lexer;
    std::shared_ptr<const Alignment> m_alignment; ///< shared with the other side and the overview
    RowLayout m_layout;
    std::vector<bool> m_isMarked; ///< by row
};

} // namespace Rookery
