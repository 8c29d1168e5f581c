// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textpattern.h"

namespace Rookery {

/// A hit as a list shows it.
struct FoundPlace
{
    TextHit hit;
    qsizetype line = 1;
    QString before; ///< what stands before it in its line, as far as a row has room
    QString text; ///< the hit
    QString behind;
};

/// What a list shows of hits of a text. Costs the text up to the last hit.
QList<FoundPlace> placesOf(QByteArrayView text, const TextHits &hits);

} // namespace Rookery
