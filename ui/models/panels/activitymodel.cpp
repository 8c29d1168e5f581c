// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/activitymodel.h"

#include "commands/documents.h"
#include "text/activitytext.h"
#include "text/units.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int pollInterval = 250; // ms
constexpr size_t foldedLoads = 3;

bool isSingleLoad(const Activity &activity)
{
    return activity.reason == Reason::Load && activity.command == GetDocuments::name && activity.subjects.size() == 1
        && !activity.session.isEmpty();
}

ActivityModel::Sign signOf(const Activity &activity)
{
    if (!activity.isFinished)
        return ActivityModel::Sign::UnderWay;
    if (activity.error)
        return ActivityModel::Sign::Failed;
    return activity.facts.fromCache ? ActivityModel::Sign::Cached : ActivityModel::Sign::None;
}

std::chrono::microseconds durationOfLoads(const QList<Activity> &loads)
{
    std::chrono::microseconds sum(0);
    for (const Activity &load : loads)
        sum += load.duration;
    return sum;
}

qint64 bytesOfLoads(const QList<Activity> &loads)
{
    qint64 sum = 0;
    for (const Activity &load : loads)
        sum += ActivityText::bytesOf(load);
    return sum;
}

} // namespace

ActivityModel::ActivityModel(Source source, QString session, QObject *parent)
    : QAbstractItemModel(parent), m_source(std::move(source)), m_session(std::move(session)), m_timer(this)
{
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &ActivityModel::refresh);
}

void ActivityModel::setBrowsingShown(bool isShown)
{
    if (isShown == m_isBrowsingShown)
        return;
    m_isBrowsingShown = isShown;
    rebuild();
}

void ActivityModel::setPolling(bool isPolling)
{
    m_isPolling = isPolling;
    if (isPolling)
        refresh();
    else
        m_timer.stop();
}

/// Other rows fold together: a new list, not changes of the old one.
void ActivityModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_underWay.clear();
    m_lastNumber = m_hiddenUpTo;
    endResetModel();
    refresh();
    Q_EMIT foldsChanged();
}

void ActivityModel::refresh()
{
    const QList<Activity> entries = m_source();
    if (entries.isEmpty())
        return;
    const qint64 first = entries.first().number;
    dropBefore(first);
    for (const qint64 number : QList<qint64>(m_underWay)) {
        if (const Activity &activity = entries.at(number - first); activity.isFinished)
            update(activity);
    }
    for (qsizetype n = std::max<qint64>(m_lastNumber + 1 - first, 0); n < entries.size(); ++n) {
        if (isShown(entries.at(n)))
            add(entries.at(n));
    }
    m_lastNumber = entries.last().number;
    if (m_isPolling && !m_underWay.isEmpty())
        m_timer.start();
    else
        m_timer.stop();
}

void ActivityModel::hideEarlier()
{
    m_hiddenUpTo = m_lastNumber;
    dropBefore(m_lastNumber + 1);
}

bool ActivityModel::isShown(const Activity &activity) const
{
    return activity.session == m_session || (m_isBrowsingShown && activity.session.isEmpty());
}

void ActivityModel::add(const Activity &activity)
{
    if (!activity.isFinished)
        m_underWay.append(activity.number);
    noteDuration(activity);
    if (isSingleLoad(activity) && !m_rows.empty() && m_rows.front()->isFold)
        return addToFold(activity);
    const auto isSingleLoadRow
        = [](const std::unique_ptr<Row> &row) { return !row->isFold && isSingleLoad(row->activities.first()); };
    const auto end = m_rows.cbegin() + static_cast<std::ptrdiff_t>(std::min(foldedLoads - 1, m_rows.size()));
    const bool isRun = m_rows.size() >= foldedLoads - 1 && std::all_of(m_rows.cbegin(), end, isSingleLoadRow);
    if (isSingleLoad(activity) && isRun)
        return beginFold(activity);
    auto row = std::make_unique<Row>();
    row->activities = {activity};
    insertRow(std::move(row));
}

