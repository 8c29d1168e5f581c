// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace Rookery {

/// A run of bytes in a line; cuts no UTF-8 character.
struct ByteRange
{
    qsizetype first = 0;
    qsizetype count = 0;

    qsizetype end() const { return first + count; }
    bool operator==(const ByteRange &) const = default;
};

/// What differs between two lines: what is left outside the ranges is the same in both.
struct LineMarks
{
    QList<ByteRange> before;
    QList<ByteRange> after;
    bool operator==(const LineMarks &) const = default;
};

/// Compares two lines of JSON by tokens, and tokens that took each other's place by characters, where these have enough
/// in common to help the eye.
LineMarks intralineMarks(QByteArrayView before, QByteArrayView after);

/// The characters of a UTF-8 text; a byte that begins none stands for itself.
std::vector<QByteArrayView> charactersOf(QByteArrayView text);

/// The JSON tokens of a line, white space among them; whatever is no token goes by characters.
std::vector<QByteArrayView> tokensOf(QByteArrayView line);

} // namespace Rookery
