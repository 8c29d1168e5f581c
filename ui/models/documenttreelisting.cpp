// SPDX-License-Identifier: GPL-3.0-or-later
// What the DocumentTreeModel asks the server, and what it makes of the answers.
#include "models/documenttreemodel.h"

#include "async/deliver.h"
#include "commands/collections.h"
#include "models/treenode.h"

#include <QTimer>

namespace Rookery {

using Kind = DocumentRows::Kind;

namespace {

int groupOf(const QString &collection)
{
    enum Group { Named = 1, WithoutName, OfServer };
    if (collection == u"@empty")
        return WithoutName;
    return collection.startsWith(u'@') ? OfServer : Named;
}

} // namespace

void DocumentTreeModel::refresh()
{
    if (m_state == State::Failed)
        setState(State::Loading, std::nullopt);
    const auto take = [this, generation = ++m_generation](const Result<CollectionStatistics> &statistics) {
        if (generation == m_generation)
            receiveStatistics(statistics);
    };
    deliver(m_executor.send(GetCollectionStatistics{}), this, take);
}

void DocumentTreeModel::receiveStatistics(const Result<CollectionStatistics> &statistics)
{
    if (!statistics)
        return setState(m_root->children.empty() ? State::Failed : m_state, statistics.error());
    m_statistics = *statistics;
    Q_EMIT aboutToMerge();
    showCollections();
    Q_EMIT merged();
    for (const auto &place : m_root->children)
        restartWalks(*place);
    setState(settledState(), std::nullopt);
}

void DocumentTreeModel::showCollections()
{
    QHash<QByteArray, std::pair<QString, qint64>> shown;
    for (const CollectionInfo &collection : std::as_const(m_statistics.collections)) {
        if (collection.documents > 0)
            shown.insert(orderKey(collection.name), {collection.name, collection.documents});
    }
    for (const NewDocument &document : std::as_const(m_new)) {
        const QString name = document.collection.isEmpty() ? QStringLiteral("@empty") : document.collection;
        if (!shown.contains(orderKey(name)))
            shown.insert(orderKey(name), {name, 0});
    }
    removeNodes(
        *m_root, [&shown](const TreeNode &node) { return node.kind == Kind::Collection && !shown.contains(node.key); });
    Nodes nodes;
    const auto show = [&](std::unique_ptr<TreeNode> node, qint64 count) {
        TreeNode *known = m_root->find(*node);
        node->count = count;
        if (!known)
            nodes.push_back(std::move(node));
        else if (std::exchange(known->count, count) != count)
            touch(*known);
    };
    show(makeNode(Kind::All, {}), m_statistics.documents);
    for (const auto &[name, count] : std::as_const(shown))
        show(makeNode(Kind::Collection, name, groupOf(name)), count);
    insertNodes(*m_root, std::move(nodes));
}

void DocumentTreeModel::setState(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

DocumentTreeModel::State DocumentTreeModel::settledState() const
{
    return m_statistics.documents == 0 && m_new.isEmpty() ? State::Empty : State::Ready;
}

IdPlace DocumentTreeModel::placeOf(const TreeNode &node) const
{
    IdPlace place;
    place.prefix = node.kind == Kind::Folder ? node.id : QString();
    place.collection = node.collection();
    place.total = node.count;
    place.isWholeCollection = node.kind == Kind::Collection;
    return place;
}

void DocumentTreeModel::open(TreeNode &node)
{
    node.walk = std::make_unique<IdWalk>(m_executor, placeOf(node));
    IdWalk *walk = node.walk.get();
    connect(
        walk, &IdWalk::paged, this, [this, &node](const QList<IdEntry> &entries) { receiveEntries(node, entries); });
    connect(walk, &IdWalk::stopped, this, [this, &node] { finishStep(node, std::nullopt); });
    connect(walk, &IdWalk::failed, this, [this, &node](const Error &error) { finishStep(node, error); });
    fetch(node);
}

void DocumentTreeModel::fetch(TreeNode &node)
{
    node.error.reset();
    node.walk->fetch();
    updateTail(node, false);
    const auto showProgress = [this, &node, number = ++node.walkNumber] {
        if (node.walk->isFetching() && number == node.walkNumber)
            updateTail(node, true);
    };
    QTimer::singleShot(m_loadingDelay, node.walk.get(), showProgress);
}

void DocumentTreeModel::restartWalks(TreeNode &node)
{
    if (!node.walk)
        return;
    node.error.reset();
    if (node.kind != Kind::Folder)
        node.walk->setTotal(node.count);
    node.walkNumber += node.walk->isFetching() ? 0 : 1; // what is only refreshed shows no progress
    node.walk->restart();
    for (const auto &child : node.children)
        restartWalks(*child);
}

void DocumentTreeModel::receiveEntries(TreeNode &node, const QList<IdEntry> &entries)
{
    Nodes nodes;
    for (const IdEntry &entry : entries) {
        auto made = makeNode(entry.isFolder ? Kind::Folder : Kind::Document, entry.id);
        TreeNode *known = node.find(*made);
        if (!known)
            nodes.push_back(std::move(made));
        else if (std::exchange(known->isUnsaved, false) || std::exchange(known->id, entry.id) != entry.id)
            touch(*known);
    }
    Q_EMIT aboutToMerge();
    const bool isShowingProgress = std::any_of(node.children.cbegin(), node.children.cend(),
        [](const std::unique_ptr<TreeNode> &child) { return child->kind == Kind::Loading; });
    insertNodes(node, std::move(nodes));
    if (isShowingProgress)
        updateTail(node, true);
    Q_EMIT merged();
}

void DocumentTreeModel::finishStep(TreeNode &node, std::optional<Error> error)
{
    Q_EMIT aboutToMerge();
    node.error = std::move(error);
    if (!node.error)
        removeUnmet(node);
    if (node.kind == Kind::Folder) {
        const bool isKnown = node.walk->isAtEnd() && !node.walk->hasFolders();
        const qint64 count = isKnown ? node.walk->count() : -1;
        if (std::exchange(node.count, count) != count)
            touch(node);
    }
    placeUnsaved(node);
    updateTail(node, false);
    Q_EMIT merged();
}

void DocumentTreeModel::removeUnmet(TreeNode &node)
{
    removeNodes(node, [&](const TreeNode &child) {
        const bool isUnmet = child.isContent() && !node.walk->hasMet(child.key) && node.walk->isPast(child.key);
        return isUnmet && !isStillNew(child);
    });
}

} // namespace Rookery
