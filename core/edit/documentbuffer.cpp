// SPDX-License-Identifier: MIT
#include "edit/documentbuffer.h"

#include <algorithm>
#include <iterator>

namespace Rookery {

namespace {

constexpr qsizetype maxChunk = 64 * 1024;
/// Texts are cut into chunks that are half full, so that typing finds room. Two neighbours that have room in one half
/// are joined; any two together are therefore larger, and there are no more than size / 16 KB + 1.
constexpr qsizetype halfChunk = maxChunk / 2;

/// The text in pieces of about one size.
std::vector<QByteArray> chunksOf(QByteArrayView text)
{
    std::vector<QByteArray> chunks;
    const qsizetype count = (text.size() + halfChunk - 1) / halfChunk;
    chunks.reserve(static_cast<size_t>(count));
    for (qsizetype n = 0, start = 0; n < count; ++n) {
        const qsizetype length = (text.size() - start) / (count - n);
        chunks.push_back(text.sliced(start, length).toByteArray());
        start += length;
    }
    return chunks;
}

} // namespace

DocumentBuffer::DocumentBuffer(QByteArrayView text) : m_chunks(chunksOf(text)), m_size(text.size()) {}

QByteArray DocumentBuffer::text() const
{
    return mid(0, m_size);
}

QByteArray DocumentBuffer::mid(qsizetype offset, qsizetype length) const
{
    Q_ASSERT(offset >= 0 && offset <= m_size && length >= 0);
    qsizetype left = std::min(length, m_size - offset);
    QByteArray text;
    text.reserve(left);
    for (auto [chunk, at] = placeOf(offset); left > 0; ++chunk, at = 0) {
        const QByteArrayView part = QByteArrayView(m_chunks[chunk]).sliced(at);
        const qsizetype taken = std::min(left, part.size());
        text += part.first(taken);
        left -= taken;
    }
    return text;
}

/// At the border of two chunks the end of the first, so that what is appended to a text goes where there is room.
DocumentBuffer::Place DocumentBuffer::placeOf(qsizetype offset) const
{
    Place place{0, offset};
    while (place.chunk + 1 < m_chunks.size() && place.at > m_chunks[place.chunk].size())
        place.at -= m_chunks[place.chunk++].size();
    return place;
}

bool DocumentBuffer::fits(const TextEdit &edit) const
{
    if (edit.offset < 0 || edit.offset > m_size || edit.removed.size() > m_size - edit.offset)
        return false;
    QByteArrayView left = edit.removed;
    for (auto [chunk, at] = placeOf(edit.offset); !left.isEmpty(); ++chunk, at = 0) {
        QByteArrayView part = QByteArrayView(m_chunks[chunk]).sliced(at);
        part.truncate(std::min(part.size(), left.size()));
        if (!left.startsWith(part))
            return false;
        left = left.sliced(part.size());
    }
    return true;
}

bool DocumentBuffer::apply(const TextEdit &edit)
{
    if (!fits(edit))
        return false;
    replace(edit);
    ++m_revision;
    return true;
}

bool DocumentBuffer::apply(const TextEdits &edits)
{
    if (edits.isEmpty())
        return true;
    DocumentBuffer edited = *this;
    for (const TextEdit &edit : edits) {
        if (!edited.fits(edit))
            return false;
        edited.replace(edit);
    }
    ++edited.m_revision;
    *this = std::move(edited);
    return true;
}

void DocumentBuffer::replace(const TextEdit &edit)
{
    const Place begin = placeOf(edit.offset);
    const Place end = placeOf(edit.offset + edit.removed.size());
    m_size += edit.inserted.size() - edit.removed.size();
    if (m_chunks.empty()) {
        m_chunks = chunksOf(edit.inserted);
        return;
    }
    QByteArray &chunk = m_chunks[begin.chunk];
    const qsizetype size = chunk.size() + edit.inserted.size() - edit.removed.size();
    if (begin.chunk == end.chunk && size > 0 && size <= maxChunk) {
        chunk.replace(begin.at, edit.removed.size(), edit.inserted); // copied first where a snapshot shares it
        joinSmall(begin.chunk, begin.chunk + 1);
        return;
    }
    const QByteArray text
        = chunk.first(begin.at) + edit.inserted + m_chunks[end.chunk].last(m_chunks[end.chunk].size() - end.at);
    replaceChunks(begin.chunk, end.chunk + 1, chunksOf(text));
}

void DocumentBuffer::replaceChunks(size_t begin, size_t end, std::vector<QByteArray> with)
{
    const auto first = m_chunks.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto place = m_chunks.erase(first, m_chunks.begin() + static_cast<std::ptrdiff_t>(end));
    m_chunks.insert(place, std::make_move_iterator(with.begin()), std::make_move_iterator(with.end()));
    joinSmall(begin, begin + with.size());
}

/// Joins the first and the last of some chunks with their neighbours where those are small.
void DocumentBuffer::joinSmall(size_t begin, size_t end)
{
    const auto joinWithNext = [this](size_t number) {
        const size_t next = number + 1;
        if (next >= m_chunks.size() || m_chunks[number].size() + m_chunks[next].size() > halfChunk)
            return;
        m_chunks[number] += m_chunks[next];
        m_chunks.erase(m_chunks.begin() + static_cast<std::ptrdiff_t>(next));
    };
    if (end > 0)
        joinWithNext(end - 1);
    if (begin > 0)
        joinWithNext(begin - 1);
}

} // namespace Rookery
