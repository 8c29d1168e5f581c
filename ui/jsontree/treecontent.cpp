// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/treecontent.h"

#include "review/structure/changetree.h"

#include <algorithm>

namespace Rookery {

namespace {

/// "[3]" is item 3.
QString tokenOf(const ChangeNode &change)
{
    return change.isItem ? change.name.mid(1, change.name.size() - 2) : change.name;
}

} // namespace

TreeContent::TreeContent(Json::Value body, std::optional<Json::Value> before)
    : m_body(std::move(body)), m_before(std::move(before))
{
    placeChildren();
    if (m_before)
        mark();
}

void TreeContent::placeChildren()
{
    m_places.resize(tape().size() - root());
    for (quint32 node = root(); node < tape().size(); ++node) {
        const Json::Node &container = tape().node(node);
        if (!container.isContainer())
            continue;
        quint32 child = node + 1;
        for (quint32 ordinal = 0; ordinal < container.count; ++ordinal) {
            m_places[child - root()] = {node, ordinal};
            child = tape().node(child).next;
        }
    }
}

/// Nodes of the change tree come after their parents, so that the way to each is known.
void TreeContent::mark()
{
    using Kind = ChangeNode::Kind;
    const ChangeTree changes = changeTree(m_before, m_body);
    std::vector<quint32> nodes(changes.size(), root());
    for (size_t index = 1; index < changes.size(); ++index) {
        const ChangeNode &change = changes[index];
        const quint32 container = nodes[static_cast<size_t>(change.parent)];
        if (change.kind == Kind::Equal)
            continue;
        if (change.kind == Kind::Removed) {
            std::vector<int> &siblings = m_removedOf[container];
            const auto row = change.place + static_cast<qsizetype>(siblings.size());
            siblings.push_back(static_cast<int>(m_removed.size()));
            m_removed.push_back({container, change.place, row, tokenOf(change), change.before, change.isItem});
            continue;
        }
        nodes[index] = tape().child(container, static_cast<quint32>(change.place));
        const auto kind = change.kind == Kind::Added ? TreeMark::Kind::Added
            : change.kind == Kind::Changed           ? TreeMark::Kind::Changed
                                                     : TreeMark::Kind::Inside;
        m_marks.insert(nodes[index], {kind, change.before});
    }
}

Json::Value TreeContent::value(quint32 node) const
{
    return Json::Value(Json::Value::Slice{m_body.slice()->tape, node});
}

TreePath TreeContent::pathOf(quint32 node) const
{
    TreePath path;
    for (; node != root(); node = parentOf(node))
        path.prepend(m_places[node - root()].ordinal);
    return path;
}

quint32 TreeContent::nodeAt(const TreePath &path) const
{
    quint32 node = root();
    for (const qsizetype place : path) {
        if (place >= qsizetype(tape().node(node).count))
            break;
        node = tape().child(node, static_cast<quint32>(place));
    }
    return node;
}

std::optional<quint32> TreeContent::nodeAtByte(quint32 offset) const
{
    quint32 low = root();
    quint32 high = tape().size();
    while (low < high) { // nodes stand in the order of their text
        const quint32 middle = low + (high - low) / 2;
        if (tape().node(middle).offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low < tape().size() && tape().node(low).offset == offset ? std::optional(low) : std::nullopt;
}

const std::vector<int> *TreeContent::removedFrom(quint32 container) const
{
    const auto found = m_removedOf.constFind(container);
    return found == m_removedOf.cend() ? nullptr : &*found;
}

int TreeContent::rowCount(quint32 container) const
{
    const std::vector<int> *removed = removedFrom(container);
    return static_cast<int>(tape().node(container).count) + (removed ? static_cast<int>(removed->size()) : 0);
}

quint32 TreeContent::parentOf(quint32 node) const
{
    return m_places[node - root()].parent;
}

int TreeContent::rowOf(quint32 node) const
{
    const Place &place = m_places[node - root()];
    int row = static_cast<int>(place.ordinal);
    if (const std::vector<int> *removed = removedFrom(place.parent)) {
        row += static_cast<int>(std::count_if(removed->begin(), removed->end(),
            [&](int index) { return this->removed(index).place <= qsizetype(place.ordinal); }));
    }
    return row;
}

int TreeContent::removedInRow(quint32 container, int row) const
{
    if (const std::vector<int> *removed = removedFrom(container)) {
        const auto found = std::lower_bound(removed->begin(), removed->end(), row,
            [this](int index, int wanted) { return this->removed(index).row < wanted; });
        if (found != removed->end() && this->removed(*found).row == row)
            return *found;
    }
    return -1;
}

std::optional<quint32> TreeContent::childInRow(quint32 container, int row) const
{
    if (removedInRow(container, row) >= 0)
        return std::nullopt;
    int ordinal = row;
    if (const std::vector<int> *removed = removedFrom(container)) {
        ordinal -= static_cast<int>(std::lower_bound(removed->begin(), removed->end(), row,
                                        [this](int index, int wanted) { return this->removed(index).row < wanted; })
            - removed->begin());
    }
    return tape().child(container, static_cast<quint32>(ordinal));
}

std::optional<Json::Value> TreeContent::valueBefore(quint32 node) const
{
    return m_before ? Json::resolve(*m_before, pointerOf(m_body, pathOf(node))) : std::nullopt;
}

std::optional<Json::Value> TreeContent::valueBefore(const RemovedValue &removed) const
{
    const Json::Pointer container = pointerOf(m_body, pathOf(removed.container));
    return m_before ? Json::resolve(*m_before, container.child(removed.token)) : std::nullopt;
}

const TreeMark *TreeContent::markOf(quint32 node) const
{
    const auto found = m_marks.constFind(node);
    return found == m_marks.cend() ? nullptr : &*found;
}

} // namespace Rookery
