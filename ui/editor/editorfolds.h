// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Rookery {

class JsonLexer;
class ScintillaView;

/// Opens and closes the objects and arrays of a view. A closed one says beside its first line how much is in it.
class EditorFolds
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::EditorFolds)

public:
    EditorFolds(ScintillaView &view, JsonLexer &lexer) : m_view(view), m_lexer(lexer) {}

    void toggle(qsizetype line);
    void toggleAtCaret(); ///< the innermost one that the caret is in
    void openAll();
    /// Closes what is deeper than so many levels: at 1 the document shows its members, and none of theirs.
    void closeBelow(int level);
    void closeAllButCaret(); ///< what the caret is not in

private:
    qsizetype lineCount() const;
    qsizetype parentOf(qsizetype line) const;
    bool isOpen(qsizetype line) const;
    void close(qsizetype line);

    ScintillaView &m_view;
    JsonLexer &m_lexer;
};

} // namespace Rookery
