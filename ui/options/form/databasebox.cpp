// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/databasebox.h"

#include "theme/tokens.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace Rookery {

namespace {

constexpr int countRole = Qt::UserRole + 1;
constexpr int countMargin = 8;

/// Paints how many documents a database has behind its name.
class DatabaseDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(tokensOf(option.palette).text2);
        painter->drawText(option.rect.adjusted(countMargin, 0, -countMargin, 0), Qt::AlignVCenter | Qt::AlignTrailing,
            index.data(countRole).toString());
        painter->restore();
    }
};

} // namespace

DatabaseBox::DatabaseBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setItemDelegate(new DatabaseDelegate(this));
}

void DatabaseBox::setDatabases(const QList<DatabaseInfo> &databases)
{
    const QSignalBlocker blocker(this);
    const QString typed = currentText();
    const int caret = lineEdit()->cursorPosition();
    clear();
    for (const DatabaseInfo &database : databases) {
        const QString count = QLocale().toString(database.documents);
        addItem(database.name);
        setItemData(this->count() - 1, count, countRole);
        setItemData(this->count() - 1,
            tr("%1, %n document(s)", nullptr, static_cast<int>(database.documents)).arg(database.name),
            Qt::AccessibleTextRole);
    }
    setCurrentIndex(findText(typed, Qt::MatchFixedString));
    setEditText(typed);
    lineEdit()->setCursorPosition(caret);
}

void DatabaseBox::setDefaultDatabase(const QString &name)
{
    lineEdit()->setPlaceholderText(name);
}

} // namespace Rookery