void ActivityModel::addToFold(const Activity &activity)
{
    const QModelIndex fold = index(0, 0);
    beginInsertRows(fold, 0, 0);
    m_rows.front()->activities.prepend(activity);
    endInsertRows();
    Q_EMIT dataChanged(fold, fold.siblingAtColumn(ColumnCount - 1));
    Q_EMIT foldsChanged();
}

/// The loads before this one leave their rows and become its neighbours in a fold.
void ActivityModel::beginFold(const Activity &activity)
{
    auto fold = std::make_unique<Row>();
    fold->isFold = true;
    fold->activities = {activity};
    const int count = static_cast<int>(foldedLoads) - 1;
    beginRemoveRows({}, 0, count - 1);
    for (int n = 0; n < count; ++n) {
        fold->activities.append(m_rows.front()->activities.first());
        m_rows.pop_front();
    }
    endRemoveRows();
    insertRow(std::move(fold));
    Q_EMIT foldsChanged();
}

void ActivityModel::insertRow(std::unique_ptr<Row> row)
{
    beginInsertRows({}, 0, 0);
    m_rows.push_front(std::move(row));
    endInsertRows();
}

void ActivityModel::dropBefore(qint64 number)
{
    m_underWay.removeIf([number](qint64 underWay) { return underWay < number; });
    bool isFoldTouched = false;
    while (!m_rows.empty() && m_rows.back()->oldest() < number) {
        isFoldTouched = isFoldTouched || m_rows.back()->isFold;
        dropOldest();
    }
    if (isFoldTouched)
        Q_EMIT foldsChanged();
}

void ActivityModel::dropOldest()
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    QList<Activity> &activities = m_rows.back()->activities;
    if (activities.size() == 1) {
        beginRemoveRows({}, last, last);
        m_rows.pop_back();
        endRemoveRows();
        return;
    }
    const int child = static_cast<int>(activities.size()) - 1;
    const QModelIndex fold = index(last, 0);
    beginRemoveRows(fold, child, child);
    activities.removeLast();
    endRemoveRows();
    Q_EMIT dataChanged(fold, fold.siblingAtColumn(ColumnCount - 1));
}

void ActivityModel::update(const Activity &activity)
{
    m_underWay.removeOne(activity.number);
    noteDuration(activity);
    const int top = rowOf(activity.number);
    Row &row = *m_rows[static_cast<size_t>(top)];
    const auto place = std::find_if(row.activities.begin(), row.activities.end(),
        [&activity](const Activity &other) { return other.number == activity.number; });
    *place = activity;
    const QModelIndex changed = index(top, 0);
    Q_EMIT dataChanged(changed, changed.siblingAtColumn(ColumnCount - 1));
    if (!row.isFold)
        return;
    const QModelIndex child = index(static_cast<int>(place - row.activities.begin()), 0, changed);
    Q_EMIT dataChanged(child, child.siblingAtColumn(ColumnCount - 1));
    Q_EMIT foldsChanged();
}

void ActivityModel::noteDuration(const Activity &activity)
{
    if (activity.duration <= m_longest)
        return;
    m_longest = activity.duration;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Duration), index(rowCount() - 1, Duration), {LengthRole});
}

int ActivityModel::rowOf(qint64 number) const
{
    const auto row = std::partition_point(m_rows.cbegin(), m_rows.cend(),
        [number](const std::unique_ptr<Row> &other) { return other->oldest() > number; });
    return static_cast<int>(row - m_rows.cbegin());
}

QList<Activity> ActivityModel::activities(const QModelIndex &index) const
{
    if (const Activity *child = childAt(index))
        return {*child};
    const Row *row = rowAt(index);
    return row ? row->activities : QList<Activity>();
}

