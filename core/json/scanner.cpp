// SPDX-License-Identifier: MIT
#include "json/scanner.h"

#include "json/detail/tapescan.h"

#include <algorithm>
#include <utility>

namespace Rookery::Json {

namespace {

ScanLimits bounded(ScanLimits limits)
{
    limits.maxKeyBytes = std::min(limits.maxKeyBytes, ScanLimits().maxKeyBytes);
    return limits;
}

Result<TapePointer> completed(TapeScan &scan, QByteArray text, const ScanLimits &limits)
{
    if (text.size() > static_cast<qsizetype>(limits.maxBytes)) {
        FaultContext context;
        context.fault = Fault::TextTooLarge;
        context.limit = limits.maxBytes;
        return errorOf(context, text);
    }
    if (!text.data_ptr().d_ptr()) // not its own bytes: they may go away, and need not end in NUL
        text = QByteArray(text.constData(), text.size());
    if (!scan.complete(text))
        return errorOf(scan.fault(), text);
    return TapePointer(std::make_shared<const Tape>(std::move(text), scan.takeNodes()));
}

} // namespace

GrowingScan::GrowingScan(Mode mode, ScanLimits limits)
    : m_mode(mode), m_limits(bounded(limits)), m_scan(std::make_unique<TapeScan>(m_mode, m_limits))
{}

GrowingScan::~GrowingScan() = default;

void GrowingScan::feed(const QByteArray &text)
{
    constexpr qsizetype worthWhile = 32 << 10;
    if (text.size() < m_enough || text.size() > static_cast<qsizetype>(m_limits.maxBytes))
        return;
    m_scanned = m_scan->advance(text);
    // A long string is not begun anew at every piece.
    m_enough = text.size() + std::max(text.size() - m_scanned, worthWhile);
}

Result<TapePointer> GrowingScan::finish(QByteArray text)
{
    const auto scan = std::exchange(m_scan, std::make_unique<TapeScan>(m_mode, m_limits));
    m_scanned = 0;
    m_enough = 0;
    return completed(*scan, std::move(text), m_limits);
}

Result<TapePointer> scan(QByteArray text, Mode mode, ScanLimits limits)
{
    limits = bounded(limits);
    TapeScan scan(mode, limits);
    return completed(scan, std::move(text), limits);
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
