// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/collectionbox.h"

#include "text/newdocumenttext.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Rookery {

namespace {

constexpr int countRole = Qt::UserRole;

} // namespace

CollectionBox::CollectionBox(QWidget *parent) : QComboBox(parent), m_count(nullptr)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_count = new QLabel(lineEdit());
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(lineEdit());
    row->setContentsMargins(0, 0, 8, 0);
    row->addStretch();
    row->addWidget(m_count);
    connect(this, &QComboBox::editTextChanged, this, [this] {
        showCount();
        Q_EMIT collectionChanged();
    });
    connect(this, &QComboBox::activated, this, &CollectionBox::collectionSettled);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CollectionBox::collectionSettled);
}

void CollectionBox::setCollections(const QList<CollectionInfo> &collections)
{
    const QString written = currentText();
    {
        const QSignalBlocker silence(this);
        clear();
        for (const CollectionInfo &info : collections) {
            if (info.name.startsWith(u'@'))
                continue; // those of the server
            addItem(info.name);
            setItemData(count() - 1, info.documents, countRole);
            setItemData(count() - 1, NewDocumentText::documents(info.documents), Qt::ToolTipRole);
        }
        setCurrentIndex(-1);
        setEditText(written);
    }
    showCount();
    Q_EMIT collectionChanged();
}

void CollectionBox::setCollection(const QString &collection)
{
    setEditText(collection);
    Q_EMIT collectionSettled();
}

int CollectionBox::place() const
{
    return findText(currentText().trimmed(), Qt::MatchFixedString);
}

QString CollectionBox::collection() const
{
    const int found = place();
    return found < 0 ? currentText().trimmed() : itemText(found);
}

bool CollectionBox::isNew() const
{
    return count() > 0 && !currentText().trimmed().isEmpty() && place() < 0;
}

void CollectionBox::showCount()
{
    const int found = place();
    m_count->setText(found < 0 ? QString() : NewDocumentText::documents(itemData(found, countRole).toLongLong()));
}

} // namespace Rookery
