// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/rowdelegate.h"

namespace Rookery {

struct TreeRow;
struct Tokens;
enum class Icon : quint8;

/// Paints the rows of a JsonTreeModel as its text is coloured, with what was before, and the tools of a row; edits keys
/// and scalars in place, as they are spelled.
class JsonTreeDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// At the end of a row that is selected or under the pointer.
    enum class Tool : quint8 { Revert, Insert, Duplicate, Remove, More };
    Q_ENUM(Tool)

    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void toolClicked(Rookery::JsonTreeDelegate::Tool tool, const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintSign(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const;
    void paintKey(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const;
    void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const;
    void paintType(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const;
};

} // namespace Rookery
