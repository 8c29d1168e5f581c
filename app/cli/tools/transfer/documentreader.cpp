// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/transfer/documentreader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr qsizetype pieceSize = 256 << 10;
constexpr qsizetype maxDocument = 512 << 20;

} // namespace

DocumentReader::DocumentReader(const QString &path)
    : m_path(path), m_name(path == u"-" ? u"standard input"_s : path), m_file(path)
{}

Result<Done> DocumentReader::open()
{
    constexpr int input = 0; // by its number: as a FILE, on Windows its end is an error to QFile
    const auto mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    const bool isOpen = m_path == u"-" ? m_file.open(input, mode) : m_file.open(mode);
    return isOpen ? Result<Done>(Done{})
                  : Error::of(ErrorKind::Storage, u"'%1' cannot be read: %2."_s.arg(m_name, m_file.errorString()));
}

QString DocumentReader::place() const
{
    return u"%1:%2: document %3"_s.arg(m_name, QString::number(m_line), QString::number(m_count));
}

Error DocumentReader::fault(const QString &why) const
{
    return Error::of(ErrorKind::InvalidJson, u"%1: %2"_s.arg(place(), why));
}

/// Is there another byte?
Result<bool> DocumentReader::hasMore()
{
    if (m_at < m_piece.size())
        return true;
    m_piece.resize(pieceSize);
    const qint64 size = m_file.read(m_piece.data(), pieceSize);
    m_piece.resize(std::max<qint64>(size, 0));
    m_at = 0;
    m_bytes += m_piece.size();
    if (size < 0)
        return Error::of(ErrorKind::Storage, u"'%1' cannot be read on: %2."_s.arg(m_name, m_file.errorString()));
    return size > 0;
}

/// Goes to the first byte of the next value; false at the end.
Result<bool> DocumentReader::toValue()
{
    while (true) {
        const auto more = hasMore();
        if (!more || !*more)
            return more;
        const char c = m_piece.at(m_at);
        if (QByteArrayView(" \t\r\n").contains(c)) {
            m_line += c == '\n';
        } else if (c == '[' && m_count == 0 && !m_isArray) {
            m_isArray = true;
        } else if (c == ',' && m_isArray && m_needsComma && !m_isClosed) {
            m_needsComma = false;
            m_hasComma = true;
        } else if (c == ']' && m_isArray && !m_isClosed && !m_hasComma) {
            m_isClosed = true;
        } else {
            return true;
        }
        ++m_at;
    }
}

Result<QByteArray> DocumentReader::wholeValue()
{
    while (!m_cutter.isWhole()) {
        const auto more = hasMore();
        if (!more)
            return more.error();
        if (!*more)
            break;
        m_at = m_cutter.feed(m_piece, m_at);
        if (m_cutter.size() > maxDocument)
            return fault(u"It has more than %1 bytes."_s.arg(maxDocument));
    }
    return m_cutter.take();
}

Result<std::optional<Json::Value>> DocumentReader::next()
{
    const auto isThere = toValue();
    if (!isThere)
        return isThere.error();
    if (!*isThere) {
        if (!m_isArray || m_isClosed)
            return std::optional<Json::Value>();
        ++m_count;
        return fault(u"The array is not closed: the file ends too early."_s);
    }
    ++m_count;
    if (m_isClosed || m_needsComma)
        return fault(m_isClosed ? u"Something follows the array."_s : u"A comma is missing before it."_s);
    if (m_piece.at(m_at) != '{')
        return fault(u"A document must be a JSON object."_s);
    const auto text = wholeValue();
    if (!text)
        return text.error();
    auto json = Json::parse(*text);
    if (!json) {
        m_line += json.error().position.value_or(TextPosition{}).line - 1;
        return fault(json.error().message + u'.');
    }
    m_line += text->count('\n');
    m_needsComma = m_isArray;
    m_hasComma = false;
    return std::optional(*std::move(json));
}

} // namespace Rookery::Cli
