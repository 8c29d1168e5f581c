// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/documentrows.h"
#include "models/idwalk.h"
#include "models/newdocument.h"
#include "workspace/documentstate.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>
#include <optional>

namespace Rookery {

/// The documents whose ids begin with what a person typed, of any collection, in the order of their ids; 500 a step,
/// free of a session's budget. Case is as the server has it: it makes no difference. Roles: documentrows.h.
class DocumentFilterModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using StateOf = std::function<DocumentState(const QString &id)>;

    /// `executor` must outlive it.
    explicit DocumentFilterModel(RequestExecutor &executor, QObject *parent = nullptr);
    ~DocumentFilterModel() override;

    void setStateOf(StateOf stateOf);
    /// Shows what begins with `prefix`; what was shown before stays until the answer is there. Empty: shows nothing.
    void setPrefix(const QString &prefix);
    const QString &prefix() const { return m_prefix; }

    bool isSearching() const { return m_walk && m_walk->isFetching(); }
    bool hasAll() const { return m_walk && m_walk->isAtEnd(); } ///< is what is shown all there is?
    int documentCount() const; ///< that are shown
    const std::optional<Error> &error() const { return m_error; }

    bool press(const QModelIndex &index); ///< see DocumentTreeModel::press()
    /// The document of exactly that id, else the first; invalid: none.
    QModelIndex bestMatch() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void refresh();
    void statesChanged(const QStringList &ids); ///< empty: of all
    void setPendingNew(const Rookery::NewDocuments &documents);

Q_SIGNALS:
    void searched(); ///< a step is complete, or has failed: error()

private:
    struct Row
    {
        QString id;
        QByteArray key;
        bool isUnsaved = false;
    };

    void receive(const QList<IdEntry> &entries);
    void addRow(Row row);
    void clearRows();
    void finish(std::optional<Error> error);
    void removeUnmet();
    void placeUnsaved();
    void showTail(std::optional<DocumentRows::Kind> kind);
    DocumentRows::Kind kindOf(int row) const;

    RequestExecutor &m_executor;
    StateOf m_stateOf;
    QString m_prefix;
    std::unique_ptr<IdWalk> m_walk;
    QList<Row> m_rows; ///< documents, by key
    std::optional<DocumentRows::Kind> m_tail; ///< the last row: Error, More
    bool m_isStale = false; ///< rows are of the prefix before
    NewDocuments m_new;
    std::optional<Error> m_error;
};

} // namespace Rookery
