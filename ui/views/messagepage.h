// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include <QAbstractButton>

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Rookery {

/// What a panel says where it has nothing to show: a sign, what is the case, what comes next. Details stay folded.
class MessagePage final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(Icon drawing, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    void setDetails(const QString &details); ///< empty: no link to them
    /// Adds a button; the first one is the primary one.
    template <typename Slot>
    void addButton(const QString &text, QObject *receiver, Slot slot)
    {
        connect(makeButton(text), &QAbstractButton::clicked, receiver, slot);
    }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpColumn(QWidget &column);
    QAbstractButton *makeButton(const QString &text);
    void showIcon();
    void toggleDetails();

    Icon m_drawing;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_details;
    QLabel *m_detailsLink;
    QHBoxLayout *m_buttons;
};

} // namespace Rookery
