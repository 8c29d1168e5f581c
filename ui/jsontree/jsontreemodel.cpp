// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontreemodel.h"

#include "editor/jsonlines.h"
#include "json/writer.h"
#include "jsontree/jsontreetext.h"
#include "jsontree/typedtext.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// In the internal id of an index: a removed value, not a node.
constexpr quintptr removedFlag = quintptr(1) << 31;

/// Where a byte is after the edits; nothing where it was taken away. What is put in the place of a value begins there.
std::optional<qsizetype> moved(qsizetype offset, const TextEdits &edits)
{
    for (const TextEdit &edit : edits) {
        if (offset > edit.offset && offset < edit.offset + edit.removed.size())
            return std::nullopt;
        if (offset >= edit.offset + edit.removed.size() && !(offset == edit.offset && !edit.removed.isEmpty()))
            offset += edit.inserted.size() - edit.removed.size();
    }
    return offset;
}

} // namespace

void JsonTreeModel::setContent(std::shared_ptr<const TreeContent> content, const TextEdits &since)
{
    if (m_content->isEmpty()) {
        beginResetModel();
        m_content = std::move(content);
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::shared_ptr<const TreeContent> old = std::exchange(m_content, std::move(content));
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const bool isNode = (index.internalId() & removedFlag) == 0;
        const auto offset
            = isNode ? moved(old->tape().node(static_cast<quint32>(index.internalId())).offset, since) : std::nullopt;
        const auto node = offset ? m_content->nodeAtByte(static_cast<quint32>(*offset)) : std::nullopt;
        after.append(node ? indexOf(*node, index.column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

std::optional<quint32> JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid() || (index.internalId() & removedFlag))
        return std::nullopt;
    return static_cast<quint32>(index.internalId());
}

const RemovedValue *JsonTreeModel::removedOf(const QModelIndex &index) const
{
    if (!index.isValid() || !(index.internalId() & removedFlag))
        return nullptr;
    return &m_content->removed(static_cast<int>(index.internalId() & ~removedFlag));
}

QModelIndex JsonTreeModel::indexOf(quint32 node, int column) const
{
    return node == m_content->root() ? QModelIndex() : createIndex(m_content->rowOf(node), column, quintptr(node));
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const quint32 container = nodeOf(parent).value_or(m_content->root());
    if (const int removed = m_content->removedInRow(container, row); removed >= 0)
        return createIndex(row, column, removedFlag | static_cast<quintptr>(removed));
    return createIndex(row, column, quintptr(*m_content->childInRow(container, row)));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const RemovedValue *removed = removedOf(index);
    return indexOf(removed ? removed->container : m_content->parentOf(*nodeOf(index)), 0);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (m_content->isEmpty() || parent.column() > 0 || removedOf(parent))
        return 0;
    return m_content->rowCount(nodeOf(parent).value_or(m_content->root()));
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

TreeRow JsonTreeModel::row(const QModelIndex &index) const
{
    if (const RemovedValue *removed = removedOf(index))
        return removedRow(*removed);
    const quint32 node = *nodeOf(index);
    const Json::Value value = m_content->value(node);
    const QByteArrayView key = m_content->tape().rawKey(m_content->tape().node(node));
    TreeRow row;
    row.isItem = key.isEmpty();
    row.key = row.isItem ? QString::number(m_content->pathOf(node).last()) : Json::unquoted(key);
    row.type = value.type();
    const std::optional<QString> inLine = valueInLine(value);
    row.isSummary = !inLine;
    row.value = inLine ? *inLine : containerSummary(value);
    row.isReference = value.isString() && isReferenceShaped(QByteArrayView(value.lexeme()).sliced(1).chopped(1));
    if (const TreeMark *mark = m_content->markOf(node)) {
        row.mark = mark->kind;
        row.before = QString::fromUtf8(mark->before);
    }
    return row;
}

TreeRow JsonTreeModel::removedRow(const RemovedValue &removed) const
{
    TreeRow row;
    row.key = removed.token;
    row.isItem = removed.isItem;
    row.isRemoved = true;
    row.value = QString::fromUtf8(removed.before);
    return row;
}

bool JsonTreeModel::isEditable(const QModelIndex &index) const
{
    const std::optional<quint32> node = nodeOf(index);
    if (m_isReadOnly || !node)
        return false;
    const Json::Node &found = m_content->tape().node(*node);
    if (index.column() == Key)
        return found.keyLength > 0;
    return index.column() == Value && !found.isContainer() && found.type() != Json::Type::Null;
}

Qt::ItemFlags JsonTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    flags.setFlag(Qt::ItemIsEditable, isEditable(index));
    const std::optional<quint32> node = nodeOf(index);
    flags.setFlag(Qt::ItemNeverHasChildren, index.isValid() && (!node || !m_content->tape().node(*node).isContainer()));
    return flags;
}

QVariant JsonTreeModel::text(const QModelIndex &index) const
{
    const TreeRow row = this->row(index);
    switch (index.column()) {
    case Sign: return treeSign(row);
    case Key: return row.key;
    case Value: return row.value;
    default: return treeTypeText(row);
    }
}

QString JsonTreeModel::typed(const QModelIndex &index) const
{
    const quint32 node = *nodeOf(index);
    if (index.column() == Key)
        return insideOf(m_content->tape().rawKey(m_content->tape().node(node)));
    return typedTextOf(m_content->value(node));
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::EditRole: return isEditable(index) ? typed(index) : text(index);
    case Qt::AccessibleTextRole: return index.column() == Key ? treeSentence(row(index)) : text(index).toString();
    default: return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key: return tr("Key");
    case Value: return tr("Value");
    case Type: return tr("Type");
    default: return {};
    }
}

bool JsonTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !isEditable(index))
        return false;
    const quint32 node = *nodeOf(index);
    const QString text = value.toString();
    if (text == typed(index))
        return true;
    if (index.column() == Key) {
        Q_EMIT keyTyped(m_content->pathOf(node), tokenOfTyped(text));
        return true;
    }
    const std::optional<Json::Value> wanted = valueOfTyped(text, m_content->value(node));
    if (wanted)
        Q_EMIT valueTyped(m_content->pathOf(node), *wanted);
    return wanted.has_value();
}

} // namespace Rookery
