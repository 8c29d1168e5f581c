// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QImage>
#include <QList>

#include <optional>

namespace Rookery {

class ScintillaView;

/// Lines that differ from the document as it was loaded, counted from 0 as core/diff does.
struct ChangedLines
{
    QList<qsizetype> added;
    QList<qsizetype> changed;
    QList<qsizetype> removedBefore; ///< lines above which others are gone

    bool operator==(const ChangedLines &) const = default;
};

/// What an editor shows beside its text, from the left: signs, line numbers, bars beside changed lines, folds, and a
/// hairline; and under it, where it is wrong.
class EditorMarks
{
public:
    explicit EditorMarks(ScintillaView &view);

    void recolour();
    void showChanges(const ChangedLines &lines);
    /// A squiggle under what is wrong there, and a sign beside the line.
    void showProblem(const std::optional<TextPosition> &position);
    void fitToLineCount(); ///< to be called after edits
    static bool isFoldMargin(int margin);

private:
    void setUpMargins();
    void setUpFolds();
    void defineSigns();
    void defineSign(int marker, const QImage &image);

    ScintillaView &m_view;
    int m_digits = 0;
};

} // namespace Rookery
