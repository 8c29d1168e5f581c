// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textpattern.h"
#include "models/panels/foundplace.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <atomic>
#include <memory>

namespace Rookery {

class OpenDocument;
class Workspace;

/// Where a pattern is in the open documents of a workspace: a row a hit, each with a tick, in the order of opening.
/// Workers find and replace, one document after the other. Hits move along with edits; one that an edit changed is kept
/// and said to be so, and not replaced.
class FoundModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Document, Line, Text, ColumnCount };
    enum Role { PlaceRole = Qt::UserRole + 1, IsChangedRole };
    static constexpr qsizetype mostHits = 10'000; ///< more are not listed

    /// What became of hits that were to be replaced.
    struct Replaced
    {
        int hits = 0;
        QStringList ids; ///< of the documents
        int changed = 0; ///< were not: their text is another one since
    };

    explicit FoundModel(Workspace &workspace, QObject *parent = nullptr);
    ~FoundModel() override;

    void search(const TextPattern &pattern); ///< anew; progressed() follows until isBusy() is false
    void replaceTicked(const TextReplacement &with); ///< an undo step of each document; replaced() follows
    void cancel(); ///< what was found or replaced stays

    const TextPattern &pattern() const { return m_pattern; }
    bool isBusy() const { return m_stop != nullptr; }
    bool isCut() const { return m_isCut; } ///< there are more than mostHits
    int documentCount() const { return m_documentCount; } ///< that are looked through
    int documentsDone() const { return m_documentCount - static_cast<int>(m_waiting.size()); }
    const std::optional<Error> &problem() const { return m_problem; } ///< why there are no more hits
    int tickedHits() const;
    int tickedDocuments() const;
    void setAllTicked(bool isTicked);

    QString documentId(const QModelIndex &index) const;
    std::optional<TextHit> hit(const QModelIndex &index) const; ///< where it is now; nullopt: it was changed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void progressed(); ///< more rows, other ticks, another document, or it is done
    void replaced(const Rookery::FoundModel::Replaced &replaced);

private:
    struct Found
    {
        OpenDocument *document = nullptr; ///< its rows go with it
        FoundPlace place;
        bool isTicked = true;
        bool isChanged = false;
    };

    void follow(OpenDocument *document);
    void move(const OpenDocument *document, const TextEdits &edits);
    bool isFollowed(const OpenDocument *document) const { return document && m_followed.contains(document); }
    void forget(const QString &id);
    void searchNext();
    void append(OpenDocument *document, QList<FoundPlace> places);
    void replaceNext();
    void replaceIn(OpenDocument *document);
    void finish();
    bool isReplaceable(const Found &found) const;
    template <typename Predicate>
    void removeRows(Predicate isGoing);
    void removeReplaceable(const OpenDocument *document, const TextHits &hits);
    QString textOf(const Found &found, int column) const;

    Workspace &m_workspace;
    TextPattern m_pattern;
    TextReplacement m_with;
    QList<Found> m_found;
    QList<QPointer<OpenDocument>> m_waiting; ///< to be looked through, or to be replaced in
    QList<const OpenDocument *> m_followed;
    int m_documentCount = 0;
    bool m_isCut = false;
    std::optional<Error> m_problem;
    std::optional<Replaced> m_replaced; ///< while it replaces
    std::shared_ptr<std::atomic_bool> m_stop; ///< shared with the worker, which asks it; null: nothing is done
};

} // namespace Rookery

Q_DECLARE_METATYPE(Rookery::FoundPlace)
Q_DECLARE_METATYPE(Rookery::FoundModel::Replaced)
