// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree/jsontreedelegate.h"
#include "jsontree/treesteps.h"

#include <QTreeView>

class QMenu;

namespace Rookery {

class JsonTreeModel;

/// The tree of a document: what a person does there is told as steps, which somebody else carries out.
class JsonTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonTreeView(QWidget *parent = nullptr);

    JsonTreeModel &treeModel() { return *m_model; }
    TreePath currentPath() const; ///< of a removed value: of its container
    void setCurrentPath(const TreePath &path); ///< opens the way to it

Q_SIGNALS:
    void stepRequested(const Rookery::TreeStep &step);
    void referenceActivated(const QString &id);
    void currentPathChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpColumns();
    void setUpDelegate();
    void setUpActions();
    QAction *addRowAction(Icon icon, const QString &text, const QKeySequence &shortcut, void (JsonTreeView::*slot)());
    void showMenu(const QPoint &position);
    void fillTypes(QMenu &menu);
    void useTool(JsonTreeDelegate::Tool tool, const QModelIndex &index);

    std::optional<quint32> currentNode() const;
    TreePath targetPath() const; ///< where the current value will be once the steps are done that were asked for
    void insertRow();
    void insertChild();
    void duplicateRow();
    void removeRow();
    void moveUp();
    void moveDown();
    void moveBy(int rows);
    void revertRow();
    void changeType(Json::Type type);
    void copyValue();
    void follow();
    void request(const TreeStep &step); ///< unless the document is read-only
    void insertInto(const TreePath &container, qsizetype place, const QString &what, const Json::Value &value,
        const QString &wantedKey);

    JsonTreeModel *m_model;
    std::optional<TreePath> m_expected; ///< current after the steps that are not shown yet
    QAction *m_insert, *m_insertChild, *m_duplicate, *m_remove, *m_moveUp, *m_moveDown, *m_revert, *m_copy, *m_follow;
};

} // namespace Rookery
