// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executor/activitylog.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace Rookery {

/// All that is known of one request, or of a fold of loads.
class ActivityDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ActivityDetail(QWidget *parent);

    /// One request; several are a fold, newest first; none empties the pane.
    void describe(const QList<Activity> &activities);

Q_SIGNALS:
    void copyTextRequested();
    void copyCurlRequested();

private:
    void setUpHead();
    void setUpLinks();
    void showOne(const Activity &activity);
    void showFold(const QList<Activity> &loads);
    void showError(const std::optional<Error> &error);
    void addFact(const QString &name, const QString &value);

    QLabel *m_title;
    QLabel *m_address;
    QLabel *m_error;
    QLabel *m_sentence; ///< the server's own
    QFormLayout *m_facts;
    QWidget *m_links;
    QLabel *m_curl;
};

} // namespace Rookery
