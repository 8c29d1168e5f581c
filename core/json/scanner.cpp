// SPDX-License-Identifier: MIT
#include "json/scanner.h"

#include "json/detail/tapescan.h"

#include <algorithm>
#include <utility>

namespace Rookery::Json {

GrowingScan::GrowingScan(Mode mode, ScanLimits limits) : m_mode(mode), m_limits(limits)
{
    m_limits.maxKeyBytes = std::min(limits.maxKeyBytes, ScanLimits().maxKeyBytes);
    m_scan = std::make_unique<TapeScan>(m_mode, m_limits);
}

GrowingScan::~GrowingScan() = default;

void GrowingScan::feed(const QByteArray &text)
{
    constexpr qsizetype worthWhile = 32 << 10;
    if (text.size() < m_enough || text.size() > static_cast<qsizetype>(m_limits.maxBytes))
        return;
    m_scanned = m_scan->advance(text);
    m_enough
        = text.size() + std::max(text.size() - m_scanned, worthWhile); // a long string is not begun anew at every piece
}

Result<TapePointer> GrowingScan::finish(QByteArray text)
{
    if (text.size() > static_cast<qsizetype>(m_limits.maxBytes)) {
        FaultContext context;
        context.fault = Fault::TextTooLarge;
        context.limit = m_limits.maxBytes;
        return errorOf(context, text);
    }
    if (!text.data_ptr().d_ptr()) // not its own bytes: they may go away, and need not end in NUL
        text = QByteArray(text.constData(), text.size());
    const auto scan = std::exchange(m_scan, std::make_unique<TapeScan>(m_mode, m_limits));
    m_scanned = 0;
    m_enough = 0;
    if (!scan->complete(text))
        return errorOf(scan->fault(), text);
    return TapePointer(std::make_shared<const Tape>(std::move(text), scan->takeNodes()));
}

Result<TapePointer> scan(QByteArray text, Mode mode, ScanLimits limits)
{
    return GrowingScan(mode, limits).finish(std::move(text));
}

TextPosition positionOf(QByteArrayView text, qsizetype byte)
{
    TextPosition position;
    position.byte = std::min(byte, text.size());
    const QByteArrayView before = text.first(position.byte);
    position.line += std::count(before.begin(), before.end(), '\n');
    position.column += position.byte - (before.lastIndexOf('\n') + 1);
    return position;
}

} // namespace Rookery::Json
