// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace Rookery {

struct Error;

/// Above a list that could not be asked for again: why, and a way to try once more.
class StaleBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit StaleBanner(QWidget *parent = nullptr);

    void setReason(const Error &error);

Q_SIGNALS:
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_reason;
};

} // namespace Rookery