QModelIndex ActivityModel::latestFold() const
{
    const auto fold
        = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const std::unique_ptr<Row> &row) { return row->isFold; });
    return fold == m_rows.cend() ? QModelIndex() : index(static_cast<int>(fold - m_rows.cbegin()), 0);
}

const ActivityModel::Row *ActivityModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && !index.internalPointer() ? m_rows[static_cast<size_t>(index.row())].get() : nullptr;
}

const Activity *ActivityModel::childAt(const QModelIndex &index) const
{
    const auto *row = static_cast<const Row *>(index.internalPointer());
    return row ? &row->activities.at(index.row()) : nullptr;
}

QModelIndex ActivityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, rowAt(parent)) : createIndex(row, column);
}

QModelIndex ActivityModel::parent(const QModelIndex &index) const
{
    const auto *row = static_cast<const Row *>(index.internalPointer());
    return row ? createIndex(rowOf(row->oldest()), 0) : QModelIndex();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    const Row *row = parent.column() == 0 ? rowAt(parent) : nullptr;
    return row && row->isFold ? static_cast<int>(row->activities.size()) : 0;
}

int ActivityModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const Row *row = rowAt(index);
    const Activity *child = childAt(index);
    if (!row && !child)
        return {};
    const Activity &activity = child ? *child : row->activities.first();
    const bool isFold = row && row->isFold;
    switch (role) {
    case Qt::DisplayRole:
        if (child && index.column() == Purpose)
            return ActivityText::foldChild(activity);
        return isFold ? displayOfFold(*row, index.column()) : display(activity, index.column());
    case Qt::ToolTipRole: return isFold ? QVariant() : QVariant(activity.facts.address);
    case Qt::TextAlignmentRole:
        return index.column() == Bytes ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SignRole: return QVariant::fromValue(isFold ? Sign::None : signOf(activity));
    case IsFoldRole: return isFold;
    case SearchRole: return QStringList{ActivityText::asLine(activity), activity.facts.address}.join(u'\n');
    case StartRole:
    case LengthRole: return barOf(index, role);
    default: return {};
    }
}

QVariant ActivityModel::display(const Activity &activity, int column) const
{
    switch (column) {
    case Time: return ActivityText::time(activity);
    case Purpose: return ActivityText::purpose(activity);
    case Request: return ActivityText::request(activity);
    case Status: return ActivityText::status(activity);
    case Node: return activity.facts.node;
    case Duration: return ActivityText::duration(activity);
    case Bytes: return byteText(ActivityText::bytesOf(activity));
    default: return {};
    }
}

QVariant ActivityModel::displayOfFold(const Row &row, int column) const
{
    switch (column) {
    case Purpose: return ActivityText::foldPurpose(row.activities);
    case Request: return ActivityText::foldTarget(row.activities);
    case Duration: return ActivityText::foldDuration(row.activities);
    case Bytes: return byteText(bytesOfLoads(row.activities));
    default: return display(row.activities.first(), column);
    }
}

/// In a fold the loads follow each other, as on a time line; elsewhere bars are compared by their length.
QVariant ActivityModel::barOf(const QModelIndex &index, int role) const
{
    const auto *fold = static_cast<const Row *>(index.internalPointer());
    const QList<Activity> loads = activities(index);
    if (!fold) {
        const auto whole = std::max(m_longest, durationOfLoads(loads));
        const double share = whole.count() == 0 ? 0.0 : double(durationOfLoads(loads).count()) / double(whole.count());
        return role == StartRole ? 0.0 : share;
    }
    const QList<Activity> earlier = fold->activities.sliced(index.row() + 1);
    const auto sum = double(std::max<qint64>(durationOfLoads(fold->activities).count(), 1));
    const auto part = role == StartRole ? durationOfLoads(earlier) : loads.first().duration;
    return double(part.count()) / sum;
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Bytes)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[]
        = {tr("Time"), tr("For"), tr("Request"), tr("Status"), tr("Node"), tr("Duration"), tr("Bytes")};
    return titles[section];
}

} // namespace Rookery
