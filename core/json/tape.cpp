// SPDX-License-Identifier: MIT
#include "json/tape.h"

#include "json/detail/hash.h"

#include <QMutexLocker>

namespace Rookery::Json {

namespace {

constexpr quint32 smallContainer = 32; ///< up to here walking costs less than looking up an index

quint64 hashOfNode(const Tape &tape, quint32 index, const std::vector<quint64> &hashes)
{
    const Node &node = tape.node(index);
    if (!node.isContainer())
        return hashOfToken(tape.lexeme(node));
    ContainerHash hash(node.type());
    for (quint32 child = index + 1; child < node.next; child = tape.node(child).next)
        hash.add(tape.rawKey(tape.node(child)), hashes[child]);
    return hash.result();
}

} // namespace

Tape::Tape(QByteArray text, NodeBuffer nodes) : m_text(std::move(text)), m_nodes(std::move(nodes)) {}

Tape::~Tape()
{
    delete m_hashes.load(std::memory_order_relaxed);
}

quint32 Tape::child(quint32 container, quint32 ordinal) const
{
    Q_ASSERT(ordinal < node(container).count);
    if (ordinal > smallContainer)
        return indexedChild(container, ordinal);
    quint32 index = container + 1;
    for (; ordinal > 0; --ordinal)
        index = node(index).next;
    return index;
}

quint32 Tape::indexedChild(quint32 container, quint32 ordinal) const
{
    const QMutexLocker lock(&m_childrenMutex);
    std::vector<quint32> &children = m_children[container];
    if (children.empty()) {
        children.reserve(node(container).count);
        for (quint32 index = container + 1; index < node(container).next; index = node(index).next)
            children.push_back(index);
    }
    return children[ordinal];
}

const std::vector<quint64> &Tape::hashes() const
{
    if (const auto *known = knownHashes())
        return *known;
    auto hashes = std::make_unique<std::vector<quint64>>(size());
    for (quint32 index = size(); index-- > 0;) // children stand after their parent, so theirs are ready first
        (*hashes)[index] = hashOfNode(*this, index, *hashes);
    const std::vector<quint64> *expected = nullptr;
    if (!m_hashes.compare_exchange_strong(expected, hashes.get(), std::memory_order_acq_rel))
        return *expected; // another thread was first
    return *hashes.release();
}

} // namespace Rookery::Json
