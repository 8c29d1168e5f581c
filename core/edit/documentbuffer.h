// SPDX-License-Identifier: MIT
#pragma once

#include "edit/textedit.h"

#include <memory>
#include <vector>

namespace Rookery {

/// The text of a document while it is edited: UTF-8 in shared chunks of at most 64 KB, so that an edit costs what it
/// changes and a copy (for a worker to read) shares the text. A value; a copy is a snapshot.
class DocumentBuffer
{
public:
    DocumentBuffer() = default;
    explicit DocumentBuffer(QByteArrayView text);

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    qint64 revision() const { return m_revision; } ///< grows with every edit
    QByteArray text() const; ///< joined; costs the whole size
    /// At most `length` bytes from `offset` on; fewer where the text ends.
    QByteArray mid(qsizetype offset, qsizetype length) const;

    /// An edit whose `removed` does not stand at its offset is refused (false); of a list none is made then.
    [[nodiscard]] bool apply(const TextEdit &edit);
    [[nodiscard]] bool apply(const TextEdits &edits);

private:
    using Chunk = std::shared_ptr<const QByteArray>; ///< shared with snapshots

    struct Place
    {
        size_t chunk; ///< may be one beyond the last
        qsizetype offset; ///< in it
    };

    Place placeOf(qsizetype offset) const;
    void replace(qsizetype offset, qsizetype removed, QByteArrayView inserted);

    std::vector<Chunk> m_chunks; ///< none is empty
    qsizetype m_size = 0;
    qint64 m_revision = 0;
};

} // namespace Rookery
