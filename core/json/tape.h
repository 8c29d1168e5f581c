// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <atomic>
#include <memory>
#include <vector>

namespace Rookery::Json {

enum class Type : quint8 { Null, False, True, Number, String, Array, Object };

/// One value of a scanned text. Offsets count bytes of the text; strings and keys include their quotes.
struct Node
{
    quint32 offset = 0;
    quint32 length = 0;
    quint32 keyOffset = 0;
    quint32 keyLength : 28 = 0; ///< 0: not a member of an object
    quint32 typeBits : 4 = 0;
    quint32 next = 0; ///< index of the node after this subtree
    quint32 count = 0; ///< children

    Type type() const { return static_cast<Type>(typeBits); }
};
static_assert(sizeof(Node) == 24);

/// A text and what the scanner found in it, flat, in document order; node 0 is the root. Immutable once built,
/// read from any thread. Texts of more than 4 GiB and keys of more than 256 MiB are refused by the scanner.
class Tape
{
public:
    Tape(QByteArray text, std::vector<Node> nodes);
    ~Tape();
    Q_DISABLE_COPY_MOVE(Tape)

    const QByteArray &text() const { return m_text; }
    const Node &node(quint32 index) const { return m_nodes[index]; }
    quint32 size() const { return static_cast<quint32>(m_nodes.size()); }

    QByteArrayView lexeme(const Node &node) const;
    QByteArrayView rawKey(const Node &node) const;

    /// Hashes of all subtrees, by node: equal token sequences have equal hashes. Computed at the first call,
    /// which only diffs and dirty checks make.
    const std::vector<quint64> &hashes() const;

private:
    QByteArray m_text;
    std::vector<Node> m_nodes;
    mutable std::atomic<const std::vector<quint64> *> m_hashes = nullptr;
};

/// Shared by every Value that points into it: values of one text keep that text alive.
using TapePointer = std::shared_ptr<const Tape>;

} // namespace Rookery::Json
