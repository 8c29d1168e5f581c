// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/bars/textsearch.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Rookery {

class JsonEditor;
class QueryField;
class SignLabel;

/// Finds text in an editor, and asks for what it finds to be replaced: a strip that the window shows by open(), and
/// that hides itself.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    /// `editor` must outlive it.
    explicit SearchBar(JsonEditor &editor, QWidget *parent = nullptr);

    /// Shows it, takes what is selected in one line as what to look for, and waits for input.
    void open();
    void openForReplacing(); ///< the same, with the row for it
    void dismiss(); ///< hides it and gives the focus back to the editor
    void findNext(); ///< opens it where nothing was looked for yet
    void findPrevious();
    void showReplaced(qsizetype count); ///< that so many were, since replaceRequested()
    void showCount(); ///< anew, and whether the document may be changed

Q_SIGNALS:
    /// In the text as it is: of all hits, or of those of `chosen`.
    void replaceRequested(const Rookery::TextPattern &pattern, const Rookery::TextReplacement &with,
        const std::optional<Rookery::TextHits> &chosen);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpButtons();
    void setUpReplacing();
    void setUpLayout();
    QHBoxLayout *findRow();
    void setReplacingShown(bool isShown);
    bool takeSelection();
    void begin();
    void find(void (TextSearch::*step)());
    void search();
    void followEdit();
    std::optional<TextReplacement> replacement() const;
    void replaceOne();
    void replaceAll();
    void showProblem(const QString &sentence);
    QString problemSentence() const;

    JsonEditor &m_editor;
    TextSearch m_search;
    std::optional<Error> m_patternError;
    TextPattern m_pattern;
    QTimer m_slow; ///< until a search is so slow that it says so
    qsizetype m_behindReplaced = -1; ///< so many bytes follow the hit that is being replaced
    qsizetype m_replaced = 0; ///< by the last *Replace all*, until something else is done
    bool m_isReplacing = false; ///< until showReplaced()
    QueryField *m_field = nullptr;
    QLineEdit *m_with = nullptr;
    QToolButton *m_fold = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_replaceAll = nullptr;
    QWidget *m_replacing = nullptr; ///< the row
    QLabel *m_count = nullptr;
    SignLabel *m_problem = nullptr;
};

} // namespace Rookery
