// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/treenode.h"

#include <tuple>

namespace Rookery {

bool isBefore(const TreeNode &a, const TreeNode &b)
{
    return std::tie(a.group, a.kind, a.key) < std::tie(b.group, b.kind, b.key);
}

std::unique_ptr<TreeNode> makeNode(TreeNode::Kind kind, const QString &id, int group)
{
    auto node = std::make_unique<TreeNode>();
    node->group = group;
    node->kind = kind;
    node->id = id;
    node->key = orderKey(id);
    return node;
}

int TreeNode::positionOf(const TreeNode &like) const
{
    const auto place = std::lower_bound(children.cbegin(), children.cend(), like,
        [](const std::unique_ptr<TreeNode> &child, const TreeNode &wanted) { return isBefore(*child, wanted); });
    return static_cast<int>(place - children.cbegin());
}

TreeNode *TreeNode::find(const TreeNode &like) const
{
    const auto position = static_cast<size_t>(positionOf(like));
    return position < children.size() && !isBefore(like, *children[position]) ? children[position].get() : nullptr;
}

int TreeNode::row() const
{
    return parent ? parent->positionOf(*this) : 0;
}

QString TreeNode::collection() const
{
    const TreeNode *node = this;
    while (node && node->kind != Kind::Collection)
        node = node->parent;
    return node ? node->id : QString();
}

} // namespace Rookery
