// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rowlayout.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Rookery;

class TestRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void at_closedFold_isOneBar();
    void at_noFolds_isTheRow();
    void anyFolds_everyLine_isFoundAgain();
};

void TestRowLayout::at_closedFold_isOneBar()
{
    RowLayout layout(10, {{2, 4}});
    QCOMPARE(layout.count(), 7);
    QCOMPARE(layout.at(1), (RowLayout::Line{1, -1}));
    QCOMPARE(layout.at(2), (RowLayout::Line{-1, 0}));
    QCOMPARE(layout.at(3), (RowLayout::Line{6, -1}));
    QCOMPARE(layout.lineOf(4), 2);
    layout.setClosed(0, false);
    QCOMPARE(layout.count(), 10);
    QCOMPARE(layout.at(3), (RowLayout::Line{3, -1}));
}

void TestRowLayout::at_noFolds_isTheRow()
{
    const RowLayout layout(3, {});
    QCOMPARE(layout.count(), 3);
    QCOMPARE(layout.at(2), (RowLayout::Line{2, -1}));
    QCOMPARE(layout.lineOf(2), 2);
    QCOMPARE(RowLayout().count(), 0);
}

void TestRowLayout::anyFolds_everyLine_isFoundAgain()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<RowRange> folds;
        qsizetype rows = 1;
        for (int fold = random.bounded(6); fold > 0; --fold) {
            folds.append({rows, 1 + random.bounded(5)});
            rows = folds.last().end() + random.bounded(4);
        }
        RowLayout layout(rows + 1, folds);
        for (qsizetype fold = 0; fold < folds.size(); ++fold)
            layout.setClosed(fold, random.bounded(2) == 0);
        qsizetype row = 0;
        for (qsizetype line = 0; line < layout.count(); ++line) {
            const RowLayout::Line shown = layout.at(line);
            const qsizetype first = shown.fold >= 0 ? folds[shown.fold].first : shown.row;
            QCOMPARE(first, row);
            QCOMPARE(layout.lineOf(first), line);
            row += shown.fold >= 0 ? folds[shown.fold].count : 1;
        }
        QCOMPARE(row, rows + 1);
    }
}

QTEST_GUILESS_MAIN(TestRowLayout)
#include "tst_rowlayout.moc"
