// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Rookery {

/// Below the dialog: what the place answered or what is still to be mended, and the two ways out.
class OptionsFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsFoot(QWidget *parent);

    /// `openText`: what the button does. `note`: to be said where everything is well; empty: what the place answered.
    void show(const SessionChoice &choice, const ServerFacts &facts, const QList<Refusal> &refusals,
        const QString &openText, const QString &note);

Q_SIGNALS:
    void cancelRequested();
    void openRequested();
    void fieldRequested(Rookery::OptionField field);

private:
    void showUnready(const QList<Refusal> &refusals);
    QString answer(const SessionChoice &choice, const ServerFacts &facts) const;

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_open;
};

} // namespace Rookery
