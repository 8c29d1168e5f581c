// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editormarks.h"

#include "editor/jsonlines.h"
#include "editor/scintillaview.h"

#include <QPainter>

#include <algorithm>

namespace Rookery {

namespace {

using Sci = QsciScintillaBase;

enum Margin { SignMargin, NumberMargin, ChangeMargin, FoldMargin, LineMargin, MarginCount };
enum Marker { ChangedMarker, AddedMarker, RemovedMarker, ProblemMarker };

constexpr int problemIndicator = Sci::INDIC_CONTAINER;
constexpr int signSize = 12;
constexpr int signMarginWidth = 20;
constexpr int numberPadding = 10;
constexpr int numberMarginMinimum = 28; // with the signs 48
constexpr int changeMarginWidth = 4;
constexpr int foldMarginWidth = 18;
constexpr int textPadding = 8;
constexpr int chevronSize = 9;

QImage blankImage(const QSize &size, double ratio)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    return image;
}

QImage drawn(const QSize &size, double ratio, const QColor &color, const QPolygonF &line, bool isFilled)
{
    QImage image = blankImage(size, ratio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isFilled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(line);
    } else {
        painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
    }
    return image;
}

QImage problemSign(double ratio, const QColor &color)
{
    const QPolygonF octagon({{3.8, 0.8}, {8.2, 0.8}, {11.2, 3.8}, {11.2, 8.2}, {8.2, 11.2}, {3.8, 11.2}, {0.8, 8.2},
        {0.8, 3.8}, {3.8, 0.8}});
    QImage image = drawn({signSize, signSize}, ratio, color, octagon, false);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(6, 3.4), QPointF(6, 6.4));
    painter.drawPoint(QPointF(6, 8.6));
    return image;
}

int digitsOf(qsizetype number)
{
    int digits = 1;
    while (number >= 10) {
        number /= 10;
        ++digits;
    }
    return digits;
}

} // namespace

EditorMarks::EditorMarks(ScintillaView &view) : m_view(view)
{
    setUpMargins();
    setUpFolds();
}

void EditorMarks::setUpMargins()
{
    m_view.send(Sci::SCI_SETMARGINS, MarginCount);
    const struct
    {
        int margin, type, width, mask;
    } margins[] = {
        {SignMargin, Sci::SC_MARGIN_SYMBOL, signMarginWidth, 1 << ProblemMarker},
        {NumberMargin, Sci::SC_MARGIN_NUMBER, numberMarginMinimum, 0},
        {ChangeMargin, Sci::SC_MARGIN_SYMBOL, changeMarginWidth,
            1 << ChangedMarker | 1 << AddedMarker | 1 << RemovedMarker},
        {FoldMargin, Sci::SC_MARGIN_SYMBOL, foldMarginWidth, static_cast<int>(Sci::SC_MASK_FOLDERS)},
        {LineMargin, Sci::SC_MARGIN_COLOUR, 1, 0},
    };
    for (const auto &margin : margins) {
        m_view.send(Sci::SCI_SETMARGINTYPEN, margin.margin, margin.type);
        m_view.send(Sci::SCI_SETMARGINWIDTHN, margin.margin, margin.width);
        m_view.send(Sci::SCI_SETMARGINMASKN, margin.margin, margin.mask);
        m_view.send(Sci::SCI_SETMARGINSENSITIVEN, margin.margin, margin.margin == FoldMargin);
    }
    m_view.send(Sci::SCI_SETMARGINLEFT, 0, textPadding);
}

void EditorMarks::setUpFolds()
{
    for (const int marker : {Sci::SC_MARKNUM_FOLDERSUB, Sci::SC_MARKNUM_FOLDERTAIL, Sci::SC_MARKNUM_FOLDERMIDTAIL})
        m_view.send(Sci::SCI_MARKERDEFINE, marker, Sci::SC_MARK_EMPTY);
    m_view.send(Sci::SCI_SETFOLDFLAGS, 0);
    m_view.send(Sci::SCI_FOLDDISPLAYTEXTSETSTYLE, Sci::SC_FOLDDISPLAYTEXT_STANDARD);
}

bool EditorMarks::isFoldMargin(int margin)
{
    return margin == FoldMargin;
}

void EditorMarks::recolour()
{
    const EditorColors &colors = m_view.colors();
    m_view.send(Sci::SCI_SETFOLDMARGINCOLOUR, 1, colors.gutter);
    m_view.send(Sci::SCI_SETFOLDMARGINHICOLOUR, 1, colors.gutter);
    m_view.send(Sci::SCI_SETMARGINBACKN, LineMargin, colors.line);
    for (const auto &[marker, color] :
        {std::pair(ChangedMarker, colors.changed), std::pair(AddedMarker, colors.added)}) {
        m_view.send(Sci::SCI_MARKERDEFINE, marker, Sci::SC_MARK_FULLRECT);
        m_view.send(Sci::SCI_MARKERSETBACK, marker, color);
    }
    m_view.send(Sci::SCI_STYLESETFORE, Sci::STYLE_FOLDDISPLAYTEXT, colors.sign);
    m_view.send(Sci::SCI_STYLESETBACK, Sci::STYLE_FOLDDISPLAYTEXT, colors.folded);
    m_view.send(Sci::SCI_INDICSETSTYLE, problemIndicator, Sci::INDIC_SQUIGGLE);
    m_view.send(Sci::SCI_INDICSETFORE, problemIndicator, colors.error);
    defineSigns();
    m_digits = 0; // the font may have changed
    fitToLineCount();
}

