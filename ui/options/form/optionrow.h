// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Rookery {

/// A field of the dialog: its label, the control, and below it one line that says what it means, or, in its place, why
/// it cannot be and what helps.
class OptionRow final : public QWidget
{
    Q_OBJECT

public:
    /// `control` becomes the label's buddy. `trailing` stands beside it, for a button that fills the field.
    OptionRow(const QString &label, QWidget *control, QWidget *parent, QWidget *trailing = nullptr);

    QWidget &control() { return *m_control; }
    void setHint(const QString &hint); ///< what it means; empty: nothing to say
    void showRefusal(const Refusal &refusal); ///< in the hint's place, until clearRefusal()
    void clearRefusal();

Q_SIGNALS:
    void cureRequested(const Rookery::Cure &cure);

private:
    void showNote(const QString &rich, const char *role);
    void setCures(const QList<Cure> &cures);
    void setSign(bool isWarning);

    QWidget *m_control;
    QLabel *m_sign;
    QLabel *m_note;
    QWidget *m_cures;
    QHBoxLayout *m_cureRow;
    QString m_hint;
    bool m_isRefused = false;
};

} // namespace Rookery
