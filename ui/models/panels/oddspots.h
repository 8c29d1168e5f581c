// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Rookery {

/// A place in a valid text that does not come back from the server as it stands there.
struct OddSpot
{
    enum class Kind : quint8 {
        Rewritten, ///< the server stores `stored` instead of `written`
        LostCharacter, ///< half of a surrogate pair: the server stores U+FFFD
        DuplicateKey, ///< `written` is a key that stands `count` times in one object; the last one stays
        More, ///< `count` further spots, which are not listed
    };

    Kind kind = Kind::Rewritten;
    TextPosition position;
    QString written = {};
    QString stored = {};
    qsizetype count = 1;

    bool operator==(const OddSpot &) const = default;
};

/// In the order of the text, at most `limit` of them and a line that counts the rest. `text` is valid JSON; nothing is
/// found in one that is not. Costs time for large texts: for a worker.
QList<OddSpot> oddSpots(const QByteArray &text, qsizetype limit = 100);

} // namespace Rookery
