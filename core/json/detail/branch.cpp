// SPDX-License-Identifier: MIT
#include "json/detail/branch.h"

#include <iterator>

namespace Rookery::Json {

namespace {

using DoomedBranches = std::vector<Value::BranchPointer>;

/// Where ~Chunk puts the branches it held while another ~Chunk of this thread is at work: a chain of 100,000 branches
/// must not be destroyed by as many nested destructors.
thread_local DoomedBranches *doomedBranches = nullptr;

/// What of a piece stands before (or from) its nth child.
Piece pieceHead(const Piece &piece, qsizetype n)
{
    return std::get<Run>(piece).sliced(0, static_cast<quint32>(n));
}

Piece pieceTail(const Piece &piece, qsizetype n)
{
    const Run &run = std::get<Run>(piece);
    return run.sliced(static_cast<quint32>(n), run.count - static_cast<quint32>(n));
}

/// The pieces of a chunk with `removeCount` (0 or 1) children from the nth on exchanged for `put`.
std::vector<Piece> splicedPieces(
    const std::vector<Piece> &pieces, qsizetype index, qsizetype removeCount, std::vector<Piece> put)
{
    std::vector<Piece> result;
    result.reserve(pieces.size() + put.size() + 1);
    size_t n = 0;
    for (; n < pieces.size() && childrenIn(pieces[n]) <= index; ++n) {
        index -= childrenIn(pieces[n]);
        result.push_back(pieces[n]);
    }
    if (n < pieces.size() && index > 0)
        result.push_back(pieceHead(pieces[n], index));
    std::move(put.begin(), put.end(), std::back_inserter(result));
    if (n < pieces.size()) {
        const qsizetype behind = index + removeCount;
        if (behind == 0)
            result.push_back(pieces[n]);
        else if (behind < childrenIn(pieces[n]))
            result.push_back(pieceTail(pieces[n], behind));
        ++n;
    }
    for (; n < pieces.size(); ++n)
        result.push_back(pieces[n]);
    return result;
}

void appendChunks(std::vector<ChunkPointer> &chunks, std::vector<Piece> pieces)
{
    if (pieces.empty())
        return;
    if (pieces.size() > Chunk::maxPieces) {
        const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / 2);
        std::vector<Piece> second(std::make_move_iterator(middle), std::make_move_iterator(pieces.end()));
        pieces.erase(middle, pieces.end());
        chunks.push_back(std::make_shared<const Chunk>(std::move(pieces)));
        pieces = std::move(second);
    }
    chunks.push_back(std::make_shared<const Chunk>(std::move(pieces)));
}

} // namespace

Run Run::allOf(const Value::Slice &slice)
{
    Run run;
    run.tape = slice.tape;
    run.container = slice.index;
    run.count = slice.node().count;
    run.first = slice.index + 1;
    run.last = run.tape->child(run.container, run.count - 1);
    return run;
}

Run Run::sliced(quint32 n, quint32 length) const
{
    Q_ASSERT(length > 0 && n + length <= count);
    Run run = *this;
    run.ordinal += n;
    run.count = length;
    run.first = child(n);
    if (n + length < count)
        run.last = length == 1 ? run.first : child(n + length - 1);
    return run;
}

QByteArrayView Run::bytes() const
{
    const Node &head = tape->node(first);
    const Node &tail = tape->node(last);
    const quint32 begin = head.keyLength > 0 ? head.keyOffset : head.offset;
    return QByteArrayView(tape->text()).sliced(begin, tail.offset + tail.length - begin);
}

qsizetype childrenIn(const Piece &piece)
{
    const Run *run = std::get_if<Run>(&piece);
    return run ? static_cast<qsizetype>(run->count) : 1;
}

Chunk::Chunk(std::vector<Piece> chunkPieces) : pieces(std::move(chunkPieces))
{
    for (const Piece &piece : pieces)
        count += childrenIn(piece);
}

