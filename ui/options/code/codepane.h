// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/clientcode.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabBar;

namespace Rookery {

class CodeHighlighter;

/// The right side of the dialog: the same session as client code, to copy. What is refused is marked, and keeps it from
/// being copied.
class CodePane final : public QWidget
{
    Q_OBJECT

public:
    explicit CodePane(QWidget *parent);

    void show(const SessionChoice &choice, const QList<Refusal> &refusals);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *head();
    QWidget *note();
    void showCode();
    void showMarks(const QList<CodeMark> &marks);
    void showNote(bool isMarked);
    void copy();

    QTabBar *m_languages;
    QPushButton *m_copy;
    QPlainTextEdit *m_code;
    CodeHighlighter *m_highlighter;
    QLabel *m_sign;
    QLabel *m_note;
    SessionChoice m_choice;
    QList<Refusal> m_refusals;
};

} // namespace Rookery
