// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documenttreemodel.h"

#include "models/treenode.h"
#include "text/treetext.h"

namespace Rookery {

using Kind = DocumentRows::Kind;

DocumentTreeModel::DocumentTreeModel(RequestExecutor &executor, QObject *parent)
    : QAbstractItemModel(parent), m_executor(executor), m_root(std::make_unique<TreeNode>())
{
    m_root->kind = Kind::All;
}

DocumentTreeModel::~DocumentTreeModel() = default;

void DocumentTreeModel::setStateOf(StateOf stateOf)
{
    m_stateOf = std::move(stateOf);
}

TreeNode *DocumentTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<TreeNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex DocumentTreeModel::indexOf(const TreeNode &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), 0, &node);
}

QModelIndex DocumentTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const TreeNode *node = nodeOf(parent);
    const bool isThere = column == 0 && row >= 0 && row < static_cast<int>(node->children.size());
    return isThere ? createIndex(row, column, node->children[static_cast<size_t>(row)].get()) : QModelIndex();
}

QModelIndex DocumentTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index)->parent) : QModelIndex();
}

int DocumentTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int DocumentTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool DocumentTreeModel::hasChildren(const QModelIndex &parent) const
{
    const TreeNode *node = nodeOf(parent);
    const bool isListed = node == m_root.get() || (node->walk && !node->walk->isFetching());
    return node->isPlace() && (!isListed || !node->children.empty());
}

bool DocumentTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const TreeNode *node = nodeOf(parent);
    return node != m_root.get() && node->isPlace() && !node->walk;
}

void DocumentTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        open(*nodeOf(parent));
}

Qt::ItemFlags DocumentTreeModel::flags(const QModelIndex &index) const
{
    const TreeNode *node = nodeOf(index);
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (node->kind == Kind::Skeleton)
        return Qt::ItemNeverHasChildren;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return node->isPlace() ? flags : flags | Qt::ItemNeverHasChildren;
}

DocumentState DocumentTreeModel::stateOf(const TreeNode &node) const
{
    if (node.kind != Kind::Document)
        return DocumentState::Unmodified;
    const DocumentState state = m_stateOf ? m_stateOf(node.id) : DocumentState::Unmodified;
    return node.isUnsaved && state == DocumentState::Unmodified ? DocumentState::New : state;
}

QString DocumentTreeModel::textOf(const TreeNode &node) const
{
    const IdWalk *walk = node.parent ? node.parent->walk.get() : nullptr;
    switch (node.kind) {
    case Kind::All: return TreeText::allDocuments();
    case Kind::Collection: return TreeText::collection(node.id);
    case Kind::Folder: return node.id;
    case Kind::Document: return node.isUnsaved && isNamedByServer(m_new, node.id) ? TreeText::idFromServer() : node.id;
    case Kind::Error: return TreeText::notListed(textOf(*node.parent));
    case Kind::More: return TreeText::more(walk->remaining(), IdWalk::step);
    case Kind::Loading:
        return TreeText::loading(
            walk->count() + IdWalk::step, node.parent->kind == Kind::Collection ? node.parent->count : -1);
    case Kind::Skeleton: return {};
    }
    Q_UNREACHABLE();
}

QVariant DocumentTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TreeNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: return textOf(node);
    case Qt::ToolTipRole: return node.kind == Kind::Document || node.kind == Kind::Folder ? textOf(node) : QString();
    case Qt::AccessibleTextRole: return TreeText::accessible(textOf(node), stateOf(node), node.count);
    case DocumentRows::KindRole: return QVariant::fromValue(node.kind);
    case DocumentRows::IdRole: return node.id;
    case DocumentRows::CountRole: return node.count;
    case DocumentRows::StateRole: return QVariant::fromValue(stateOf(node));
    case DocumentRows::NamedByServerRole: return node.isUnsaved && isNamedByServer(m_new, node.id);
    case DocumentRows::CollectionRole: return node.collection();
    default: return {};
    }
}

const Error *DocumentTreeModel::errorAt(const QModelIndex &index) const
{
    const TreeNode *node = nodeOf(index);
    return node->kind == Kind::Error && node->parent->error ? &*node->parent->error : nullptr;
}

bool DocumentTreeModel::press(const QModelIndex &index)
{
    const TreeNode *node = nodeOf(index);
    if (!index.isValid() || node->isContent() || node->kind == Kind::Skeleton)
        return false;
    TreeNode &place = *node->parent;
    if (node->kind != Kind::Loading) {
        fetch(place);
    } else {
        place.walk->cancel();
        updateTail(place, false);
    }
    return true;
}

QModelIndex DocumentTreeModel::firstIndexOf(const QString &id) const
{
    const QList<TreeNode *> nodes = m_documents.values(orderKey(id));
    const auto inCollection = std::find_if(
        nodes.cbegin(), nodes.cend(), [](const TreeNode *node) { return !node->collection().isEmpty(); });
    if (inCollection != nodes.cend())
        return indexOf(**inCollection);
    return nodes.isEmpty() ? QModelIndex() : indexOf(*nodes.first());
}

void DocumentTreeModel::touch(const TreeNode &node)
{
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index);
}

void DocumentTreeModel::statesChanged(const QStringList &ids)
{
    QList<QByteArray> keys;
    for (const QString &id : ids)
        keys.append(orderKey(id));
    for (const QByteArray &key : ids.isEmpty() ? m_documents.uniqueKeys() : keys) {
        const QList<TreeNode *> nodes = m_documents.values(key);
        for (const TreeNode *node : nodes)
            touch(*node);
    }
}

} // namespace Rookery