Chunk::~Chunk()
{
    DoomedBranches mine;
    const bool isOutermost = !doomedBranches;
    if (isOutermost)
        doomedBranches = &mine;
    for (Piece &piece : pieces) {
        Single *single = std::get_if<Single>(&piece);
        if (single && single->value.branch())
            doomedBranches->push_back(*std::exchange(single->value, Value(Value::Slice())).branch());
    }
    if (!isOutermost)
        return;
    while (!mine.empty()) {
        const Value::BranchPointer last = std::move(mine.back());
        mine.pop_back(); // before `last` goes, whose chunks may add to the list
    }
    doomedBranches = nullptr;
}

Branch::Branch(Type branchType, std::vector<ChunkPointer> branchChunks)
    : type(branchType), chunks(std::move(branchChunks))
{
    for (const ChunkPointer &chunk : chunks)
        count += chunk->count;
}

Value::BranchPointer Branch::of(const Value &container)
{
    if (const Value::BranchPointer *branch = container.branch())
        return *branch;
    std::vector<ChunkPointer> chunks;
    if (container.size() > 0)
        appendChunks(chunks, {Piece(Run::allOf(*container.slice()))});
    return std::make_shared<const Branch>(container.type(), std::move(chunks));
}

Single Branch::child(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < count);
    size_t n = 0;
    for (; chunks[n]->count <= index; ++n)
        index -= chunks[n]->count;
    const std::vector<Piece> &pieces = chunks[n]->pieces;
    size_t at = 0;
    for (; childrenIn(pieces[at]) <= index; ++at)
        index -= childrenIn(pieces[at]);
    const Run *run = std::get_if<Run>(&pieces[at]);
    if (!run)
        return std::get<Single>(pieces[at]);
    const Value::Slice slice{run->tape, run->child(static_cast<quint32>(index))};
    return Single{slice.tape->rawKey(slice.node()).toByteArray(), Value(slice)};
}

Value::BranchPointer Branch::replaced(qsizetype index, Single with) const
{
    return edited(index, 1, {Piece(std::move(with))});
}

Value::BranchPointer Branch::inserted(qsizetype index, Single insert) const
{
    return edited(index, 0, {Piece(std::move(insert))});
}

Value::BranchPointer Branch::removed(qsizetype index) const
{
    return edited(index, 1, {});
}

Value::BranchPointer Branch::edited(qsizetype index, qsizetype removeCount, std::vector<Piece> put) const
{
    std::vector<ChunkPointer> result;
    result.reserve(chunks.size() + 1);
    size_t n = 0;
    for (; n + 1 < chunks.size() && chunks[n]->count <= index; ++n) {
        index -= chunks[n]->count;
        result.push_back(chunks[n]);
    }
    const std::vector<Piece> none;
    appendChunks(
        result, splicedPieces(n < chunks.size() ? chunks[n]->pieces : none, index, removeCount, std::move(put)));
    for (++n; n < chunks.size(); ++n)
        result.push_back(chunks[n]);
    return std::make_shared<const Branch>(type, std::move(result));
}

PieceCursor::PieceCursor(const Value &container)
{
    if (const Value::BranchPointer *branch = container.branch()) {
        m_branch = branch->get();
        load();
    } else if (container.size() > 0) {
        m_run = Run::allOf(*container.slice());
    }
}

void PieceCursor::load()
{
    m_run.reset();
    m_single = nullptr;
    if (!m_branch || m_chunk == m_branch->chunks.size())
        return;
    const Piece &piece = m_branch->chunks[m_chunk]->pieces[m_piece];
    if (const Run *run = std::get_if<Run>(&piece))
        m_run = *run;
    else
        m_single = &std::get<Single>(piece);
}

void PieceCursor::skip(quint32 children)
{
    if (m_run && children < m_run->count) {
        m_run = m_run->sliced(children, m_run->count - children);
        return;
    }
    if (m_branch && ++m_piece == m_branch->chunks[m_chunk]->pieces.size()) {
        m_piece = 0;
        ++m_chunk;
    }
    load();
}

} // namespace Rookery::Json
