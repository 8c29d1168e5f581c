// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"
#include "jsontree/treecontent.h"

#include <QAbstractItemModel>

namespace Rookery {

/// A row of a document's tree, for whoever paints it.
struct TreeRow
{
    QString key; ///< decoded; the number of an item
    bool isItem = false;
    bool isRemoved = false; ///< was there when the document was loaded
    bool isReference = false; ///< a string in the shape of a document id
    std::optional<Json::Type> type; ///< nullopt: removed
    QString value; ///< as it is spelled, on one line; of containers what is in them
    bool isSummary = false; ///< `value` is said of a container, and stands nowhere
    std::optional<TreeMark::Kind> mark;
    QString before; ///< of Changed
};

/// The rows of a document's text. They are made when they are asked for; the model knows no way to change the document
/// but to say what a person typed.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Sign, Key, Value, Type, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Takes over another text of the same document. `since`: what was done to the one before; what is open, selected
    /// or current stays so where its value still begins at the same token.
    void setContent(std::shared_ptr<const TreeContent> content, const TextEdits &since);
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    bool isReadOnly() const { return m_isReadOnly; }
    const TreeContent &content() const { return *m_content; } ///< until the next setContent()

    std::optional<quint32> nodeOf(const QModelIndex &index) const; ///< nullopt: no row, or removed
    const RemovedValue *removedOf(const QModelIndex &index) const; ///< nullptr: it is not removed
    QModelIndex indexOf(quint32 node, int column = Key) const; ///< no index for the body itself
    TreeRow row(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Emits keyTyped() or valueTyped(); false where that cannot be a value of the same type.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void keyTyped(const Rookery::TreePath &path, const QByteArray &rawKey);
    void valueTyped(const Rookery::TreePath &path, const Rookery::Json::Value &value);

private:
    QVariant text(const QModelIndex &index) const;
    QString typed(const QModelIndex &index) const;
    TreeRow removedRow(const RemovedValue &removed) const;
    bool isEditable(const QModelIndex &index) const;

    std::shared_ptr<const TreeContent> m_content = std::make_shared<TreeContent>(); ///< shared with the worker's answer
    bool m_isReadOnly = false;
};

} // namespace Rookery
