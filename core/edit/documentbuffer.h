// SPDX-License-Identifier: MIT
#pragma once

#include "edit/textedit.h"

#include <memory>
#include <vector>

namespace Rookery {

/// The text of a document while it is edited: UTF-8 in shared chunks of at most 64 KB, so that an edit costs what it
/// changes and a copy (for a worker to parse) costs nothing. A value; a copy is a snapshot.
class DocumentBuffer
{
public:
    DocumentBuffer() = default;
    explicit DocumentBuffer(QByteArrayView text);

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    qint64 revision() const { return m_revision; } ///< grows by one with every apply()
    QByteArray text() const; ///< joined; costs the whole size
    QByteArray mid(qsizetype offset, qsizetype length) const;

    /// `edit.removed` must stand at its offset. An edit that does not fit is refused (false), and nothing moves.
    [[nodiscard]] bool apply(const TextEdit &edit);
    /// All or none.
    [[nodiscard]] bool apply(const TextEdits &edits);

private:
    std::vector<std::shared_ptr<const QByteArray>> m_chunks; ///< shared by snapshots; none is empty
    qsizetype m_size = 0;
    qint64 m_revision = 0;
};

} // namespace Rookery
