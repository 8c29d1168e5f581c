// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace Rookery {

/// The field above the tree: a filter by the beginning of ids. Ctrl+L in its window goes to it.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    QString prefix() const { return text().trimmed(); }

Q_SIGNALS:
    void prefixChanged(const QString &prefix); ///< 200 ms after the last key; at once when the field is cleared
    void submitted(); ///< Enter; prefixChanged() was sent before
    void leftDownwards(); ///< Down: to the rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom(); ///< for the icon
    void tell();

    QTimer m_pause; ///< after the last key
    QString m_told;
};

} // namespace Rookery
