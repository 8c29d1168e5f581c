// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QStringList>

namespace Rookery::Json {

/// An RFC 6901 JSON pointer: "" is the whole document, "/Lines/0/Price" a value in it, "~1" a slash, "~0" a tilde.
class Pointer
{
public:
    Pointer() = default;
    explicit Pointer(QStringList tokens) : m_tokens(std::move(tokens)) {}

    /// Fails with Misuse where the text is neither empty nor begins with a slash, or has a bad tilde escape.
    static Result<Pointer> parse(QStringView text);

    const QStringList &tokens() const { return m_tokens; }
    bool isRoot() const { return m_tokens.isEmpty(); }
    Pointer child(const QString &token) const;
    Pointer parent() const; ///< of the root: the root
    QString toString() const;
    bool operator==(const Pointer &) const = default;

private:
    QStringList m_tokens; ///< decoded
};

/// The value a pointer leads to; nullopt where there is none.
std::optional<Value> resolve(const Value &root, const Pointer &pointer);

/// `root` with `value` at `pointer`: replaces what is there, adds a member to an object, and appends to an array for
/// the token "-" or its size. Fails with Misuse where the parent does not exist or cannot have such a child.
Result<Value> set(const Value &root, const Pointer &pointer, Value value);

/// `root` without what `pointer` leads to. Fails with Misuse where nothing is there, and for the root.
Result<Value> unset(const Value &root, const Pointer &pointer);

} // namespace Rookery::Json