void EditorMarks::defineSigns()
{
    const EditorColors &colors = m_view.colors();
    const double ratio = m_view.devicePixelRatioF();
    const QSize bar(changeMarginWidth, static_cast<int>(m_view.send(Sci::SCI_TEXTHEIGHT, 0)));
    defineSign(RemovedMarker, drawn(bar, ratio, colors.removed, QPolygonF({{0, 0}, {4, 0}, {0, 5}}), true));
    defineSign(ProblemMarker, problemSign(ratio, colors.error));

    const QSize box(chevronSize, chevronSize);
    const QImage open = drawn(box, ratio, colors.sign, QPolygonF({{1.5, 3}, {4.5, 6}, {7.5, 3}}), false);
    const QImage closed = drawn(box, ratio, colors.sign, QPolygonF({{3, 1.5}, {6, 4.5}, {3, 7.5}}), false);
    for (const int marker : {Sci::SC_MARKNUM_FOLDEROPEN, Sci::SC_MARKNUM_FOLDEROPENMID})
        defineSign(marker, open);
    for (const int marker : {Sci::SC_MARKNUM_FOLDER, Sci::SC_MARKNUM_FOLDEREND})
        defineSign(marker, closed);
}

void EditorMarks::defineSign(int marker, const QImage &image)
{
    m_view.send(Sci::SCI_RGBAIMAGESETSCALE, qRound(image.devicePixelRatio() * 100));
    m_view.send(Sci::SCI_RGBAIMAGESETWIDTH, image.width());
    m_view.send(Sci::SCI_RGBAIMAGESETHEIGHT, image.height());
    m_view.send(Sci::SCI_MARKERDEFINERGBAIMAGE, marker, image);
}

void EditorMarks::showChanges(const ChangedLines &lines)
{
    const qsizetype last = m_view.send(Sci::SCI_GETLINECOUNT) - 1;
    for (const auto &[marker, marked] : {std::pair(ChangedMarker, &lines.changed), std::pair(AddedMarker, &lines.added),
             std::pair(RemovedMarker, &lines.removedBefore)}) {
        m_view.send(Sci::SCI_MARKERDELETEALL, marker);
        for (const qsizetype line : *marked) // behind the last line: beside it
            m_view.send(Sci::SCI_MARKERADD, qMin<qsizetype>(line, last), marker);
    }
}

void EditorMarks::showProblem(const std::optional<TextPosition> &position)
{
    m_view.send(Sci::SCI_SETINDICATORCURRENT, problemIndicator);
    m_view.send(Sci::SCI_INDICATORCLEARRANGE, 0, m_view.size());
    m_view.send(Sci::SCI_MARKERDELETEALL, ProblemMarker);
    if (!position)
        return;
    const qsizetype offset = std::clamp<qsizetype>(position->byte, 0, m_view.size());
    const qsizetype number = m_view.lineAt(offset);
    m_view.send(Sci::SCI_MARKERADD, number, ProblemMarker);
    const QByteArray text = m_view.line(number);
    const qsizetype start = m_view.lineStart(number);
    const QByteArrayView token = jsonTokenAt(text, offset - start);
    if (!token.isEmpty())
        m_view.send(Sci::SCI_INDICATORFILLRANGE, start + (token.begin() - text.cbegin()), token.size());
    else if (text.sliced(offset - start).trimmed().isEmpty()) // nothing to see there: the character before it
        m_view.send(Sci::SCI_INDICATORFILLRANGE, m_view.send(Sci::SCI_POSITIONBEFORE, offset),
            offset - m_view.send(Sci::SCI_POSITIONBEFORE, offset));
    else
        m_view.send(Sci::SCI_INDICATORFILLRANGE, offset, m_view.send(Sci::SCI_POSITIONAFTER, offset) - offset);
}

void EditorMarks::fitToLineCount()
{
    const int digits = digitsOf(m_view.send(Sci::SCI_GETLINECOUNT));
    if (digits == m_digits)
        return;
    m_digits = digits;
    const QByteArray widest(digits, '9');
    const qsizetype width = m_view.send(Sci::SCI_TEXTWIDTH, Sci::STYLE_LINENUMBER, widest) + numberPadding;
    m_view.send(Sci::SCI_SETMARGINWIDTHN, NumberMargin, qMax<qsizetype>(width, numberMarginMinimum));
}

} // namespace Rookery
