// SPDX-License-Identifier: MIT
#include "json/children.h"

#include "json/detail/branch.h"
#include "json/writer.h"

namespace Rookery::Json {

QString Child::key() const
{
    return m_rawKey.isEmpty() ? QString() : unquoted(m_rawKey);
}

Children::Children(Value container) : m_container(std::move(container)) {}

Children::Iterator Children::begin() const
{
    Iterator first;
    if (m_container.size() == 0)
        return first;
    if (const Value::Slice *slice = m_container.slice()) {
        first.m_left = slice->node().count;
        first.m_child.m_value = m_container;
        first.loadSlice(slice->index + 1);
    } else {
        first.m_branch = m_container.branch()->get();
        first.loadPiece();
    }
    return first;
}

Children::Iterator &Children::Iterator::operator++()
{
    if (--m_left > 0) {
        loadSlice(m_child.m_value.slice()->node().next);
    } else if (m_branch) {
        if (++m_piece == m_branch->chunks[m_chunk]->pieces.size()) {
            m_piece = 0;
            ++m_chunk;
        }
        loadPiece();
    }
    return *this;
}

void Children::Iterator::loadPiece()
{
    if (m_chunk == m_branch->chunks.size())
        return;
    const Piece &piece = m_branch->chunks[m_chunk]->pieces[m_piece];
    m_left = static_cast<quint32>(childrenIn(piece));
    if (const Run *run = std::get_if<Run>(&piece)) {
        m_child.m_value = Value(Value::Slice{run->tape, run->first});
        m_child.m_ownKey.clear();
        loadSlice(run->first);
    } else {
        const Single &single = std::get<Single>(piece);
        m_child.m_value = single.value;
        m_child.m_ownKey = single.key;
        m_child.m_rawKey = m_child.m_ownKey;
    }
}

/// Moves on within the tape of the current value, which is cheaper than making a new one.
void Children::Iterator::loadSlice(quint32 index)
{
    auto &slice = std::get<Value::Slice>(m_child.m_value.m_state);
    slice.index = index;
    m_child.m_rawKey = slice.tape->rawKey(slice.node());
}

} // namespace Rookery::Json
