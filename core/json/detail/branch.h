// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <vector>

namespace Rookery::Json {

/// Consecutive children of one container of a tape, untouched: written as one copy, with what stands between them.
struct Run
{
    TapePointer tape;
    quint32 container = 0; ///< node of the container
    quint32 ordinal = 0; ///< of the first child within the container
    quint32 count = 0; ///< at least 1
    quint32 first = 0; ///< node of the first child
    quint32 last = 0; ///< node of the last child

    /// All children of a container; only where it has any.
    static Run allOf(const Value::Slice &slice);
    /// The node of the nth child.
    quint32 child(quint32 n) const { return n == 0 ? first : tape->child(container, ordinal + n); }
    /// `length` children from the nth on.
    Run sliced(quint32 n, quint32 length) const;
    /// From the first byte of the first child (or of its key) to the last of the last.
    QByteArrayView bytes() const;
    bool startsWhere(const Run &other) const { return tape == other.tape && first == other.first; }
};

/// One child that was put in.
struct Single
{
    QByteArray key; ///< token with its quotes; empty in an array
    Value value;
};

using Piece = std::variant<Run, Single>;
qsizetype childrenIn(const Piece &piece);

/// A few pieces. Branches before and after an edit share all chunks but one, so that even the ten-thousandth edit of an
/// array copies little.
struct Chunk
{
    static constexpr size_t maxPieces = 64;

    explicit Chunk(std::vector<Piece> pieces);
    ~Chunk();
    Q_DISABLE_COPY_MOVE(Chunk)

    std::vector<Piece> pieces;
    qsizetype count = 0; ///< children
};
using ChunkPointer = std::shared_ptr<const Chunk>; ///< shared by the branches before and after an edit

/// An edited array or object: its children, as pieces.
struct Branch
{
    Branch(Type branchType, std::vector<ChunkPointer> branchChunks);

    /// A branch with the children of any array or object.
    static Value::BranchPointer of(const Value &container);

    Single child(qsizetype index) const; ///< the nth child, whatever piece it is in

    /// A new branch with the nth child replaced, or `insert` put before the nth, or the nth taken out.
    Value::BranchPointer replaced(qsizetype index, Single with) const;
    Value::BranchPointer inserted(qsizetype index, Single insert) const;
    Value::BranchPointer removed(qsizetype index) const;

    Type type;
    std::vector<ChunkPointer> chunks; ///< none is empty
    qsizetype count = 0; ///< children
    mutable std::atomic<quint64> knownHash = 0; ///< 0: not computed yet

private:
    Value::BranchPointer edited(qsizetype index, qsizetype removeCount, std::vector<Piece> put) const;
};

/// Walks the pieces of any container, a slice's children being one run. Keeps nothing alive.
class PieceCursor
{
public:
    explicit PieceCursor(const Value &container);

    bool atEnd() const { return !m_run && !m_single; }
    const Run *run() const { return m_run ? &*m_run : nullptr; } ///< what is left of it
    const Single *single() const { return m_single; }
    void skip(quint32 children); ///< no more than are left in the current piece

private:
    void load();

    const Branch *m_branch = nullptr;
    size_t m_chunk = 0;
    size_t m_piece = 0;
    std::optional<Run> m_run;
    const Single *m_single = nullptr;
};

} // namespace Rookery::Json
