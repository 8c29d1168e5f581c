// SPDX-License-Identifier: MIT
#include "edit/documentbuffer.h"

#include <algorithm>

namespace Rookery {

namespace {

constexpr qsizetype largestChunk = 64 << 10;

} // namespace

DocumentBuffer::DocumentBuffer(QByteArrayView text)
{
    replace(0, 0, text);
    m_revision = 0;
}

QByteArray DocumentBuffer::text() const
{
    return mid(0, m_size);
}

QByteArray DocumentBuffer::mid(qsizetype offset, qsizetype length) const
{
    QByteArray bytes;
    if (offset < 0 || offset >= m_size || length <= 0)
        return bytes;
    length = std::min(length, m_size - offset);
    bytes.reserve(length);
    Place place = placeOf(offset);
    for (; bytes.size() < length; ++place.chunk, place.offset = 0) {
        const QByteArrayView chunk = *m_chunks[place.chunk];
        bytes += chunk.sliced(place.offset, std::min(chunk.size() - place.offset, length - bytes.size()));
    }
    return bytes;
}

DocumentBuffer::Place DocumentBuffer::placeOf(qsizetype offset) const
{
    size_t chunk = 0;
    while (chunk < m_chunks.size() && offset >= m_chunks[chunk]->size())
        offset -= m_chunks[chunk++]->size();
    return {chunk, offset};
}

bool DocumentBuffer::apply(const TextEdit &edit)
{
    const bool fits = edit.offset >= 0 && edit.offset <= m_size && edit.removed.size() <= m_size - edit.offset
        && mid(edit.offset, edit.removed.size()) == edit.removed;
    if (!fits)
        return false;
    replace(edit.offset, edit.removed.size(), edit.inserted);
    return true;
}

bool DocumentBuffer::apply(const TextEdits &edits)
{
    DocumentBuffer edited = *this;
    for (const TextEdit &edit : edits) {
        if (!edited.apply(edit))
            return false;
    }
    *this = std::move(edited);
    return true;
}

/// Makes the chunks that are touched anew, together with the one before them, so that small ones do not pile up.
void DocumentBuffer::replace(qsizetype offset, qsizetype removed, QByteArrayView inserted)
{
    const Place begin = placeOf(offset);
    const Place end = placeOf(offset + removed);
    const size_t first = begin.chunk > 0 && begin.offset == 0 ? begin.chunk - 1 : begin.chunk;
    const size_t last = std::min(end.chunk + 1, m_chunks.size());
    QByteArray bytes;
    for (size_t chunk = first; chunk < begin.chunk; ++chunk)
        bytes += *m_chunks[chunk];
    if (begin.chunk < m_chunks.size())
        bytes += QByteArrayView(*m_chunks[begin.chunk]).first(begin.offset);
    bytes += inserted;
    if (end.chunk < m_chunks.size())
        bytes += QByteArrayView(*m_chunks[end.chunk]).sliced(end.offset);
    std::vector<Chunk> made;
    const qsizetype pieces = (bytes.size() + largestChunk - 1) / largestChunk;
    for (qsizetype piece = 0; piece < pieces; ++piece) { // of about the same size each
        const qsizetype from = bytes.size() * piece / pieces;
        made.push_back(std::make_shared<QByteArray>(bytes.mid(from, bytes.size() * (piece + 1) / pieces - from)));
    }
    const auto at = m_chunks.erase(
        m_chunks.begin() + static_cast<std::ptrdiff_t>(first), m_chunks.begin() + static_cast<std::ptrdiff_t>(last));
    m_chunks.insert(at, made.begin(), made.end());
    m_size += inserted.size() - removed;
    ++m_revision;
}

} // namespace Rookery
