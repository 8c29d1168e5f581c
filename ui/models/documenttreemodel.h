// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "executor/requestexecutor.h"
#include "model/database.h"
#include "models/documentrows.h"
#include "models/idplace.h"
#include "models/newdocument.h"
#include "workspace/documentstate.h"

#include <QAbstractItemModel>
#include <QMultiHash>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Rookery {

struct TreeNode;

/// The documents of a database as a tree: all of them and each collection, below them folders and documents by id,
/// listed when a place is opened, 500 rows a step (see IdWalk for how). Roles: documentrows.h. Rows come and go one by
/// one and are never reset, so that selection and expansion stay. Lives in the window's thread.
class DocumentTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Loading, ///< nothing to show yet
        Ready, ///< also when a later refresh fails: error()
        Empty, ///< the database has no documents, the session no new ones
        Failed, ///< nothing to show: error()
    };
    using StateOf = std::function<DocumentState(const QString &id)>;
    /// `executor` must outlive it. Asks nothing before the first refresh().
    explicit DocumentTreeModel(RequestExecutor &executor, QObject *parent = nullptr);
    ~DocumentTreeModel() override;
    void setStateOf(StateOf stateOf);
    /// After it, rows stand for what is under way; 300 ms, lest they flicker.
    void setLoadingDelay(std::chrono::milliseconds delay) { m_loadingDelay = delay; }

    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last refresh
    const Error *errorAt(const QModelIndex &index) const; ///< of an Error row
    /// Does what pressing a row does that stands for others: lists more, tries again, cancels. False for other rows.
    bool press(const QModelIndex &index);
    QModelIndex firstIndexOf(const QString &id) const; ///< of a document that is listed already

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    /// Asks for the counts and everything that is listed again, and adds and removes what has come and gone.
    void refresh();
    void statesChanged(const QStringList &ids); ///< empty: of all
    /// Those of the session that the server does not have. One that was just saved stays until the next refresh.
    void setPendingNew(const Rookery::NewDocuments &documents);

Q_SIGNALS:
    void stateChanged(); ///< state() or error()
    void aboutToMerge(); ///< rows come or go, other than below a place just opened: keep what is in sight in place
    void merged();

private:
    using Nodes = std::vector<std::unique_ptr<TreeNode>>;

    // documenttreemodel.cpp
    TreeNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const TreeNode &node) const;
    QString textOf(const TreeNode &node) const;
    DocumentState stateOf(const TreeNode &node) const;
    void touch(const TreeNode &node);
    // documenttreelisting.cpp: what the server says
    void receiveStatistics(const Result<CollectionStatistics> &statistics);
    void showCollections();
    void setState(State state, std::optional<Error> error);
    State settledState() const;
    IdPlace placeOf(const TreeNode &node) const;
    void open(TreeNode &node);
    void fetch(TreeNode &node);
    void restartWalks(TreeNode &node);
    void receiveEntries(TreeNode &node, const QList<IdEntry> &entries);
    void finishStep(TreeNode &node, std::optional<Error> error);
    void removeUnmet(TreeNode &node);
    // documenttreerows.cpp: rows come and go
    void insertNodes(TreeNode &parent, Nodes nodes);
    void removeNodes(TreeNode &parent, const std::function<bool(const TreeNode &)> &isToGo);
    void remember(TreeNode &node);
    void forget(TreeNode &node);
    void showTail(TreeNode &node, const QList<DocumentRows::Kind> &kinds);
    void updateTail(TreeNode &node, bool isShowingProgress);
    void placeUnsaved(TreeNode &node);
    bool isStillNew(const TreeNode &node) const;
    void removeGone(TreeNode &node);

    RequestExecutor &m_executor;
    StateOf m_stateOf;
    std::unique_ptr<TreeNode> m_root;
    QMultiHash<QByteArray, TreeNode *> m_documents; ///< by key: one under All, one in its collection
    NewDocuments m_new;
    CollectionStatistics m_statistics;
    std::chrono::milliseconds m_loadingDelay{300};
    State m_state = State::Loading;
    std::optional<Error> m_error;
    int m_generation = 0; ///< of refresh(): answers of an older one are dropped
};

} // namespace Rookery
