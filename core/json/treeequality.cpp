// SPDX-License-Identifier: MIT
#include "json/detail/branch.h"
#include "json/detail/hash.h"

#include <algorithm>

namespace Rookery::Json {

namespace {

/// A hash that costs nothing more to ask for; 0 where it was never computed.
quint64 knownHashOf(const Value &value)
{
    if (const Value::BranchPointer *branch = value.branch())
        return (*branch)->knownHash.load(std::memory_order_relaxed);
    const Value::Slice &slice = *value.slice();
    const std::vector<quint64> *hashes = slice.tape->knownHashes();
    return hashes ? (*hashes)[slice.index] : 0;
}

/// Do two nodes and all below them consist of the same tokens? Keys of the two themselves are not looked at.
bool areNodesEqual(const Tape &a, quint32 indexA, const Tape &b, quint32 indexB)
{
    const quint32 count = a.node(indexA).next - indexA;
    if (count != b.node(indexB).next - indexB)
        return false;
    if (a.lexeme(a.node(indexA)) == b.lexeme(b.node(indexB)))
        return true;
    const auto *hashesA = a.knownHashes();
    const auto *hashesB = b.knownHashes();
    if (hashesA && hashesB && (*hashesA)[indexA] != (*hashesB)[indexB])
        return false;
    // In document order, type and number of children say all about the structure.
    for (quint32 n = 0; n < count; ++n) {
        const Node &nodeA = a.node(indexA + n);
        const Node &nodeB = b.node(indexB + n);
        if (nodeA.type() != nodeB.type() || nodeA.count != nodeB.count)
            return false;
        if (n > 0 && a.rawKey(nodeA) != b.rawKey(nodeB))
            return false;
        if (!nodeA.isContainer() && a.lexeme(nodeA) != b.lexeme(nodeB))
            return false;
    }
    return true;
}

bool areRunsEqual(const Run &a, const Run &b, quint32 count)
{
    if (a.startsWhere(b))
        return true;
    quint32 indexA = a.first;
    quint32 indexB = b.first;
    for (; count > 0; --count) {
        const Node &nodeA = a.tape->node(indexA);
        const Node &nodeB = b.tape->node(indexB);
        if (a.tape->rawKey(nodeA) != b.tape->rawKey(nodeB) || !areNodesEqual(*a.tape, indexA, *b.tape, indexB))
            return false;
        indexA = nodeA.next;
        indexB = nodeB.next;
    }
    return true;
}

/// A comparison with a list of its own of what is still to be compared, however deep the values are.
class TreeComparison
{
public:
    bool areEqual(const Value &a, const Value &b)
    {
        m_pending.emplace_back(a, b);
        while (!m_pending.empty()) {
            const auto [left, right] = std::move(m_pending.back());
            m_pending.pop_back();
            if (!compare(left, right))
                return false;
        }
        return true;
    }

private:
    bool compare(const Value &a, const Value &b)
    {
        if (a.isSameAs(b))
            return true;
        if (a.type() != b.type() || a.size() != b.size())
            return false;
        const Value::Slice *sliceA = a.slice();
        const Value::Slice *sliceB = b.slice();
        if (sliceA && sliceB)
            return areNodesEqual(*sliceA->tape, sliceA->index, *sliceB->tape, sliceB->index);
        const quint64 hashA = knownHashOf(a);
        const quint64 hashB = knownHashOf(b);
        if (hashA != 0 && hashB != 0 && hashA != hashB)
            return false;
        PieceCursor left(a);
        PieceCursor right(b);
        while (!left.atEnd()) {
            if (!comparePieces(left, right))
                return false;
        }
        return true;
    }

    /// Compares what the two pieces have in common, and goes past it.
    bool comparePieces(PieceCursor &left, PieceCursor &right)
    {
        quint32 count = 1;
        if (left.run() && right.run()) {
            count = std::min(left.run()->count, right.run()->count);
            if (!areRunsEqual(*left.run(), *right.run(), count))
                return false;
        } else {
            Single a = firstOf(left);
            Single b = firstOf(right);
            if (a.key != b.key)
                return false;
            m_pending.emplace_back(std::move(a.value), std::move(b.value));
        }
        left.skip(count);
        right.skip(count);
        return true;
    }

    static Single firstOf(const PieceCursor &cursor)
    {
        if (cursor.single())
            return *cursor.single();
        const Value::Slice slice{cursor.run()->tape, cursor.run()->first};
        return {slice.tape->rawKey(slice.node()).toByteArray(), Value(slice)};
    }

    std::vector<std::pair<Value, Value>> m_pending;
};

/// The hash of a branch below which all hashes are known.
quint64 hashOfPieces(const Branch &branch)
{
    ContainerHash hash(branch.type);
    for (const ChunkPointer &chunk : branch.chunks) {
        for (const Piece &piece : chunk->pieces) {
            if (const Single *single = std::get_if<Single>(&piece)) {
                hash.add(single->key, single->value.hash());
                continue;
            }
            const Run &run = std::get<Run>(piece);
            const std::vector<quint64> &hashes = run.tape->hashes();
            for (quint32 index = run.first; index <= run.last; index = run.tape->node(index).next)
                hash.add(run.tape->rawKey(run.tape->node(index)), hashes[index]);
        }
    }
    return hash.result();
}

void appendUnhashedBranches(const Branch &branch, std::vector<const Branch *> &found)
{
    for (const ChunkPointer &chunk : branch.chunks) {
        for (const Piece &piece : chunk->pieces) {
            const Single *single = std::get_if<Single>(&piece);
            const Value::BranchPointer *child = single ? single->value.branch() : nullptr;
            if (child && (*child)->knownHash.load(std::memory_order_relaxed) == 0)
                found.push_back(child->get());
        }
    }
}

} // namespace

quint64 Value::hash() const
{
    if (const Slice *here = slice())
        return here->tape->hashes()[here->index];
    std::vector<const Branch *> pending;
    if ((*branch())->knownHash.load(std::memory_order_relaxed) == 0)
        pending.push_back(branch()->get());
    while (!pending.empty()) {
        const Branch &last = *pending.back();
        const size_t before = pending.size();
        appendUnhashedBranches(last, pending);
        if (pending.size() > before)
            continue; // these first
        last.knownHash.store(hashOfPieces(last), std::memory_order_relaxed); // threads that meet here agree
        pending.pop_back();
    }
    return (*branch())->knownHash.load(std::memory_order_relaxed);
}

bool Value::isSameAs(const Value &other) const
{
    if (const Slice *here = slice()) {
        const Slice *there = other.slice();
        return there && here->tape == there->tape && here->index == there->index;
    }
    return other.branch() && *branch() == *other.branch();
}

bool operator==(const Value &a, const Value &b)
{
    return TreeComparison().areEqual(a, b);
}

} // namespace Rookery::Json
