// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/treeplace.h"
#include "json/tree.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Rookery {

/// What was done to a value since the document was loaded.
struct TreeMark
{
    enum class Kind : quint8 { Inside, Changed, Added };

    Kind kind = Kind::Inside;
    QByteArray before; ///< of Changed: what it was, on one line, as far as it is shown
};

/// A field or item that was there when the document was loaded. It stands before the child at `place`.
struct RemovedValue
{
    quint32 container = 0; ///< node
    qsizetype place = 0;
    qsizetype row = 0; ///< among all rows of the container
    QString token; ///< its key; of an item its number
    QByteArray before; ///< as far as it is shown
    bool isItem = false;
};

/// The tree of a document's text, made ready for a model: who is whose child, and what has changed. A value; made by a
/// worker, since it costs the size of the document.
class TreeContent
{
public:
    TreeContent() = default;
    /// `before`: the body as it was loaded, nullopt for a new document, whose values are not marked.
    TreeContent(Json::Value body, std::optional<Json::Value> before);

    bool isEmpty() const { return m_places.empty(); } ///< there is no document yet
    const Json::Value &body() const { return m_body; } ///< a slice of the text
    const Json::Tape &tape() const { return *m_body.slice()->tape; }
    quint32 root() const { return m_body.slice()->index; }
    Json::Value value(quint32 node) const; ///< costs nothing
    TreePath pathOf(quint32 node) const;
    quint32 nodeAt(const TreePath &path) const; ///< as far as it leads
    std::optional<quint32> nodeAtByte(quint32 offset) const; ///< whose value begins there

    // Rows of a container: its children, and between them what was removed.
    int rowCount(quint32 container) const;
    int rowOf(quint32 node) const; ///< among the rows of its parent
    quint32 parentOf(quint32 node) const;
    /// The child in a row; nothing where the row is a removed value.
    std::optional<quint32> childInRow(quint32 container, int row) const;
    int removedInRow(quint32 container, int row) const; ///< its index in removed(); -1: the row is a child
    const RemovedValue &removed(int index) const { return m_removed[static_cast<size_t>(index)]; }
    const TreeMark *markOf(quint32 node) const; ///< nullptr: as it was loaded
    std::optional<Json::Value> valueBefore(quint32 node) const; ///< as it was loaded; nullopt: it was not there
    std::optional<Json::Value> valueBefore(const RemovedValue &removed) const;

private:
    struct Place
    {
        quint32 parent = 0;
        quint32 ordinal = 0;
    };

    void placeChildren();
    void mark();
    const std::vector<int> *removedFrom(quint32 container) const;

    Json::Value m_body;
    std::optional<Json::Value> m_before;
    std::vector<Place> m_places; ///< by node, from the root on
    QHash<quint32, TreeMark> m_marks; ///< by node
    std::vector<RemovedValue> m_removed;
    QHash<quint32, std::vector<int>> m_removedOf; ///< by container, in the order of their rows
};

} // namespace Rookery
