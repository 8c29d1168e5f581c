// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/structure/changetreemodel.h"

#include "jsontree/jsontypetext.h"

using namespace Qt::StringLiterals;

namespace Rookery {

void ChangeTreeModel::setTree(ChangeTree tree)
{
    beginResetModel();
    m_nodes = std::move(tree);
    endResetModel();
}

const ChangeNode &ChangeTreeModel::node(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? static_cast<size_t>(index.internalId()) : 0];
}

QModelIndexList ChangeTreeModel::changes() const
{
    QModelIndexList leaves;
    QModelIndexList open{QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeLast();
        if (parent.isValid() && node(parent).children.empty() && node(parent).kind != ChangeNode::Kind::Equal)
            leaves.append(parent);
        for (int row = rowCount(parent) - 1; row >= 0; --row)
            open.append(index(row, Path, parent));
    }
    return leaves;
}

QModelIndex ChangeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(node(parent).children[static_cast<size_t>(row)]));
}

QModelIndex ChangeTreeModel::parent(const QModelIndex &index) const
{
    const int parent = index.isValid() ? node(index).parent : -1;
    if (parent <= 0)
        return {};
    return createIndex(m_nodes[static_cast<size_t>(parent)].row, Path, static_cast<quintptr>(parent));
}

int ChangeTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > Path ? 0 : static_cast<int>(node(parent).children.size());
}

int ChangeTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ChangeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ChangeNode &node = this->node(index);
    switch (role) {
    case Qt::DisplayRole: return text(node, index.column());
    case Qt::ToolTipRole: return index.column() == Path ? node.path : text(node, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Path && node.kind != ChangeNode::Kind::Equal ? node.path : text(node, index.column());
    default: return {};
    }
}

QVariant ChangeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Path: return tr("Path");
    case Kind: return tr("Kind");
    case Before: return tr("Before (as loaded)");
    case After: return tr("After (now)");
    default: return {};
    }
}

QString ChangeTreeModel::text(const ChangeNode &node, int column) const
{
    switch (column) {
    case Path: return pathText(node);
    case Kind: return kindText(node);
    case Before: return QString::fromUtf8(node.before);
    case After: return QString::fromUtf8(node.after);
    default: return {};
    }
}

QString ChangeTreeModel::pathText(const ChangeNode &node) const
{
    if (node.kind != ChangeNode::Kind::Equal)
        return node.name;
    const int count = static_cast<int>(node.count);
    const QString counted = node.isItem ? tr("%n equal items", nullptr, count) : tr("%n equal fields", nullptr, count);
    if (node.equalNames.size() < count || node.isItem)
        return counted;
    return tr("%1: %2", "names of fields: how many").arg(node.equalNames.join(u", "_s), counted);
}

QString ChangeTreeModel::kindText(const ChangeNode &node) const
{
    switch (node.kind) {
    case ChangeNode::Kind::Equal: return {};
    case ChangeNode::Kind::Added: return tr("Added");
    case ChangeNode::Kind::Removed: return tr("Removed");
    case ChangeNode::Kind::Inside:
        return node.typeAfter == Json::Type::Array ? tr("%n items", nullptr, static_cast<int>(node.count))
                                                   : jsonTypeText(Json::Type::Object);
    case ChangeNode::Kind::Changed: break;
    }
    if (node.isSpelling)
        return node.typeAfter == Json::Type::Object ? tr("Order of keys") : tr("Spelling");
    if (node.typeBefore == node.typeAfter)
        return jsonTypeText(*node.typeAfter);
    return tr("%1, was %2", "kinds of a value now and before")
        .arg(jsonTypeText(*node.typeAfter), jsonTypeText(*node.typeBefore));
}

} // namespace Rookery
