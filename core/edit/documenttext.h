// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

namespace Rookery {

/// The text of a document that people see and edit: formatted, every lexeme kept, without `@metadata`.
QByteArray documentText(const Json::Value &document);

/// What such a text means. Fails with InvalidJson and the exact spot where it is not strict JSON, is no object, or has
/// a member `@metadata`, which is edited apart.
Result<Json::Value> parseDocumentText(const QByteArray &text);

/// A document with this body and its own metadata, which stays where it is. Equal to the document, token for token,
/// where the body is that of the document.
Json::Value withBody(const Json::Value &document, const Json::Value &body);

} // namespace Rookery
