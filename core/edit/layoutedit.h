// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "edit/textedit.h"

// What changes how a document's text looks, and no lexeme of it. Pure functions, for any thread; each fails as
// parseDocumentText() does where the text is no document.

namespace Rookery {

/// One member a line, as documentText() writes it: edits of the white space that is not so already.
Result<TextEdits> formatEdits(const QByteArray &text);
/// No white space at all, but for the line break at the end.
Result<TextEdits> compactEdits(const QByteArray &text);
/// The members of each object in the order of their (decoded) names, by UTF-16 code unit as RavenDB orders them.
/// Members of one name keep their order, and white space its place.
Result<TextEdits> sortKeysEdits(const QByteArray &text);

} // namespace Rookery
