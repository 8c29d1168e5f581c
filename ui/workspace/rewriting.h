// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/textpattern.h"

#include <QObject>

#include <functional>

namespace Rookery {

class OpenDocument;

/// What a worker makes of a text. Owns what it needs.
using Rewriting = std::function<Result<ReplacedHits>(const QByteArray &text)>;

/// What becomes of it where the text is another one by then.
enum class WhenOutdated : quint8 { Again, Nothing };

/// One undo step of a document, which a worker makes of its text. `answered` hears how much was replaced or why nothing
/// was, in the receiver's thread, unless the receiver is gone: 0 in what has become read-only; a document that was
/// closed meanwhile is Canceled. `receiver` need not live as long as the document.
void rewrite(OpenDocument &document, Rewriting make, WhenOutdated whenOutdated, const QString &what, QObject *receiver,
    std::function<void(const Result<qsizetype> &)> answered);

} // namespace Rookery
