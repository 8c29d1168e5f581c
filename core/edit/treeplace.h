// SPDX-License-Identifier: MIT
#pragma once

#include "json/pointer.h"
#include "json/tree.h"

#include <QList>

// Where a value stands in the body of a document. `body` is always what parseDocumentText() made: a slice of the whole
// text, so that its nodes tell bytes. Pure functions, for any thread.

namespace Rookery {

/// The way to a value: the places of children from the body on; empty for the body itself. Unlike a pointer it tells
/// members of one name apart.
using TreePath = QList<qsizetype>;

/// The deepest value that this byte of the text belongs to, its key included; the body for what is between values.
TreePath pathAt(const Json::Value &body, qsizetype offset);
bool leadsTo(const Json::Value &body, const TreePath &path); ///< is there a value?
/// The value there. The path must lead to one.
Json::Value valueAt(const Json::Value &body, const TreePath &path);

/// How RavenDB names it in whatChanged(): "Lines[0].PricePerUnit".
QString fieldPathOf(const Json::Value &body, const TreePath &path);
/// How a query names it, every item of an array meant: "Lines[].PricePerUnit", quoted where a name is no word.
QString queryFieldOf(const Json::Value &body, const TreePath &path);
/// RFC 6901. Of members of one name it means the last.
Json::Pointer pointerOf(const Json::Value &body, const TreePath &path);

} // namespace Rookery
