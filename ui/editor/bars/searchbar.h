// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textsearch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Rookery {

class JsonEditor;

/// Finds text in an editor: a strip that the window shows by open(), and that hides itself.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    /// `editor` must outlive it.
    explicit SearchBar(JsonEditor &editor, QWidget *parent = nullptr);

    /// Shows it, takes what is selected in one line as the word, and waits for input.
    void open();
    void dismiss(); ///< hides it and gives the focus back to the editor
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpField();
    void setUpButtons();
    void setUpLayout();
    void search();
    void showCount();

    JsonEditor &m_editor;
    TextSearch m_search;
    QTimer m_afterEdit;
    QLineEdit *m_field;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_case;
    QToolButton *m_close;
    QLabel *m_count;
};

} // namespace Rookery
