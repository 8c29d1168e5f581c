// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QByteArray>

namespace Rookery::Json {

/// Writes JSON token by token into a byte array, for requests and for output that programs read: members in the order
/// of the calls, no white space, values copied byte for byte. The caller keeps objects and arrays balanced.
class Writer
{
public:
    Writer &beginObject();
    Writer &endObject();
    Writer &beginArray();
    Writer &endArray();
    Writer &key(QStringView name);
    Writer &value(const Value &value);
    Writer &string(QStringView text);
    Writer &integer(qint64 number);
    Writer &boolean(bool flag);
    Writer &null();

    QByteArray take() { return std::move(m_out); }
    const QByteArray &bytes() const { return m_out; }

private:
    Writer &open(char bracket);
    Writer &close(char bracket);
    void separate();

    QByteArray m_out;
    bool m_needsComma = false;
};

/// `text` as a JSON string: quotes, and escapes only for what JSON demands (control characters, quote, backslash).
/// Lone surrogates, which UTF-8 cannot hold, are written as \uXXXX.
void appendQuoted(QByteArray &out, QStringView text);

/// A JSON string token (with its quotes) as text. The token must have come from the scanner.
QString unquoted(QByteArrayView token);

} // namespace Rookery::Json
