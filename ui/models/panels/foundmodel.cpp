// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/panels/foundmodel.h"

#include "async/background.h"
#include "async/deliver.h"
#include "workspace/workspace.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace Rookery {

namespace {

/// Beyond it hits are not moved along with edits one by one: all of that document are taken as changed.
constexpr qsizetype mostMoves = 20'000'000;

struct FoundInText
{
    QList<FoundPlace> places;
    bool isCut = false;
};

Result<FoundInText> foundIn(
    const QByteArray &text, const TextPattern &pattern, qsizetype limit, const TextPattern::Stop &stop)
{
    Result<TextHits> hits = pattern.hitsIn(text, stop);
    if (!hits)
        return hits.error();
    const bool isCut = hits->size() > limit;
    return FoundInText{placesOf(text, hits->first(std::min(limit, hits->size()))), isCut};
}

} // namespace

FoundModel::FoundModel(Workspace &workspace, QObject *parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::closed, this, &FoundModel::forget);
}

FoundModel::~FoundModel()
{
    if (m_stop)
        m_stop->store(true);
}

// --- searching ---

void FoundModel::search(const TextPattern &pattern)
{
    cancel();
    beginResetModel();
    m_found.clear();
    endResetModel();
    m_pattern = pattern;
    m_problem.reset();
    m_isCut = false;
    m_waiting.clear();
    for (OpenDocument *document : pattern.isEmpty() ? QList<OpenDocument *>() : m_workspace.openDocuments()) {
        follow(document);
        m_waiting.append(document);
    }
    m_documentCount = static_cast<int>(m_waiting.size());
    m_stop = std::make_shared<std::atomic_bool>(false);
    searchNext();
}

void FoundModel::cancel()
{
    m_waiting.clear();
    if (m_stop)
        m_stop->store(true);
    finish();
}

void FoundModel::finish()
{
    m_stop.reset();
    if (const auto done = std::exchange(m_replaced, std::nullopt)) {
        if (!done->ids.isEmpty())
            m_workspace.joinSteps(done->ids, tr("Replace in %1").arg(QLocale().createSeparatedList(done->ids)));
        Q_EMIT replaced(*done);
    }
    Q_EMIT progressed();
}

void FoundModel::searchNext()
{
    m_waiting.removeAll(nullptr);
    if (m_waiting.isEmpty() || m_isCut || m_problem) {
        finish();
        return;
    }
    Q_EMIT progressed();
    OpenDocument *document = m_waiting.constFirst();
    const qint64 revision = document->buffer().revision();
    const auto find
        = [buffer = document->buffer(), pattern = m_pattern, limit = mostHits - m_found.size(), stop = m_stop] {
              return foundIn(buffer.text(), pattern, limit, [&stop] { return stop->load(); });
          };
    deliver(inBackground(find), this,
        [this, stop = m_stop, revision, open = QPointer(document)](const Result<FoundInText> &found) {
            if (stop != m_stop)
                return;
            if (isFollowed(open) && open->buffer().revision() == revision) {
                m_waiting.removeFirst();
                if (found)
                    append(open, found->places);
                else
                    m_problem = found.error();
                m_isCut = found && found->isCut;
            }
            searchNext();
        });
}

void FoundModel::append(OpenDocument *document, QList<FoundPlace> places)
{
    if (places.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(places.size()) - 1);
    for (FoundPlace &place : places)
        m_found.append({document, std::move(place), true, false});
    endInsertRows();
}

// --- following ---

void FoundModel::follow(OpenDocument *document)
{
    if (m_followed.contains(document))
        return;
    m_followed.append(document);
    connect(document, &OpenDocument::edited, this, [this, document](const TextEdits &edits) { move(document, edits); });
    connect(document, &OpenDocument::documentChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); // it may be read-only now
    });
}

