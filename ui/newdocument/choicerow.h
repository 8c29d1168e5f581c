// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QRadioButton;

namespace Rookery {

/// One of several ways, to be chosen by a radio button: its name, a line about it, and what it leads to.
class ChoiceRow final : public QFrame
{
    Q_OBJECT

public:
    ChoiceRow(const QString &name, const QString &hint, QWidget *parent);

    QRadioButton *button() const { return m_button; }
    void setHint(const QString &hint);
    /// The hint is what is wrong.
    void setRefusal(const QString &sentence);
    void addOutcome(QWidget *outcome, int width); ///< at the end of the row
    void setTinted(bool isTinted); ///< as a selected row

protected:
    void mousePressEvent(QMouseEvent *event) override; ///< the whole row chooses
    void paintEvent(QPaintEvent *event) override;

private:
    QRadioButton *m_button;
    QLabel *m_hint;
    QBoxLayout *m_row;
    bool m_isTinted = false;
};

} // namespace Rookery
