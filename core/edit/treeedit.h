// SPDX-License-Identifier: MIT
#pragma once

#include "edit/textedit.h"
#include "edit/treeplace.h"

// What a person does to the tree of a document, as edits of its text: every other token stays where it is. `body` is
// what parseDocumentText() made of the text that the edits are for; paths and places must lead to something in it.
// Values are put in with the indentation of their line, keys are JSON string tokens. Pure functions, for any thread.

namespace Rookery {

TextEdits replaceValue(const Json::Value &body, const TreePath &path, const Json::Value &value);
/// `path` leads to a member of an object.
TextEdits replaceKey(const Json::Value &body, const TreePath &path, const QByteArray &rawKey);
/// A new child before the one that stands at `place`, or behind the last. `rawKey` is empty for an item of an array.
TextEdits insertValue(const Json::Value &body, const TreePath &container, qsizetype place, const QByteArray &rawKey,
    const Json::Value &value);
/// `path` does not lead to the body itself.
TextEdits removeValue(const Json::Value &body, const TreePath &path);
/// Among its siblings, before the one that stands at `place` now, or behind the last.
TextEdits moveValue(const Json::Value &body, const TreePath &path, qsizetype place);

/// A name that no member of the object has: `wanted`, or that with a number behind.
QString unusedKey(const Json::Value &object, const QString &wanted);
/// The same as another type, keeping what can be kept: a number's spelling as text and back, items as members and back,
/// containers as the text of their JSON; a scalar becomes the only child of a container.
Json::Value convertedTo(const Json::Value &value, Json::Type type);

} // namespace Rookery
