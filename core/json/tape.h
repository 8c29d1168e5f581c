// SPDX-License-Identifier: MIT
#pragma once

#include "json/detail/nodebuffer.h"

#include <QByteArray>
#include <QMutex>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Rookery::Json {

/// A text and what the scanner found in it, flat, in document order; node 0 is the root. Immutable once built,
/// read from any thread. Texts of more than 4 GiB and keys of more than 256 MiB are refused by the scanner.
class Tape
{
public:
    Tape(QByteArray text, NodeBuffer nodes);
    ~Tape();
    Q_DISABLE_COPY_MOVE(Tape)

    const QByteArray &text() const { return m_text; }
    const Node &node(quint32 index) const { return m_nodes[index]; }
    quint32 size() const { return m_nodes.size(); }

    QByteArrayView lexeme(const Node &node) const { return bytes(node.offset, node.length); }
    QByteArrayView rawKey(const Node &node) const { return bytes(node.keyOffset, node.keyLength); }

    /// The node of the nth child of a container. Walks in small ones; large ones get an index at the first call,
    /// after which every call takes the same time.
    quint32 child(quint32 container, quint32 ordinal) const;

    /// Hashes of all subtrees, by node: equal token sequences have equal hashes. Computed at the first call,
    /// which only diffs and dirty checks make.
    const std::vector<quint64> &hashes() const;
    /// The same where they were computed already, else nullptr.
    const std::vector<quint64> *knownHashes() const { return m_hashes.load(std::memory_order_acquire); }

private:
    QByteArrayView bytes(quint32 offset, quint32 length) const
    {
        return QByteArrayView(m_text.constData() + offset, static_cast<qsizetype>(length));
    }
    quint32 indexedChild(quint32 container, quint32 ordinal) const;

    QByteArray m_text;
    NodeBuffer m_nodes;
    mutable std::atomic<const std::vector<quint64> *> m_hashes = nullptr;
    mutable QBasicMutex m_childrenMutex; ///< guards m_children
    mutable std::unordered_map<quint32, std::vector<quint32>> m_children; ///< of large containers
};

/// Shared by every Value that points into it: values of one text keep that text alive.
using TapePointer = std::shared_ptr<const Tape>;

} // namespace Rookery::Json
