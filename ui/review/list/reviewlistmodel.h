// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

#include <QAbstractListModel>

namespace Rookery {

/// The documents of a review: those that can be saved, then a heading, then those that cannot yet.
class ReviewListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< empty: the heading
        StateRole,
        SummaryRole,
        LinesAddedRole,
        LinesRemovedRole,
        IsDeletedRole,
        IsNamedByServerRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Resets only where documents came, went or changed sides.
    void setDocuments(const QList<PendingDocument> &documents);
    const QList<PendingDocument> &documents() const { return m_documents; }
    const PendingDocument *document(const QModelIndex &index) const; ///< until the next change; nullptr: a heading
    QModelIndex indexOf(const QString &id) const;
    QModelIndex firstDocument() const;
    qsizetype tickedCount() const; ///< of those that can be saved
    Qt::CheckState allTicked() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickRequested(const QString &id, bool isTicked);

private:
    static constexpr qsizetype heading = -1;

    static QList<qsizetype> arranged(const QList<PendingDocument> &documents);
    QStringList rowIds(const QList<PendingDocument> &documents, const QList<qsizetype> &rows) const;
    QVariant documentData(const PendingDocument &document, int role) const;

    QList<PendingDocument> m_documents;
    QList<qsizetype> m_rows; ///< indexes of m_documents
};

} // namespace Rookery
