// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/tape.h"

#include <memory>

namespace Rookery::Json {

enum class Mode : quint8 {
    Strict, ///< RFC 8259 to the letter: what people type and files hold
    Reply, ///< also `1.` and `1.e5`, which RavenDB accepts from clients and sends back as they came
};

struct ScanLimits
{
    quint32 maxDepth = 100'000; ///< nested arrays and objects
    quint32 maxBytes = 0xffff'ffff; ///< of the text: what the tape's offsets can count
    quint32 maxKeyBytes = (1U << 28) - 1; ///< of one key, with its quotes; more does not fit a node
};

/// Scans UTF-8 bytes into a tape, keeping every lexeme as it stands. One pass, no recursion.
/// Fails with ErrorKind::InvalidJson and the position of the first wrong byte, or TooLarge beyond maxBytes and
/// maxKeyBytes. An escaped lone surrogate (`"\ud800"`) is kept; ill-formed UTF-8 and a byte order mark are refused.
/// A text that does not own its bytes (QByteArray::fromRawData) is copied.
Result<TapePointer> scan(QByteArray text, Mode mode = Mode::Strict, ScanLimits limits = {});

class TapeScan;

/// The same of a text that comes piece by piece: what has come is scanned while the rest is on its way.
class GrowingScan
{
public:
    explicit GrowingScan(Mode mode = Mode::Strict, ScanLimits limits = {});
    ~GrowingScan();
    Q_DISABLE_COPY_MOVE(GrowingScan)

    /// Scans on, as far as `text` goes: all that has come, which begins as it did at the last call. Cheap at every
    /// piece, however small, and of whatever text: what is wrong with it, finish() tells.
    void feed(const QByteArray &text);
    qsizetype scanned() const { return m_scanned; } ///< so many bytes need not be looked at again
    /// What scan() answers for the whole text, which begins as it did at the last feed(). Then it begins anew.
    Result<TapePointer> finish(QByteArray text);

private:
    Mode m_mode;
    ScanLimits m_limits;
    std::unique_ptr<TapeScan> m_scan;
    qsizetype m_scanned = 0;
    qsizetype m_enough = 0; ///< bytes from which on scanning on is worth while
};

/// The line and column (in bytes, from 1) of a byte offset.
TextPosition positionOf(QByteArrayView text, qsizetype byte);

} // namespace Rookery::Json
