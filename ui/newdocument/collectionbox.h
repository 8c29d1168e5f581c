// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/database.h"

#include <QComboBox>

class QLabel;

namespace Rookery {

/// A collection, chosen among those there are or written anew. Says how many documents it has.
class CollectionBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit CollectionBox(QWidget *parent);

    void setCollections(const QList<CollectionInfo> &collections); ///< keeps what is written
    void setCollection(const QString &collection);
    /// As the server spells it where it has it: RavenDB compares names of collections without case.
    QString collection() const;
    bool isNew() const; ///< the server has none of that name, as far as it was asked

Q_SIGNALS:
    void collectionChanged(); ///< with every key
    void collectionSettled(); ///< chosen, or left

private:
    void showCount();
    int place() const; ///< of what is written; -1: not among them

    QLabel *m_count;
};

} // namespace Rookery
