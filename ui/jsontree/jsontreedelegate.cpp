// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontreedelegate.h"

#include "jsontree/jsontreemodel.h"
#include "jsontree/jsontreetext.h"
#include "jsontree/typedtext.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QValidator>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

using Tool = JsonTreeDelegate::Tool;

constexpr int toolWidth = 24;
constexpr int toolIconSize = 16;
constexpr int barWidth = 4;
constexpr int inset = 4;
constexpr int leastEditorWidth = 160;

const JsonTreeModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const JsonTreeModel *>(index.model());
}

struct ToolSign
{
    Tool tool;
    Icon icon;
};

/// From the end of the row on.
QList<ToolSign> toolsOf(const JsonTreeModel &model, const TreeRow &row)
{
    if (model.isReadOnly())
        return {};
    if (row.isRemoved)
        return {{Tool::Revert, Icon::Revert}};
    QList<ToolSign> tools{{Tool::More, Icon::More}, {Tool::Remove, Icon::Delete}, {Tool::Duplicate, Icon::Copy},
        {Tool::Insert, Icon::Plus}};
    if (row.mark)
        tools.append({Tool::Revert, Icon::Revert});
    return tools;
}

QRect toolRect(const QStyleOptionViewItem &option, qsizetype fromEnd)
{
    const int left = option.rect.right() + 1 - static_cast<int>(fromEnd + 1) * toolWidth;
    const QRect rect(left, option.rect.top(), toolWidth, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QColor markColor(const TreeRow &row, const Tokens &tokens)
{
    if (row.isRemoved)
        return tokens.sDel;
    return row.mark == TreeMark::Kind::Added ? tokens.sNew : tokens.sMod;
}

QColor valueColor(const TreeRow &row, const Tokens &tokens)
{
    if (row.isRemoved)
        return tokens.text;
    switch (*row.type) {
    case Json::Type::String: return row.isReference ? tokens.jRef : tokens.jStr;
    case Json::Type::Number: return tokens.jNum;
    case Json::Type::Array:
    case Json::Type::Object: return row.isSummary ? tokens.text2 : tokens.jStr;
    default: return tokens.jLit;
    }
}

/// Keeps an editor open over what is no value of its type.
class ValueValidator final : public QValidator
{
public:
    ValueValidator(Json::Value over, QObject *parent) : QValidator(parent), m_over(std::move(over)) {}

    State validate(QString &input, int &) const override
    {
        return valueOfTyped(input, m_over) ? Acceptable : Intermediate;
    }

private:
    Json::Value m_over;
};

} // namespace

void JsonTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const TreeRow row = modelOf(index).row(index);
    painter->save();
    paintRowGround(painter, cell);
    painter->setFont(monospaceFont(cell.font));
    painter->setClipRect(cell.rect);
    switch (index.column()) {
    case JsonTreeModel::Sign: paintSign(*painter, cell, row); break;
    case JsonTreeModel::Key: paintKey(*painter, cell, row); break;
    case JsonTreeModel::Value: paintValue(*painter, cell, row); break;
    default: paintType(*painter, cell, row);
    }
    painter->restore();
}

void JsonTreeDelegate::paintSign(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const
{
    if (!row.mark && !row.isRemoved)
        return;
    const QColor color = markColor(row, tokensOf(option.palette));
    const QRect bar(option.rect.left(), option.rect.top(), barWidth, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), color);
    painter.setPen(color);
    painter.drawText(option.rect.adjusted(barWidth, 0, 0, 0), Qt::AlignCenter, treeSign(row));
}

void JsonTreeDelegate::paintKey(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const
{
    const Tokens &tokens = tokensOf(option.palette);
    QFont font = painter.font();
    font.setStrikeOut(row.isRemoved);
    painter.setFont(font);
    painter.setPen(row.isRemoved ? tokens.sDel : row.isItem ? tokens.text2 : tokens.jKey);
    const QRect rest = option.rect.adjusted(inset, 0, -inset, 0);
    painter.drawText(
        rest, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(row.key, Qt::ElideMiddle, rest.width()));
}

void JsonTreeDelegate::paintValue(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const
{
    const Tokens &tokens = tokensOf(option.palette);
    QFont font = painter.font();
    font.setUnderline(row.isReference);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QRect rest = option.rect.adjusted(inset, 0, -inset, 0);
    const QString shown = metrics.elidedText(row.value, Qt::ElideRight, rest.width());
    const int width = metrics.horizontalAdvance(shown);
    if (row.isSummary || row.isRemoved) {
        const QRect chip(
            rest.left() - inset, rest.center().y() - metrics.height() / 2, width + 2 * inset, metrics.height());
        painter.fillRect(chip, row.isRemoved ? tokens.dDel : tokens.selOff);
    }
    painter.setPen(valueColor(row, tokens));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (const QString before = treeBefore(row); !before.isEmpty()) {
        const QRect behind = rest.adjusted(width + 12, 0, 0, 0);
        painter.setFont(monospaceFont(option.font));
        painter.setPen(tokens.text2);
        painter.drawText(
            behind, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(before, Qt::ElideRight, behind.width()));
    }
}

void JsonTreeDelegate::paintType(QPainter &painter, const QStyleOptionViewItem &option, const TreeRow &row) const
{
    const Tokens &tokens = tokensOf(option.palette);
    QRect rest = option.rect.adjusted(inset, 0, -inset, 0);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
        const QList<ToolSign> tools = toolsOf(*static_cast<const JsonTreeModel *>(option.index.model()), row);
        for (qsizetype place = 0; place < tools.size(); ++place) {
            QRect sign(0, 0, toolIconSize, toolIconSize);
            sign.moveCenter(toolRect(option, place).center());
            paintIcon(painter, sign, tools[place].icon, tokens.text2);
        }
        rest.setRight(rest.right() - static_cast<int>(tools.size()) * toolWidth);
    }
    painter.setFont(option.font);
    painter.setPen(tokens.text2);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(option.font).elidedText(treeTypeText(row), Qt::ElideRight, rest.width()));
}

QWidget *JsonTreeDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const JsonTreeModel &model = modelOf(index);
    const Json::Value value = model.content().value(*model.nodeOf(index));
    if (index.column() == JsonTreeModel::Value && value.isBool()) {
        auto *box = new QComboBox(parent);
        box->addItems({u"true"_s, u"false"_s});
        return box;
    }
    auto *line = new QLineEdit(parent);
    line->setFont(monospaceFont(option.font));
    line->setAccessibleName(index.column() == JsonTreeModel::Key ? tr("Key") : tr("Value"));
    if (index.column() == JsonTreeModel::Value)
        line->setValidator(new ValueValidator(value, line));
    return line;
}

void JsonTreeDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentText(text);
}

void JsonTreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
    else if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText());
}

void JsonTreeDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    const int wanted = QFontMetrics(editor->font()).horizontalAdvance(text) + 40;
    QRect rect = option.rect;
    rect.setWidth(std::min(rect.width(), std::max(wanted, leastEditorWidth)));
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, rect));
}

bool JsonTreeDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() != JsonTreeModel::Type || event->type() != QEvent::MouseButtonRelease)
        return RowDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QList<ToolSign> tools = toolsOf(modelOf(index), modelOf(index).row(index));
    for (qsizetype place = 0; mouse->button() == Qt::LeftButton && place < tools.size(); ++place) {
        if (toolRect(option, place).contains(mouse->position().toPoint()))
            Q_EMIT toolClicked(tools[place].tool, index);
    }
    return false;
}

} // namespace Rookery
