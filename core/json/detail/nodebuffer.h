// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <cstdlib>
#include <type_traits>
#include <utility>

namespace Rookery::Json {

enum class Type : quint8 { Null, False, True, Number, String, Array, Object };

/// One value of a scanned text. Offsets count bytes of the text; strings and keys include their quotes.
struct Node
{
    quint32 offset;
    quint32 length;
    quint32 keyOffset;
    quint32 keyLength : 28; ///< 0: not a member of an object
    quint32 typeBits : 3;
    quint32 isKeyEscaped : 1; ///< is there a backslash in the key?
    quint32 next; ///< index of the node after this subtree
    quint32 count; ///< children

    Type type() const { return static_cast<Type>(typeBits); }
    bool isContainer() const { return type() >= Type::Array; }
};
static_assert(sizeof(Node) == 24);
static_assert(std::is_trivial_v<Node>);

/// The nodes of a tape. Not a std::vector, because realloc moves a large block by remapping its pages where a vector
/// copies, gives back what was reserved too much, and leaves new nodes unwritten: a fifth of a scan.
class NodeBuffer
{
public:
    NodeBuffer() = default;
    explicit NodeBuffer(quint32 size)
    {
        reserve(size);
        m_size = size;
    }
    NodeBuffer(NodeBuffer &&other) noexcept
        : m_nodes(std::exchange(other.m_nodes, nullptr)), m_size(std::exchange(other.m_size, 0))
    {}
    NodeBuffer &operator=(NodeBuffer &&) = delete;
    ~NodeBuffer() { std::free(m_nodes); }

    quint32 size() const { return m_size; }
    Node *data() { return m_nodes; }
    const Node *data() const { return m_nodes; }
    Node &operator[](quint32 index) { return m_nodes[index]; }
    const Node &operator[](quint32 index) const { return m_nodes[index]; }

    /// Room for so many nodes, in a new place perhaps; whoever writes them calls setSize().
    void reserve(size_t capacity)
    {
        m_nodes = static_cast<Node *>(std::realloc(static_cast<void *>(m_nodes), capacity * sizeof(Node)));
        Q_CHECK_PTR(m_nodes);
    }
    /// Says how many nodes were written, and gives back the rest.
    void setSize(quint32 size)
    {
        reserve(size);
        m_size = size;
    }

private:
    Node *m_nodes = nullptr;
    quint32 m_size = 0;
};

} // namespace Rookery::Json
