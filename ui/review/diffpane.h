// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/alignment.h"
#include "review/rowlayout.h"

#include <QWidget>

#include <memory>

class QGridLayout;
class QLabel;

namespace Rookery {

class DiffView;
class OverviewBar;

/// A text before and after, side by side and level, with an overview of where the changes are.
class DiffPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget *parent = nullptr);

    /// `alignment` is that of the two texts; an empty text: there is no document. Shows the first change.
    void setContent(const QByteArray &before, const QByteArray &after, std::shared_ptr<const Alignment> alignment);

    int changeCount() const;
    int currentChange() const { return m_current; } ///< -1: there is none
    void goToChange(int change);
    /// Are equal lines far from any change shown, too?
    void setEqualLinesShown(bool isShown);

Q_SIGNALS:
    void currentChangeChanged();
    void foldsChanged(qsizetype closed, qsizetype all);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeads(QGridLayout *grid);
    void setUpScrolling();
    void openFold(qsizetype fold);
    void showLayout();
    void tellFolds();
    void showMarks();
    void showPosition();
    void showHorizontalBars();
    QColor colorOf(RowKind kind) const;

    QLabel *m_headBefore;
    QLabel *m_headAfter;
    DiffView *m_before;
    DiffView *m_after;
    OverviewBar *m_overview;
    std::shared_ptr<const Alignment> m_alignment; ///< shared with both views
    RowLayout m_layout;
    int m_current = -1;
};

} // namespace Rookery
