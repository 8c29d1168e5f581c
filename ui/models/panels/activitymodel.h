// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executor/activitylog.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace Rookery {

/// The requests of one session, newest first; of those without a session (browsing) where it is asked to. Three and
/// more loads of one document each in a row are one row, with the loads as its children.
class ActivityModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Time, Purpose, Request, Status, Node, Duration, Bytes, ColumnCount };
    enum Role {
        SignRole = Qt::UserRole, ///< a Sign, of the row
        IsFoldRole,
        StartRole, ///< where the bar begins, 0 to 1: in its fold; 0 at the top level
        LengthRole, ///< how long the bar is, 0 to 1: of its fold, or of the longest request there is
        SearchRole, ///< what a filter looks in
    };
    enum class Sign : quint8 { None, UnderWay, Cached, Failed };

    using Source = std::function<QList<Activity>()>; ///< oldest first, numbered without gaps

    ActivityModel(Source source, QString session, QObject *parent);

    void setBrowsingShown(bool isShown);
    bool isBrowsingShown() const { return m_isBrowsingShown; }
    void setPolling(bool isPolling); ///< while somebody looks: asks again as long as a request is under way
    void refresh(); ///< takes in what was sent and answered since
    void hideEarlier(); ///< everything that is there now

    /// The request of a row; of a fold, all its loads, newest first.
    QList<Activity> activities(const QModelIndex &index) const;
    /// The latest fold; invalid where there is none.
    QModelIndex latestFold() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void foldsChanged(); ///< latestFold(), or what is in it

private:
    struct Row
    {
        QList<Activity> activities; ///< newest first; one, or the loads of a fold
        bool isFold = false;

        qint64 oldest() const { return activities.last().number; }
    };

    bool isShown(const Activity &activity) const;
    void rebuild();
    void add(const Activity &activity);
    void addToFold(const Activity &activity);
    void beginFold(const Activity &activity);
    void insertRow(std::unique_ptr<Row> row);
    void dropBefore(qint64 number);
    void dropOldest();
    void update(const Activity &activity);
    void noteDuration(const Activity &activity);
    int rowOf(qint64 number) const; ///< the top-level row that holds it, or would
    const Row *rowAt(const QModelIndex &index) const; ///< of a top-level index
    const Activity *childAt(const QModelIndex &index) const;
    QVariant display(const Activity &activity, int column) const;
    QVariant displayOfFold(const Row &row, int column) const;
    QVariant barOf(const QModelIndex &index, int role) const;

    Source m_source;
    QString m_session;
    bool m_isBrowsingShown = false;
    bool m_isPolling = false;
    std::deque<std::unique_ptr<Row>> m_rows; ///< newest first; indexes of children point to them
    QList<qint64> m_underWay; ///< shown, and not finished when it was looked at last
    qint64 m_lastNumber = 0; ///< what was looked at
    qint64 m_hiddenUpTo = 0;
    std::chrono::microseconds m_longest{0};
    QTimer m_timer;
};

} // namespace Rookery
