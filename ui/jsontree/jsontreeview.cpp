// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontreeview.h"

#include "edit/treeedit.h"
#include "json/format.h"
#include "json/writer.h"
#include "jsontree/jsontreemodel.h"
#include "jsontree/jsontypetext.h"
#include "theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int signWidth = 24;
constexpr int typeWidth = 220;

QByteArray keyToken(const QString &key)
{
    QByteArray token;
    Json::appendQuoted(token, key);
    return token;
}

TreePath parentOf(const TreePath &path)
{
    return path.first(path.size() - 1);
}

} // namespace

JsonTreeView::JsonTreeView(QWidget *parent) : QTreeView(parent), m_model(new JsonTreeModel(this))
{
    setAccessibleName(tr("Fields of the document"));
    setModel(m_model);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIndentation(16);
    setMouseTracking(true);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setLayoutDirection(Qt::LeftToRight); // as JSON everywhere
    setUpColumns();
    setUpDelegate();
    setUpActions();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &JsonTreeView::showMenu);
    connect(m_model, &JsonTreeModel::keyTyped, this, [this](const TreePath &path, const QByteArray &rawKey) {
        request(
            {tr("Rename field"), path, [=](const Json::Value &body) { return replaceKey(body, path, rawKey); }, path});
    });
    connect(m_model, &JsonTreeModel::valueTyped, this, [this](const TreePath &path, const Json::Value &value) {
        request(
            {tr("Change value"), path, [=](const Json::Value &body) { return replaceValue(body, path, value); }, path});
    });
}

void JsonTreeView::setUpColumns()
{
    setTreePosition(JsonTreeModel::Key);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(signWidth);
    header()->setSectionResizeMode(JsonTreeModel::Sign, QHeaderView::Fixed);
    header()->setSectionResizeMode(JsonTreeModel::Value, QHeaderView::Stretch);
    header()->resizeSection(JsonTreeModel::Sign, signWidth);
    header()->resizeSection(JsonTreeModel::Type, typeWidth);
}

void JsonTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    header()->resizeSection(JsonTreeModel::Key, std::max(120, (viewport()->width() - typeWidth) * 2 / 5));
}

void JsonTreeView::setUpDelegate()
{
    auto *delegate = new JsonTreeDelegate(this);
    connect(delegate, &JsonTreeDelegate::toolClicked, this, &JsonTreeView::useTool);
    setItemDelegate(delegate);
}

QAction *JsonTreeView::addRowAction(
    Icon drawing, const QString &text, const QKeySequence &shortcut, void (JsonTreeView::*slot)())
{
    auto *action = new QAction(icon(drawing), text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void JsonTreeView::setUpActions()
{
    m_insert = addRowAction(Icon::Plus, tr("Insert before"), QKeySequence(Qt::Key_Insert), &JsonTreeView::insertRow);
    m_insertChild = addRowAction(
        Icon::Plus, tr("Add inside"), QKeySequence(Qt::CTRL | Qt::Key_Insert), &JsonTreeView::insertChild);
    m_duplicate = addRowAction(
        Icon::Copy, tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &JsonTreeView::duplicateRow);
    m_remove = addRowAction(Icon::Delete, tr("Delete"), QKeySequence::Delete, &JsonTreeView::removeRow);
    m_moveUp
        = addRowAction(Icon::PreviousChange, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), &JsonTreeView::moveUp);
    m_moveDown = addRowAction(
        Icon::NextChange, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), &JsonTreeView::moveDown);
    m_revert = addRowAction(Icon::Revert, tr("Revert"), {}, &JsonTreeView::revertRow);
    m_copy = addRowAction(Icon::Copy, tr("Copy value"), QKeySequence::Copy, &JsonTreeView::copyValue);
    m_follow = addRowAction(
        Icon::Reference, tr("Open the document"), QKeySequence(Qt::CTRL | Qt::Key_Return), &JsonTreeView::follow);
}

void JsonTreeView::useTool(JsonTreeDelegate::Tool tool, const QModelIndex &index)
{
    setCurrentIndex(index.siblingAtColumn(JsonTreeModel::Key));
    switch (tool) {
    case JsonTreeDelegate::Tool::Revert: return revertRow();
    case JsonTreeDelegate::Tool::Insert: return insertRow();
    case JsonTreeDelegate::Tool::Duplicate: return duplicateRow();
    case JsonTreeDelegate::Tool::Remove: return removeRow();
    case JsonTreeDelegate::Tool::More: return showMenu(visualRect(index).bottomRight());
    }
}

void JsonTreeView::showMenu(const QPoint &position)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const bool isEditable = !m_model->isReadOnly();
    const std::optional<quint32> node = currentNode();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (node) {
        menu->addAction(m_copy);
        if (m_model->row(index).isReference)
            menu->addAction(m_follow);
    }
    if (node && isEditable) {
        menu->addSeparator();
        menu->addAction(m_insert);
        if (m_model->content().value(*node).isContainer())
            menu->addAction(m_insertChild);
        for (QAction *action : {m_duplicate, m_moveUp, m_moveDown, m_remove})
            menu->addAction(action);
        fillTypes(*menu->addMenu(tr("Type")));
    }
    if (isEditable && (!node || m_model->content().markOf(*node)))
        menu->addAction(m_revert);
    menu->popup(viewport()->mapToGlobal(position));
}

void JsonTreeView::fillTypes(QMenu &menu)
{
    const Json::Type now = m_model->content().value(*currentNode()).type();
    using Json::Type;
    for (const Type type : {Type::String, Type::Number, Type::True, Type::Null, Type::Object, Type::Array}) {
        QAction *action = menu.addAction(jsonTypeText(type), this, [this, type] { changeType(type); });
        action->setCheckable(true);
        action->setChecked(now == type || (now == Type::False && type == Type::True));
        action->setEnabled(!action->isChecked());
    }
}

