// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documentfiltermodel.h"

#include "text/treetext.h"

#include <QSet>

namespace Rookery {

using Kind = DocumentRows::Kind;

DocumentFilterModel::DocumentFilterModel(RequestExecutor &executor, QObject *parent)
    : QAbstractListModel(parent), m_executor(executor)
{}

DocumentFilterModel::~DocumentFilterModel() = default;

void DocumentFilterModel::setStateOf(StateOf stateOf)
{
    m_stateOf = std::move(stateOf);
}

void DocumentFilterModel::setPrefix(const QString &prefix)
{
    if (prefix == m_prefix)
        return;
    m_prefix = prefix;
    m_error.reset();
    m_walk.reset();
    m_isStale = true;
    if (prefix.isEmpty())
        return clearRows();
    IdPlace place;
    place.prefix = prefix;
    place.depth = IdPlace::Depth::Flat;
    m_walk = std::make_unique<IdWalk>(m_executor, place);
    connect(m_walk.get(), &IdWalk::paged, this, &DocumentFilterModel::receive);
    connect(m_walk.get(), &IdWalk::stopped, this, [this] { finish(std::nullopt); });
    connect(m_walk.get(), &IdWalk::failed, this, [this](const Error &error) { finish(error); });
    m_walk->fetch();
}

void DocumentFilterModel::refresh()
{
    m_error.reset();
    if (m_walk)
        m_walk->restart();
}

int DocumentFilterModel::documentCount() const
{
    return static_cast<int>(m_rows.size());
}

void DocumentFilterModel::clearRows()
{
    m_isStale = false;
    if (rowCount() == 0)
        return;
    beginResetModel(); // another search: none of these rows goes on
    m_rows.clear();
    m_tail.reset();
    endResetModel();
}

void DocumentFilterModel::receive(const QList<IdEntry> &entries)
{
    if (m_isStale)
        clearRows();
    for (const IdEntry &entry : entries)
        addRow({entry.id, orderKey(entry.id)});
}

void DocumentFilterModel::addRow(Row row)
{
    const auto place
        = std::lower_bound(m_rows.begin(), m_rows.end(), row, [](const Row &a, const Row &b) { return a.key < b.key; });
    const int position = static_cast<int>(place - m_rows.begin());
    if (place != m_rows.end() && place->key == row.key) {
        place->isUnsaved = place->isUnsaved && row.isUnsaved;
        Q_EMIT dataChanged(index(position), index(position));
        return;
    }
    beginInsertRows({}, position, position);
    m_rows.insert(position, std::move(row));
    endInsertRows();
}

void DocumentFilterModel::finish(std::optional<Error> error)
{
    m_error = std::move(error);
    if (m_isStale)
        clearRows();
    if (!m_error)
        removeUnmet();
    placeUnsaved();
    if (m_error)
        showTail(Kind::Error);
    else
        showTail(hasAll() ? std::nullopt : std::optional(Kind::More));
    Q_EMIT searched();
}

void DocumentFilterModel::removeUnmet()
{
    const auto isNew = [this](const Row &row) {
        return std::any_of(m_new.cbegin(), m_new.cend(),
            [&row](const NewDocument &document) { return orderKey(document.id) == row.key; });
    };
    for (int i = documentCount() - 1; i >= 0; --i) {
        const Row &row = m_rows.at(i);
        if (m_walk->hasMet(row.key) || !m_walk->isPast(row.key) || isNew(row))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

void DocumentFilterModel::placeUnsaved()
{
    for (const NewDocument &document : std::as_const(m_new)) {
        if (isBelow(m_prefix, document.id))
            addRow({document.id, orderKey(document.id), true});
    }
}

void DocumentFilterModel::showTail(std::optional<Kind> kind)
{
    if (kind == m_tail)
        return;
    const int last = documentCount();
    if (m_tail) {
        beginRemoveRows({}, last, last);
        m_tail.reset();
        endRemoveRows();
    }
    if (kind) {
        beginInsertRows({}, last, last);
        m_tail = kind;
        endInsertRows();
    }
}

void DocumentFilterModel::setPendingNew(const NewDocuments &documents)
{
    m_new = documents;
    if (m_walk && !isSearching() && !m_error) {
        removeUnmet();
        placeUnsaved();
        Q_EMIT searched();
    }
}

void DocumentFilterModel::statesChanged(const QStringList &ids)
{
    QSet<QByteArray> keys;
    for (const QString &id : ids)
        keys.insert(orderKey(id));
    for (int i = 0; i < documentCount(); ++i) {
        if (ids.isEmpty() || keys.contains(m_rows.at(i).key))
            Q_EMIT dataChanged(index(i), index(i));
    }
}

bool DocumentFilterModel::press(const QModelIndex &index)
{
    if (!index.isValid() || kindOf(index.row()) == Kind::Document)
        return false;
    m_error.reset();
    showTail(std::nullopt);
    m_walk->fetch();
    return true;
}

QModelIndex DocumentFilterModel::bestMatch() const
{
    // In the order of ids, what is exactly the prefix comes first.
    return m_rows.isEmpty() || m_isStale ? QModelIndex() : index(0);
}

int DocumentFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : documentCount() + (m_tail ? 1 : 0);
}

Kind DocumentFilterModel::kindOf(int row) const
{
    return row < documentCount() ? Kind::Document : *m_tail;
}

QVariant DocumentFilterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Kind kind = kindOf(index.row());
    const Row row = m_rows.value(index.row());
    const bool isOpen = row.isUnsaved && isNamedByServer(m_new, row.id);
    const auto state = [&] {
        const DocumentState known = m_stateOf && kind == Kind::Document ? m_stateOf(row.id) : DocumentState::Unmodified;
        return row.isUnsaved && known == DocumentState::Unmodified ? DocumentState::New : known;
    };
    const auto text = [&] {
        switch (kind) {
        case Kind::More: return TreeText::more(-1, IdWalk::step);
        case Kind::Error: return TreeText::notListed(m_prefix);
        default: return isOpen ? TreeText::idFromServer() : row.id;
        }
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text();
    case Qt::AccessibleTextRole: return TreeText::accessible(text(), state(), -1);
    case DocumentRows::KindRole: return QVariant::fromValue(kind);
    case DocumentRows::IdRole: return row.id;
    case DocumentRows::CountRole: return qint64(-1);
    case DocumentRows::StateRole: return QVariant::fromValue(state());
    case DocumentRows::NamedByServerRole: return isOpen;
    default: return {};
    }
}

} // namespace Rookery
