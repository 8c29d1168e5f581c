// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QByteArrayView>

namespace Rookery::Json {

/// What the scanner can object to; the sentences are in scanfault.cpp.
enum class Fault : quint8 {
    None,
    Empty,
    ByteOrderMark,
    ExpectedValue,
    ExpectedValueAfterComma,
    ExpectedKey,
    ExpectedKeyAfterComma,
    ExpectedColon,
    ExpectedCommaInArray,
    ExpectedCommaInObject,
    ExpectedNothing,
    UnclosedString,
    ControlCharacter,
    BadEscape,
    BadHexEscape,
    BadUtf8,
    LeadingZero,
    ExpectedDigit,
    ExpectedFraction,
    ExpectedExponent,
    TooDeep,
    TextTooLarge,
    KeyTooLarge,
};

struct FaultContext
{
    Fault fault = Fault::None;
    qsizetype at = 0; ///< byte of the text
    QByteArrayView key; ///< raw token of the key that this is about, where it is about one
    quint64 limit = 0; ///< the one that was passed
};

/// The error of a fault: kind, position and a sentence that says what was expected and what stands there.
Error errorOf(const FaultContext &context, QByteArrayView text);

} // namespace Rookery::Json