std::optional<quint32> JsonTreeView::currentNode() const
{
    return m_model->nodeOf(currentIndex());
}

TreePath JsonTreeView::currentPath() const
{
    if (m_model->content().isEmpty())
        return {};
    const RemovedValue *removed = m_model->removedOf(currentIndex());
    return m_model->content().pathOf(removed ? removed->container : currentNode().value_or(m_model->content().root()));
}

TreePath JsonTreeView::targetPath() const
{
    return m_expected ? *m_expected : currentPath();
}

void JsonTreeView::setCurrentPath(const TreePath &path)
{
    m_expected.reset();
    const QModelIndex index = m_model->indexOf(m_model->content().nodeAt(path));
    if (!index.isValid())
        return;
    setCurrentIndex(index); // which opens what it stands in
    scrollTo(index);
}

void JsonTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    m_expected.reset();
    Q_EMIT currentPathChanged();
}

/// Enter edits what the row is about.
void JsonTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || event->modifiers() != Qt::NoModifier || state() == EditingState) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const QModelIndex value = currentIndex().siblingAtColumn(JsonTreeModel::Value);
    if (value.flags() & Qt::ItemIsEditable)
        edit(value);
    else if (currentNode())
        setExpanded(currentIndex().siblingAtColumn(0), !isExpanded(currentIndex().siblingAtColumn(0)));
}

void JsonTreeView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->modifiers() == Qt::ControlModifier && index.isValid() && m_model->row(index).isReference)
        follow();
}

void JsonTreeView::request(const TreeStep &step)
{
    if (m_model->isReadOnly())
        return;
    m_expected = step.current;
    Q_EMIT stepRequested(step);
}

void JsonTreeView::insertInto(
    const TreePath &container, qsizetype place, const QString &what, const Json::Value &value, const QString &wantedKey)
{
    const auto edits = [=](const Json::Value &body) {
        const Json::Value parent = valueAt(body, container);
        if (place > parent.size())
            return TextEdits();
        const QByteArray rawKey = parent.isObject() ? keyToken(unusedKey(parent, wantedKey)) : QByteArray();
        return insertValue(body, container, place, rawKey, value);
    };
    request({what, container, edits, container + TreePath{place}});
}

void JsonTreeView::insertRow()
{
    const TreePath path = targetPath();
    if (path.isEmpty())
        insertInto({}, m_model->content().body().size(), tr("Add field"), {}, tr("newField"));
    else
        insertInto(parentOf(path), path.last(), tr("Add field"), {}, tr("newField"));
}

void JsonTreeView::insertChild()
{
    const std::optional<quint32> node = currentNode();
    const Json::Value container = node ? m_model->content().value(*node) : m_model->content().body();
    if (container.isContainer())
        insertInto(targetPath(), container.size(), tr("Add field"), {}, tr("newField"));
}

void JsonTreeView::duplicateRow()
{
    const std::optional<quint32> node = currentNode();
    if (!node)
        return;
    const TreePath path = targetPath();
    const QString key = m_model->row(currentIndex()).key;
    insertInto(parentOf(path), path.last() + 1, tr("Duplicate"), m_model->content().value(*node), key);
}

void JsonTreeView::removeRow()
{
    const TreePath path = targetPath();
    if (currentNode()) {
        request({tr("Delete field"), path, [path](const Json::Value &body) { return removeValue(body, path); }, path});
    }
}

void JsonTreeView::moveUp()
{
    moveBy(-1);
}

void JsonTreeView::moveDown()
{
    moveBy(1);
}

void JsonTreeView::moveBy(int rows)
{
    const TreePath path = targetPath();
    if (!currentNode())
        return;
    const qsizetype to = path.last() + rows;
    const Json::Value &body = m_model->content().body();
    if (to < 0 || !leadsTo(body, parentOf(path)) || to >= valueAt(body, parentOf(path)).size())
        return;
    const auto edits = [=](const Json::Value &now) { return moveValue(now, path, rows < 0 ? to : to + 1); };
    request({rows < 0 ? tr("Move up") : tr("Move down"), path, edits, parentOf(path) + TreePath{to}});
}

/// Back to what was loaded: what was added goes, what was removed comes back where it stood.
void JsonTreeView::revertRow()
{
    const TreeContent &content = m_model->content();
    if (const RemovedValue *removed = m_model->removedOf(currentIndex())) {
        if (const std::optional<Json::Value> before = content.valueBefore(*removed))
            insertInto(content.pathOf(removed->container), removed->place, tr("Revert"), *before, removed->token);
        return;
    }
    const std::optional<quint32> node = currentNode();
    if (!node || !content.markOf(*node))
        return;
    const std::optional<Json::Value> before = content.valueBefore(*node);
    const TreePath path = targetPath();
    const auto edits
        = [=](const Json::Value &body) { return before ? replaceValue(body, path, *before) : removeValue(body, path); };
    request({tr("Revert"), path, edits, path});
}

void JsonTreeView::changeType(Json::Type type)
{
    const TreePath path = targetPath();
    const auto edits
        = [=](const Json::Value &body) { return replaceValue(body, path, convertedTo(valueAt(body, path), type)); };
    request({tr("Change type"), path, edits, path});
}

void JsonTreeView::copyValue()
{
    if (const std::optional<quint32> node = currentNode())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(Json::formatted(m_model->content().value(*node), 2)));
}

void JsonTreeView::follow()
{
    const std::optional<quint32> node = currentNode();
    if (node && m_model->row(currentIndex()).isReference)
        Q_EMIT referenceActivated(m_model->content().value(*node).toString());
}

} // namespace Rookery
