// SPDX-License-Identifier: MIT
#pragma once

#include "json/pointer.h"

#include <QList>
#include <QMap>
#include <QString>

namespace Rookery {

/// RavenDB's kinds of change (DocumentsChanges.ChangeType).
enum class ChangeKind : quint8 {
    DocumentAdded,
    DocumentDeleted,
    FieldChanged,
    NewField,
    RemovedField,
    ArrayValueChanged,
    ArrayValueAdded,
    ArrayValueRemoved,
};

/// RavenDB's name of it: "FieldChanged".
QString nameOf(ChangeKind kind);

/// One difference between a document as it was loaded and as it is now (RavenDB: DocumentsChanges).
struct DocumentChange
{
    ChangeKind kind = ChangeKind::FieldChanged;
    QString fieldName; ///< of an element: the name of its array
    /// Where the field stands: "" at the top, "Address", "Lines[0]"; an element that was changed has its own index
    /// ("Tags[1]"), one that was added or removed at the end the path of its array ("Tags").
    QString fieldPath;
    std::optional<Json::Value> oldValue;
    std::optional<Json::Value> newValue;
    /// Only the spelling differs: 1.0 and 1.00, "\u00e9" and "é", the order of keys. Saved like any other change.
    bool isSpelling = false;
    /// Where: in the document now, or in the one before where a field or element was removed.
    Json::Pointer pointer = {};
};

/// By document id.
using DocumentChanges = QMap<QString, QList<DocumentChange>>;

/// What has to be done to `before` to get `now`: objects by key, arrays by position, fields that were removed first.
/// Empty exactly where the two are equal token for token. No recursion.
QList<DocumentChange> changesBetween(const Json::Value &before, const Json::Value &now);

/// `now` with one of changesBetween() taken back, and all else as it is. A removed field returns behind the nearest of
/// the siblings it followed that is still there, an element to its position or the end. Fails with Misuse where the
/// change is not one between the two; a new or deleted document is reverted as a whole. Taking back the first change
/// again and again ends at `before`, token for token. A pure function, for any thread.
Result<Json::Value> withoutChange(const Json::Value &before, const Json::Value &now, const DocumentChange &change);

} // namespace Rookery
