// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/diffview.h"

#include "theme/icons.h"
#include "theme/tokens.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Rookery {

namespace {

constexpr int changedMarker = 0;
constexpr int fillIndicator = QsciScintillaBase::INDIC_CONTAINER;
constexpr int underlineIndicator = fillIndicator + 1;
constexpr int signWidth = 20;
constexpr int textIndent = 4;
constexpr int barIcon = 13;

} // namespace

DiffView::DiffView(DiffSide side, QWidget *parent)
    : ScintillaView(parent), m_side(side), m_lexer(*this), m_alignment(std::make_shared<Alignment>())
{
    setAccessibleName(side == DiffSide::Before ? tr("Diff before") : tr("Diff after"));
    setReadOnly(true);
    setCaretLineVisible(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the overview scrolls both sides
    connect(this, &QsciScintillaBase::SCN_STYLENEEDED, this, [this](int position) { m_lexer.styleTo(position); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DiffView::markVisible);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &DiffView::markVisible);
    setUpMargin();
    setUpMarks();
    recolour();
}

void DiffView::setUpMargin()
{
    send(SCI_SETMARGINS, 1);
    send(SCI_SETMARGINTYPEN, 0, SC_MARGIN_BACK);
    send(SCI_SETMARGINLEFT, 0, textIndent);
}

void DiffView::setUpMarks()
{
    send(SCI_MARKERDEFINE, changedMarker, SC_MARK_BACKGROUND);
    send(SCI_SETMARGINMASKN, 0, 0);
    send(SCI_INDICSETSTYLE, fillIndicator, INDIC_FULLBOX);
    send(SCI_INDICSETALPHA, fillIndicator, 255);
    send(SCI_INDICSETOUTLINEALPHA, fillIndicator, 255);
    send(SCI_INDICSETUNDER, fillIndicator, 1);
    send(SCI_INDICSETSTYLE, underlineIndicator, INDIC_COMPOSITIONTHICK);
    send(SCI_ANNOTATIONSETVISIBLE, ANNOTATION_STANDARD);
}

void DiffView::recolour()
{
    ScintillaView::recolour();
    m_lexer.recolour();
    const Tokens &tokens = tokensOf(palette());
    const bool isBefore = m_side == DiffSide::Before;
    send(SCI_MARKERSETBACK, changedMarker, isBefore ? tokens.dDel : tokens.dAdd);
    send(SCI_INDICSETFORE, fillIndicator, isBefore ? tokens.dDelHi : tokens.dAddHi);
    send(SCI_INDICSETFORE, underlineIndicator, isBefore ? tokens.sDel : tokens.sNew);
    send(SCI_SETMARGINWIDTHN, 0, marginWidth());
}

QFont DiffView::gutterFont() const
{
    QByteArray family(send(SCI_STYLEGETFONT, STYLE_DEFAULT) + 1, '\0');
    send(SCI_STYLEGETFONT, STYLE_DEFAULT, family);
    QFont font(QString::fromUtf8(family.constData()));
    font.setPointSizeF(
        static_cast<double>(send(SCI_STYLEGETSIZEFRACTIONAL, STYLE_DEFAULT)) / int(SC_FONT_SIZE_MULTIPLIER));
    return font;
}

int DiffView::marginWidth() const
{
    const QString digits = QString::number(qMax(send(SCI_GETLINECOUNT), 999L));
    return static_cast<int>(send(SCI_TEXTWIDTH, STYLE_DEFAULT, digits.toUtf8())) + signWidth + 20;
}

// --- content ---

void DiffView::setContent(const QByteArray &text, std::shared_ptr<const Alignment> alignment, const RowLayout &layout)
{
    m_alignment = std::move(alignment);
    m_layout = layout;
    m_isMarked.clear(); // nothing to mark before all of the text is there
    setReadOnly(false);
    send(SCI_CLEARALL);
    send(SCI_MARKERDELETEALL, changedMarker);
    send(SCI_ALLOCATE, text.size() + 1);
    send(SCI_ADDTEXT, text.size(), text);
    send(SCI_GOTOPOS, 0);
    showGaps();
    showFolds();
    m_isMarked.assign(static_cast<size_t>(m_alignment->rows.size()), false);
    markVisible();
    setReadOnly(true);
    send(SCI_SETMARGINWIDTHN, 0, marginWidth());
}

void DiffView::setLayoutOfRows(const RowLayout &layout)
{
    m_layout = layout;
    showFolds();
    markVisible();
    viewport()->update();
}

qsizetype DiffView::lineOfRow(const AlignedRow &row) const
{
    return m_side == DiffSide::Before ? row.before : row.after;
}

void DiffView::showGaps()
{
    qsizetype lastLine = 0;
    qsizetype gaps
        = lineOfRow(m_alignment->rows.value(0)) == AlignedRow::gap ? -1 : 0; // the empty text has a line, too
    const auto flush = [&] {
        if (gaps > 0)
            send(SCI_ANNOTATIONSETTEXT, lastLine, QByteArray(gaps - 1, '\n') + ' ');
        gaps = 0;
    };
    for (const RowRange &change : m_alignment->changes) {
        for (qsizetype row = change.first; row < change.end(); ++row) {
            const qsizetype line = lineOfRow(m_alignment->rows[row]);
            if (line == AlignedRow::gap) {
                if (gaps <= 0 && row > 0)
                    lastLine = qMax(lastLine, lineOfRow(m_alignment->rows[row - 1]));
                ++gaps;
            } else {
                flush();
                lastLine = line;
            }
        }
        flush();
    }
}

/// Marks cost time: only what is looked at has them.
void DiffView::markVisible()
{
    if (m_isMarked.empty())
        return;
    const qsizetype end = qMin(m_layout.count(), firstLine() + qsizetype(linesOnScreen()) + 2);
    for (qsizetype line = firstLine(); line < end; ++line) {
        const qsizetype row = m_layout.at(line).row;
        if (row >= 0 && !m_isMarked[static_cast<size_t>(row)])
            markRow(row);
    }
}

void DiffView::markRow(qsizetype row)
{
    m_isMarked[static_cast<size_t>(row)] = true;
    const AlignedRow &lines = m_alignment->rows[row];
    const qsizetype line = lineOfRow(lines);
    if (line == AlignedRow::gap || lines.kind == RowKind::Equal)
        return;
    send(SCI_MARKERADD, line, changedMarker);
    const auto marks = m_alignment->marks.constFind(row);
    if (marks == m_alignment->marks.constEnd())
        return;
    const qsizetype start = lineStart(line);
    for (const int indicator : {fillIndicator, underlineIndicator}) {
        send(SCI_SETINDICATORCURRENT, indicator);
        for (const ByteRange &range : m_side == DiffSide::Before ? marks->before : marks->after)
            send(SCI_INDICATORFILLRANGE, start + range.first, range.count);
    }
}

void DiffView::showFolds()
{
    const QList<RowRange> &folds = m_alignment->folds;
    for (qsizetype index = 0; index < folds.size(); ++index) {
        const qsizetype first = lineOfRow(m_alignment->rows[folds[index].first]);
        const bool isClosed = m_layout.isClosed(index);
        send(isClosed ? SCI_HIDELINES : SCI_SHOWLINES, first, first + folds[index].count - 1);
        // The bar is painted over the annotation of the line above, which makes the room for it.
        send(SCI_ANNOTATIONSETTEXT, first - 1, isClosed ? QByteArray(" ") : QByteArray());
    }
}

// --- scrolling ---

int DiffView::firstLine() const
{
    return static_cast<int>(send(SCI_GETFIRSTVISIBLELINE));
}

int DiffView::linesOnScreen() const
{
    return static_cast<int>(send(SCI_LINESONSCREEN));
}

void DiffView::scrollToLine(qsizetype line)
{
    send(SCI_SETFIRSTVISIBLELINE, qMax<qsizetype>(0, line));
}

void DiffView::placeCaret(qsizetype row)
{
    const qsizetype line = lineOfRow(m_alignment->rows[row]);
    if (line != AlignedRow::gap)
        send(SCI_SETEMPTYSELECTION, lineStart(line));
}

RowLayout::Line DiffView::screenLineAt(int y) const
{
    const qsizetype line = firstLine() + y / send(SCI_TEXTHEIGHT, 0);
    return line < m_layout.count() ? m_layout.at(line) : RowLayout::Line();
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype clicked = screenLineAt(event->pos().y()).fold;
    if (clicked >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT foldActivated(clicked);
    else
        ScintillaView::mousePressEvent(event);
}

// --- painting: Scintilla draws the text; margin, gaps and bars are drawn over it ---

void DiffView::paintEvent(QPaintEvent *event)
{
    ScintillaView::paintEvent(event);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    const int height = static_cast<int>(send(SCI_TEXTHEIGHT, 0));
    const qsizetype first = firstLine();
    const qsizetype end = qMin(m_layout.count(), first + viewport()->height() / height + 1);
    for (qsizetype line = first; line < end; ++line) {
        const QRect rect(0, static_cast<int>(line - first) * height, viewport()->width(), height);
        const RowLayout::Line shown = m_layout.at(line);
        if (shown.fold >= 0)
            paintBar(painter, rect, m_alignment->folds[shown.fold]);
        else
            paintRow(painter, rect, m_alignment->rows[shown.row]);
    }
}

void DiffView::paintRow(QPainter &painter, const QRect &line, const AlignedRow &row) const
{
    const qsizetype number = lineOfRow(row);
    if (number != AlignedRow::gap)
        return paintMargin(painter, line, number, row.kind != RowKind::Equal);
    const Tokens &tokens = tokensOf(palette());
    const int margin = marginWidth() - signWidth;
    painter.fillRect(line, tokens.base);
    painter.fillRect(QRect(line.topLeft(), QSize(margin, line.height())), tokens.gutterBg);
    painter.fillRect(line.adjusted(margin, 0, 0, 0), QBrush(tokens.line, Qt::BDiagPattern));
}

void DiffView::paintMargin(QPainter &painter, const QRect &line, qsizetype number, bool isChanged) const
{
    const Tokens &tokens = tokensOf(palette());
    const bool isBefore = m_side == DiffSide::Before;
    const QRect margin(line.topLeft(), QSize(marginWidth(), line.height()));
    const QRect numberRect = margin.adjusted(0, 0, -signWidth - 8, 0);
    painter.fillRect(margin, tokens.base);
    painter.fillRect(margin.adjusted(0, 0, -signWidth, 0), tokens.gutterBg);
    if (isChanged)
        painter.fillRect(margin.adjusted(0, 0, textIndent, 0), isBefore ? tokens.dDel : tokens.dAdd);
    QFont font(gutterFont());
    painter.setFont(font);
    painter.setPen(isChanged ? tokens.text : tokens.gutter);
    painter.drawText(numberRect, Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
    if (!isChanged)
        return;
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(isBefore ? tokens.sDel : tokens.sNew);
    const QRect sign = margin.adjusted(margin.width() - signWidth, 0, 0, 0);
    painter.drawText(sign, Qt::AlignCenter, QString(isBefore ? QChar(0x2212) : QChar(u'+')));
}

void DiffView::paintBar(QPainter &painter, const QRect &line, const RowRange &folded) const
{
    const Tokens &tokens = tokensOf(palette());
    painter.fillRect(line, tokens.line);
    painter.fillRect(line.adjusted(0, 1, 0, -1), tokens.alt);
    const QRect place(line.left() + marginWidth() - signWidth + 4, line.top(), barIcon, line.height());
    icon(Icon::Fold).paint(&painter, place);
    painter.setFont(this->font());
    painter.setPen(tokens.text2);
    painter.drawText(line.adjusted(place.right() + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
        tr("%n equal lines", nullptr, static_cast<int>(folded.count)));
}

} // namespace Rookery
