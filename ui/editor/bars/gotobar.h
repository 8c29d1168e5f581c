// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textplace.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Rookery {

class SignLabel;

/// Asks for a place in a text: a line, a line and a column, or a JSON pointer. A strip that the window shows by open(),
/// and that hides itself when the place was found.
class GoToBar final : public QWidget
{
    Q_OBJECT

public:
    explicit GoToBar(QWidget *parent = nullptr);

    void open();
    void dismiss(); ///< hides it; dismissed() follows
    void showRefusal(const QString &sentence); ///< why there is no such place

Q_SIGNALS:
    void placeRequested(const Rookery::TextPlace &place); ///< answered by dismiss() or showRefusal()
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void request();

    QLineEdit *m_field;
    QLabel *m_hint;
    SignLabel *m_refusal;
};

} // namespace Rookery
