// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QDateTime>
#include <QHash>

namespace Rookery {

/// A document as the server gave it. `json` is the whole of it, `@metadata` included, every token as it came. Documents
/// that came in one reply share its bytes; one that is kept for longer than the others: json.detached().
struct Document
{
    QString id; ///< in the casing the server stores
    QString changeVector;
    Json::Value json;
};

/// Documents by lower-cased id, as RavenDB compares ids without case. See idKey().
using DocumentsById = QHash<QString, Document>;

/// Two ids name the same document where their keys are equal: lower-cased code unit by code unit, as RavenDB does it.
QString idKey(QStringView id);

/// A value in `@metadata`, e.g. metadataText(json, u"@collection"); empty where there is none.
QString metadataText(const Json::Value &document, QStringView key);
/// The collection in `@metadata`; empty where the document has none (RavenDB lists it under `@empty`).
QString collectionOf(const Json::Value &document);
/// `@last-modified`; invalid where there is none.
QDateTime lastModifiedOf(const Json::Value &document);

/// Reads id and change vector out of `@metadata`. Fails with BadReply where they are not there.
Result<Document> documentFrom(Json::Value json);

} // namespace Rookery
