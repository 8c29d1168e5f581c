// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QPlainTextEdit>

namespace Rookery {

class RqlHighlighter;

/// The text of a query, with an undo of its own. Ctrl+Enter runs it.
class RqlEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RqlEditor(QWidget *parent = nullptr);

    /// Underlines the word at a place, in bytes of the text, until the text is edited; nullopt: nothing.
    void showProblem(const std::optional<TextPosition> &position);
    QStringList parameterNames() const; ///< of `$name`, each once, in their order
    QSize sizeHint() const override;

Q_SIGNALS:
    void runRequested();

private:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

    RqlHighlighter *m_highlighter = nullptr;
};

} // namespace Rookery
