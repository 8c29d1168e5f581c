// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Rookery {

class ScintillaView;

/// Brings the styles of JSON and its folds into a view, as far down as Scintilla asks.
class JsonLexer
{
public:
    explicit JsonLexer(ScintillaView &view);

    void recolour();
    void styleTo(qsizetype offset);

    /// A line that begins an object or array which ends further down.
    bool isFoldable(qsizetype line);
    int depthOf(qsizetype line) const; ///< of one that is foldable: 0 for the outermost object
    /// How many lines a fold has that are one level deeper: in formatted text its members or items. At most `limit`.
    int childCount(qsizetype line, int limit) const;

private:
    void setFoldLevel(qsizetype line, int depth, int change, int lowest);

    ScintillaView &m_view;
};

} // namespace Rookery
