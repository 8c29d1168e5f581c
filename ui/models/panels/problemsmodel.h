// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/panels/oddspots.h"

#include <QAbstractTableModel>
#include <QHash>

#include <variant>

namespace Rookery {

class OpenDocument;
class Workspace;

/// Every invalid or odd spot of every open document, in the order in which they were opened. Spots are searched for by
/// a worker when a text was read.
class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SignColumn, Document, Place, Sentence, ColumnCount };
    enum Role {
        SignRole = Qt::UserRole, ///< a Sign
        IdRole, ///< of the document
        PositionRole, ///< a TextPosition
    };
    enum class Sign : quint8 { Warning, Error };

    /// `workspace` must outlive it.
    ProblemsModel(Workspace &workspace, QObject *parent);

    QString documentId(const QModelIndex &index) const;
    TextPosition position(const QModelIndex &index) const;
    int errorCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged(int count);

private:
    using Spot = std::variant<Error, OddSpot>;
    struct Problem
    {
        const OpenDocument *document; ///< whose row it is; may be on its way out
        QString id;
        Spot spot;
    };

    void follow(OpenDocument *document);
    void look(OpenDocument *document);
    void receive(OpenDocument *document, qint64 revision, const QList<OddSpot> &found);
    void replace(const OpenDocument *document, const QString &id, const QList<Spot> &spots);
    void forget(OpenDocument *document);
    QPair<int, int> rowsOf(const OpenDocument *document) const; ///< first row and count; where it would begin
    const Problem *problemAt(const QModelIndex &index) const;

    Workspace &m_workspace;
    QList<const OpenDocument *> m_documents; ///< in the order of opening
    QHash<const OpenDocument *, qint64> m_searched; ///< the revision whose search was begun last
    QList<Problem> m_problems;
};

} // namespace Rookery
