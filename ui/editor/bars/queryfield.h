// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/textpattern.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Rookery {

/// What is looked for, and how.
class QueryField final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of the field, for everybody.
    explicit QueryField(const QString &name, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    bool isExpression() const;
    bool isFocused() const;
    void focus(); ///< with the text selected
    void setFieldWidth(int width); ///< else it takes the room that there is
    void setRefused(bool isRefused); ///< a red frame

    Result<TextPattern> pattern() const;
    /// Why there is no pattern, or that a search for it failed; empty: neither.
    static QString sentence(const Error &error);
    /// Why TextReplacement::of() makes no replacement of that text; empty where it does.
    static QString replacementSentence(const QString &with, const TextPattern &pattern);

Q_SIGNALS:
    void changed();
    void returnPressed();

private:
    QToolButton *addOption(const QString &text, const QString &name);

    QLineEdit *m_field;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_expression = nullptr;
};

} // namespace Rookery