void FoundModel::move(const OpenDocument *document, const TextEdits &edits)
{
    const bool isTooMuch = edits.size() * m_found.size() > mostMoves;
    bool hasLost = false;
    for (int row = 0; row < rowCount(); ++row) {
        Found &found = m_found[row];
        if (found.document != document || found.isChanged)
            continue;
        std::optional<TextHit> moved = found.place.hit;
        for (auto edit = edits.cbegin(); edit != edits.cend() && moved && !isTooMuch; ++edit)
            moved = movedBy(*edit, *moved);
        found.isChanged = isTooMuch || !moved;
        hasLost = hasLost || found.isChanged;
        if (!found.isChanged)
            found.place.hit = *moved;
        else
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (hasLost) // most keys that are typed change no tick
        Q_EMIT progressed();
}

/// While it still lives: whoever watches the rows looks at them once more before they go.
void FoundModel::forget(const QString &id)
{
    const auto place = std::find_if(
        m_followed.cbegin(), m_followed.cend(), [&id](const OpenDocument *each) { return each->id() == id; });
    if (place == m_followed.cend())
        return;
    const OpenDocument *document = *place;
    m_followed.erase(place);
    m_waiting.removeIf([document](const QPointer<OpenDocument> &each) { return each == document; });
    disconnect(document, nullptr, this, nullptr);
    removeRows([document](const Found &found) { return found.document == document; });
    Q_EMIT progressed();
}

/// A range of rows at a time: what goes stands together.
template <typename Predicate>
void FoundModel::removeRows(Predicate isGoing)
{
    int end = rowCount();
    while (end > 0) {
        int first = end;
        while (first > 0 && isGoing(m_found.at(first - 1)))
            --first;
        if (first < end) {
            beginRemoveRows({}, first, end - 1);
            m_found.remove(first, end - first);
            endRemoveRows();
        }
        end = first - 1;
    }
}

void FoundModel::removeReplaceable(const OpenDocument *document, const TextHits &hits)
{
    const auto isAbove = [](const TextHit &a, const TextHit &b) { return a.offset < b.offset; };
    removeRows([&](const Found &found) {
        return found.document == document && isReplaceable(found)
            && std::binary_search(hits.cbegin(), hits.cend(), found.place.hit, isAbove);
    });
}

// --- replacing ---

void FoundModel::replaceTicked(const TextReplacement &with)
{
    cancel();
    m_with = with;
    Replaced started;
    for (const Found &found : std::as_const(m_found)) {
        if (found.isTicked && found.isChanged)
            ++started.changed;
        if (isReplaceable(found) && !m_waiting.contains(found.document))
            m_waiting.append(found.document);
    }
    m_replaced = started;
    m_documentCount = static_cast<int>(m_waiting.size());
    m_stop = std::make_shared<std::atomic_bool>(false);
    replaceNext();
}

void FoundModel::replaceNext()
{
    m_waiting.removeAll(nullptr);
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    Q_EMIT progressed();
    replaceIn(m_waiting.constFirst());
}

void FoundModel::replaceIn(OpenDocument *document)
{
    TextHits chosen;
    for (const Found &found : std::as_const(m_found)) {
        if (found.document == document && isReplaceable(found))
            chosen.append(found.place.hit);
    }
    const qint64 revision = document->buffer().revision();
    const auto make = [buffer = document->buffer(), pattern = m_pattern, with = m_with, chosen, stop = m_stop] {
        return pattern.replacedIn(buffer.text(), with, &chosen, [&stop] { return stop->load(); });
    };
    deliver(inBackground(make), this,
        [this, stop = m_stop, revision, chosen, open = QPointer(document)](const Result<ReplacedHits> &done) {
            if (stop != m_stop)
                return;
            if (isFollowed(open) && open->isReadOnly()) {
                m_waiting.removeFirst();
                m_replaced->changed += static_cast<int>(chosen.size());
            } else if (isFollowed(open) && open->buffer().revision() == revision) {
                m_waiting.removeFirst();
                m_replaced->hits += done ? static_cast<int>(done->count) : 0;
                m_replaced->changed += static_cast<int>(chosen.size() - (done ? done->count : 0));
                removeReplaceable(open, chosen);
                if (done && !done->edits.isEmpty()) {
                    open->edit(done->edits, tr("Replace in open documents"));
                    m_replaced->ids.append(open->id());
                }
            }
            replaceNext();
        });
}

bool FoundModel::isReplaceable(const Found &found) const
{
    return found.isTicked && !found.isChanged && !found.document->isReadOnly();
}

// --- rows ---

int FoundModel::tickedHits() const
{
    return static_cast<int>(
        std::count_if(m_found.cbegin(), m_found.cend(), [this](const Found &found) { return isReplaceable(found); }));
}

int FoundModel::tickedDocuments() const
{
    QSet<const OpenDocument *> documents;
    for (const Found &found : m_found) {
        if (isReplaceable(found))
            documents.insert(found.document);
    }
    return static_cast<int>(documents.size());
}

void FoundModel::setAllTicked(bool isTicked)
{
    for (Found &found : m_found)
        found.isTicked = isTicked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Document), index(rowCount() - 1, Document), {Qt::CheckStateRole});
    Q_EMIT progressed();
}

QString FoundModel::documentId(const QModelIndex &index) const
{
    return index.isValid() ? m_found.at(index.row()).document->id() : QString();
}

std::optional<TextHit> FoundModel::hit(const QModelIndex &index) const
{
    if (!index.isValid() || m_found.at(index.row()).isChanged)
        return std::nullopt;
    return m_found.at(index.row()).place.hit;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Found &found = m_found.at(index.row());
    const bool hasTick = index.column() == Document && !found.isChanged && !found.document->isReadOnly();
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (hasTick ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QString FoundModel::textOf(const Found &found, int column) const
{
    switch (column) {
    case Document: return found.document->id();
    case Line: return QLocale().toString(found.place.line);
    case Text: return found.place.before + found.place.text + found.place.behind;
    default: return {};
    }
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Found &found = m_found.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(found, index.column());
    case PlaceRole: return QVariant::fromValue(found.place);
    case IsChangedRole: return found.isChanged;
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == Document && flags(index).testFlag(Qt::ItemIsUserCheckable))
            return found.isTicked ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole:
        if (found.isChanged)
            return tr("Its text was changed since the search: it is not replaced.");
        return found.document->isReadOnly() ? tr("This document can only be read.") : QString();
    default: return {};
    }
}

bool FoundModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    m_found[index.row()].isTicked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT progressed();
    return true;
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Document: return tr("Document");
    case Line: return tr("Line");
    case Text: return tr("Text");
    default: return {};
    }
}

} // namespace Rookery
