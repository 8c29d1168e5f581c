// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

// Change sets for tests of the review.

/// The document of a text; the test fails where it is not JSON.
Rookery::Json::Value json(const QByteArray &text);

/// "": there is no document.
Rookery::PendingDocument pending(
    const QString &id, const QByteArray &before, const QByteArray &now, Rookery::DocumentState state);

/// Three changed, one new and one deleted document, and one each that is stale, invalid and in conflict.
QList<Rookery::PendingDocument> mixedChangeSet();
