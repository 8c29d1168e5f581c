// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documentrows.h"
#include "models/idwalk.h"

#include <memory>
#include <optional>
#include <vector>

namespace Rookery {

/// A row of the DocumentTreeModel and what is below it. Children are in order: isBefore().
struct TreeNode
{
    using Kind = DocumentRows::Kind;

    /// Where rows of one kind come in groups: collections without a name and the server's own stand last.
    int group = 0;
    Kind kind = Kind::Document;
    QString id = {}; ///< see DocumentRows::IdRole
    QByteArray key = {}; ///< orderKey() of id
    qint64 count = -1;
    bool isUnsaved = false; ///< only in the session, or with only such documents below
    TreeNode *parent = nullptr;
    std::vector<std::unique_ptr<TreeNode>> children = {};
    std::unique_ptr<IdWalk> walk = {}; ///< of a place that was opened once
    std::optional<Error> error = {}; ///< of its walk
    int walkNumber = 0; ///< of a walk's starts, to tell a late timer from a timely one

    bool isPlace() const { return kind <= Kind::Folder; }
    bool isContent() const { return kind <= Kind::Document; }
    int row() const; ///< in its parent
    TreeNode *find(const TreeNode &like) const; ///< the child that stands where `like` would; nullptr: none
    int positionOf(const TreeNode &like) const; ///< where it stands, or would
    QString collection() const; ///< that it is in; empty under All
};

bool isBefore(const TreeNode &a, const TreeNode &b);

std::unique_ptr<TreeNode> makeNode(TreeNode::Kind kind, const QString &id, int group = 0);

} // namespace Rookery
