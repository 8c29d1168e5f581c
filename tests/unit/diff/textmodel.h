// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/linediff.h"

#include <QRandomGenerator>

// Diffs read back the plain way.

/// `before` with the lines of `after` in the hunks' places; a sentence that says so where the hunks are not in order,
/// touch, are empty, or do not fit the texts.
QByteArray appliedHunks(const QByteArray &before, const QByteArray &after, const QList<Rookery::LineHunk> &hunks);

/// `before` after a unified diff, read as `patch` does without fuzz; a sentence that says so where it does not fit.
QByteArray appliedUnified(const QByteArray &before, const QByteArray &diff);

/// The lines from `first` to before `end`.
QByteArray linesOf(const QByteArray &text, qsizetype first, qsizetype end);

qsizetype changedLines(const QList<Rookery::LineHunk> &hunks);

/// How many lines the smallest difference deletes and inserts: from the textbook's table of longest common
/// subsequences.
qsizetype fewestChangedLines(const QByteArray &before, const QByteArray &after);

/// Random texts and edits of one seed.
class TextDice
{
public:
    explicit TextDice(quint32 seed) : m_random(seed) {}

    int below(int limit) { return m_random.bounded(limit); }
    /// So many lines of so many different ones; sometimes the last has no line break.
    QByteArray text(int lines, int different);
    /// With so many lines replaced, deleted, inserted, repeated or moved.
    QByteArray edited(const QByteArray &text, int edits, int different);

private:
    QByteArray line(int different);
    QByteArray joined(const QByteArrayList &lines);

    QRandomGenerator m_random;
};
