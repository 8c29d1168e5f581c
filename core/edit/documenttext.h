// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

// Between a document and the text that people edit: the *body*, which is the document without its `@metadata`.
// Pure functions, for any thread; each costs the size of the document.

namespace Rookery {

/// The body that a text stands for; strict JSON. Fails with InvalidJson and the spot (byte, line, column) where it is
/// none: at the first wrong byte; where it is no object, at its first token; where it has a member `@metadata` at the
/// top, which is edited apart, at that key. Fails with TooLarge as Json::scan() does. The value owns its bytes.
Result<Json::Value> parseDocumentText(QByteArray text);

/// The text for people of a document's body, indented by two spaces, with a line break at the end. `document` must be
/// an object.
QByteArray documentText(const Json::Value &document);

/// `document` with another body: that body, and behind it the document's `@metadata`, where RavenDB puts it. For a body
/// equal to its own this is the document itself, wherever its `@metadata` stands. Both must be objects, and `body` one
/// without `@metadata`.
Json::Value withBody(const Json::Value &document, const Json::Value &body);

} // namespace Rookery
