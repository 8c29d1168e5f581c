// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Rookery {

/// Over the diff: what happened to which document, and what can be done about it. Hidden while nothing did.
class ReviewBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewBanner(QWidget *parent = nullptr);

    /// `id`: the document, where the error itself names none.
    void showError(const Error &error, const QString &id);

Q_SIGNALS:
    void theirsRequested(const QString &id);
    void keepMineRequested(const QString &id);
    void takeTheirsRequested(const QString &id);
    void askServerRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpButtons();
    QPushButton *addButton(const QString &text);

    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_details;
    QList<QPushButton *> m_conflictButtons;
    QPushButton *m_askServer = nullptr;
    QPushButton *m_dismiss = nullptr;
    QString m_id;
};

} // namespace Rookery
