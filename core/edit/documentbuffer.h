// SPDX-License-Identifier: MIT
#pragma once

#include "edit/textedit.h"

#include <vector>

namespace Rookery {

/// The text of a document while it is edited: UTF-8 in shared chunks of at most 64 KB, so that an edit costs what it
/// changes and a copy (for a worker to parse) costs nothing but its list of chunks. A value; a copy is a snapshot,
/// which may go to another thread while this one is edited on.
class DocumentBuffer
{
public:
    /// Empty, at revision 0.
    DocumentBuffer() = default;
    explicit DocumentBuffer(QByteArrayView text);

    qsizetype size() const { return m_size; } ///< in bytes
    bool isEmpty() const { return m_size == 0; }
    qint64 revision() const { return m_revision; } ///< grows by one with every step that was applied
    /// No more than size() / 16 KB + 1, whatever was typed.
    qsizetype chunkCount() const { return static_cast<qsizetype>(m_chunks.size()); }
    QByteArray text() const; ///< joined; costs the whole size
    /// The bytes from `offset` on, `length` of them or as many as there are. `offset` is within the text or at its end.
    QByteArray mid(qsizetype offset, qsizetype length) const;

    /// `edit.removed` must stand at its offset. An edit that does not fit is refused (false), and nothing moves.
    /// Costs the edit, the chunks it touches and a look at the number of chunks.
    [[nodiscard]] bool apply(const TextEdit &edit);
    /// All or none, as one step. An empty list is none, and is not refused.
    [[nodiscard]] bool apply(const TextEdits &edits);

private:
    /// A byte, by its chunk and the place in there.
    struct Place
    {
        size_t chunk = 0;
        qsizetype at = 0;
    };

    Place placeOf(qsizetype offset) const;
    bool fits(const TextEdit &edit) const;
    void replace(const TextEdit &edit);
    void replaceChunks(size_t begin, size_t end, std::vector<QByteArray> with);
    void joinSmall(size_t begin, size_t end);

    std::vector<QByteArray> m_chunks; ///< none is empty; snapshots share their bytes
    qsizetype m_size = 0;
    qint64 m_revision = 0;
};

} // namespace Rookery
