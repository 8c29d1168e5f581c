// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/tape.h"

namespace Rookery::Json {

enum class Mode : quint8 {
    Strict, ///< RFC 8259 to the letter: what people type and files hold
    Reply, ///< also `1.`, which RavenDB accepts from clients and sends back as it came
};

struct ScanLimits
{
    quint32 maxDepth = 100'000; ///< nested arrays and objects
};

/// Scans UTF-8 bytes into a tape, keeping every lexeme as it stands. One pass, no recursion.
/// Fails with ErrorKind::InvalidJson and the position of the first wrong byte.
Result<TapePointer> scan(QByteArray text, Mode mode = Mode::Strict, ScanLimits limits = {});

/// The line and column (in bytes, from 1) of a byte offset.
TextPosition positionOf(QByteArrayView text, qsizetype byte);

} // namespace Rookery::Json
