// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the DocumentTreeModel come and go.
#include "models/documenttreemodel.h"

#include "models/treenode.h"

namespace Rookery {

using Kind = DocumentRows::Kind;

namespace {

constexpr int skeletonRows = 5;

bool isOnItsWay(DocumentState state)
{
    return state == DocumentState::Saving || state == DocumentState::Saved;
}

} // namespace

void DocumentTreeModel::insertNodes(TreeNode &parent, Nodes nodes)
{
    std::sort(nodes.begin(), nodes.end(), [](const auto &a, const auto &b) { return isBefore(*a, *b); });
    for (auto first = nodes.begin(); first != nodes.end();) {
        const int row = parent.positionOf(**first);
        auto last = std::next(first);
        while (last != nodes.end() && parent.positionOf(**last) == row)
            ++last;
        beginInsertRows(indexOf(parent), row, row + static_cast<int>(last - first) - 1);
        for (auto node = first; node != last; ++node) {
            (*node)->parent = &parent;
            remember(**node);
        }
        parent.children.insert(
            parent.children.begin() + row, std::make_move_iterator(first), std::make_move_iterator(last));
        endInsertRows();
        first = last;
    }
}

void DocumentTreeModel::removeNodes(TreeNode &parent, const std::function<bool(const TreeNode &)> &isToGo)
{
    int end = static_cast<int>(parent.children.size());
    const auto goes = [&](int row) { return isToGo(*parent.children[static_cast<size_t>(row)]); };
    while (end > 0) {
        if (!goes(end - 1)) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && goes(first - 1))
            --first;
        beginRemoveRows(indexOf(parent), first, end - 1);
        const auto begin = parent.children.begin();
        std::for_each(begin + first, begin + end, [this](const auto &node) { forget(*node); });
        parent.children.erase(begin + first, begin + end);
        endRemoveRows();
        end = first;
    }
}

void DocumentTreeModel::remember(TreeNode &node)
{
    if (node.kind == Kind::Document)
        m_documents.insert(node.key, &node);
}

void DocumentTreeModel::forget(TreeNode &node)
{
    if (node.kind == Kind::Document)
        m_documents.remove(node.key, &node);
    for (const auto &child : node.children)
        forget(*child);
}

void DocumentTreeModel::showTail(TreeNode &node, const QList<Kind> &kinds)
{
    Nodes wanted;
    for (int i = 0; i < kinds.size(); ++i)
        wanted.push_back(makeNode(kinds[i], QString::number(i)));
    const auto isWanted = [&wanted](const TreeNode &child) {
        return std::any_of(wanted.cbegin(), wanted.cend(),
            [&child](const auto &made) { return made->kind == child.kind && made->key == child.key; });
    };
    removeNodes(node, [&](const TreeNode &child) { return !child.isContent() && !isWanted(child); });
    Nodes nodes;
    for (auto &made : wanted) {
        if (const TreeNode *known = node.find(*made))
            touch(*known);
        else
            nodes.push_back(std::move(made));
    }
    insertNodes(node, std::move(nodes));
}

void DocumentTreeModel::updateTail(TreeNode &node, bool isShowingProgress)
{
    QList<Kind> kinds;
    if (isShowingProgress) {
        const bool isBare = node.children.empty() || !node.children.front()->isContent();
        kinds = QList<Kind>{Kind::Loading} + QList<Kind>(isBare ? skeletonRows : 0, Kind::Skeleton);
    } else if (node.error) {
        kinds = {Kind::Error};
    } else if (!node.walk->isFetching() && !node.walk->isAtEnd()) {
        kinds = {Kind::More};
    }
    showTail(node, kinds);
}

void DocumentTreeModel::setPendingNew(const NewDocuments &documents)
{
    if (documents == m_new)
        return;
    m_new = documents;
    if (m_root->children.empty())
        return;
    Q_EMIT aboutToMerge();
    showCollections();
    for (const auto &place : m_root->children) {
        removeGone(*place);
        placeUnsaved(*place);
    }
    Q_EMIT merged();
    if (settledState() != m_state)
        setState(settledState(), m_error);
}

void DocumentTreeModel::placeUnsaved(TreeNode &node)
{
    if (!node.walk || !node.walk->knowsPrefix())
        return;
    const QString prefix = node.walk->place().prefix;
    const QString collection = node.collection();
    const bool isFlat = node.kind == Kind::Collection && prefix.isEmpty();
    Nodes nodes;
    for (const NewDocument &document : std::as_const(m_new)) {
        const bool isIn = isBelow(prefix, document.id);
        if (!collection.isEmpty() && !isSameCollection(document.collection, collection))
            continue;
        if (!isIn && node.kind == Kind::Folder)
            continue;
        const IdEntry entry = isIn && !isFlat ? entryBelow(prefix, document.id) : IdEntry{document.id, false};
        auto made = makeNode(entry.isFolder ? Kind::Folder : Kind::Document, entry.id);
        made->isUnsaved = true;
        const auto isSame = [&made](const auto &other) { return other->kind == made->kind && other->key == made->key; };
        if (!node.find(*made) && std::none_of(nodes.cbegin(), nodes.cend(), isSame))
            nodes.push_back(std::move(made));
    }
    insertNodes(node, std::move(nodes));
    for (const auto &child : node.children)
        placeUnsaved(*child);
}

bool DocumentTreeModel::isStillNew(const TreeNode &node) const
{
    if (node.kind == Kind::Folder) {
        return std::any_of(m_new.cbegin(), m_new.cend(),
            [&node](const NewDocument &document) { return isBelow(node.id, document.id); });
    }
    return std::any_of(m_new.cbegin(), m_new.cend(),
        [&node](const NewDocument &document) { return orderKey(document.id) == node.key; });
}

void DocumentTreeModel::removeGone(TreeNode &node)
{
    for (const auto &child : node.children)
        removeGone(*child);
    removeNodes(node, [this](const TreeNode &child) {
        const bool isEmptied = child.children.empty() && !isOnItsWay(stateOf(child));
        return child.isContent() && child.isUnsaved && isEmptied && !isStillNew(child);
    });
}

} // namespace Rookery
