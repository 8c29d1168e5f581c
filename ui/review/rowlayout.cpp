// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rowlayout.h"

#include <algorithm>

namespace Rookery {

RowLayout::RowLayout(qsizetype rows, QList<RowRange> folds)
    : m_rows(rows), m_folds(std::move(folds)), m_isClosed(m_folds.size(), true), m_hiddenBefore(m_folds.size() + 1, 0)
{
    count(0);
}

void RowLayout::count(qsizetype fromFold)
{
    for (qsizetype fold = fromFold; fold < m_folds.size(); ++fold)
        m_hiddenBefore[fold + 1] = m_hiddenBefore[fold] + (m_isClosed[fold] ? m_folds[fold].count - 1 : 0);
}

qsizetype RowLayout::count() const
{
    return m_folds.isEmpty() ? m_rows : m_rows - m_hiddenBefore.last();
}

RowLayout::Line RowLayout::at(qsizetype line) const
{
    const auto next = std::partition_point(m_folds.begin(), m_folds.end(),
        [&](const RowRange &fold) { return fold.first - m_hiddenBefore[&fold - m_folds.constData()] <= line; });
    const qsizetype fold = next - m_folds.begin() - 1; // the last that begins here or above
    if (fold < 0)
        return {line, -1};
    if (m_isClosed[fold] && line == m_folds[fold].first - m_hiddenBefore[fold])
        return {-1, fold};
    return {line + m_hiddenBefore[fold + 1], -1};
}

qsizetype RowLayout::lineOf(qsizetype row) const
{
    const auto next
        = std::partition_point(m_folds.begin(), m_folds.end(), [&](const RowRange &fold) { return fold.first <= row; });
    const qsizetype fold = next - m_folds.begin() - 1;
    if (fold < 0)
        return row;
    if (m_isClosed[fold] && row < m_folds[fold].end())
        return m_folds[fold].first - m_hiddenBefore[fold];
    return row - m_hiddenBefore[fold + 1];
}

void RowLayout::setClosed(qsizetype fold, bool isClosed)
{
    m_isClosed[fold] = isClosed;
    count(fold);
}

} // namespace Rookery
