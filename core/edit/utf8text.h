// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Rookery {

/// A place that is in both.
struct Utf8Place
{
    qsizetype byte = 0;
    qsizetype unit = 0;
};

/// UTF-8 as UTF-16, and the way back to the bytes. Each byte that is no part of a character becomes one U+FFFD, so that
/// every place has its byte. Costs the size of the text.
class Utf8Text
{
public:
    explicit Utf8Text(QByteArrayView text); ///< which must outlive it

    const QString &utf16() const { return m_utf16; }

    /// The place of a code unit at or behind `from`. Costs the distance, and nothing where all is ASCII.
    Utf8Place placeOf(qsizetype unit, Utf8Place from = {}) const;

private:
    QByteArrayView m_bytes;
    QString m_utf16;
    bool m_isAscii = false;
};

} // namespace Rookery
