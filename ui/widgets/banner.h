// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace Rookery {

/// A message in the place that it concerns, with what can be done about it; never in the way. Hidden until it shows
/// something.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Information, Warning, Error, Unknown, Conflict };

    struct Choice
    {
        QString text;
        std::function<void()> chosen;
    };

    explicit Banner(QWidget *parent = nullptr);

    /// `title` in bold, then what to know. The server's own sentence goes into `details`, shown as tool tip and on
    /// demand. A person closes it, or clear() does.
    void showMessage(Kind kind, const QString &title, const QString &text, const QList<Choice> &choices = {},
        const QString &details = {});
    void clear();
    QString text() const; ///< for tests, and for screen readers

private:
    void setUpParts();
    void setChoices(const QList<Choice> &choices);
    void setDetails(const QString &details);
    void paintEvent(QPaintEvent *event) override;

    Kind m_kind = Kind::Information;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_details = nullptr;
    QHBoxLayout *m_choices = nullptr;
};

} // namespace Rookery
