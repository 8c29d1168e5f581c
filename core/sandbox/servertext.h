// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/tape.h"

namespace Rookery::Sandbox {

/// Writes scanned values as the server stores them.
class ServerText
{
public:
    explicit ServerText(const Json::Tape &tape) : m_tape(tape) {}

    /// A string token (quotes included) as the server writes it.
    static QByteArray stringToken(QByteArrayView token);
    /// Decoded UTF-8 of a key, by which keys are compared.
    QByteArray keyOf(const Json::Node &node) const;

    std::vector<quint32> childrenOf(quint32 container) const;
    /// The children of an object without those that a later one of the same name replaces.
    std::vector<quint32> lastOfEachKey(quint32 object) const;

    /// Appends the value at `index`. Inside metadata what belongs to the server is left out.
    Result<Done> append(QByteArray &out, quint32 index, bool isInMetadata) const;

    /// Is this key of `@metadata` the server's own? Fails where its value has a type that the server cannot read.
    Result<bool> isServerOwned(const Json::Node &node, const QByteArray &key) const;

    Result<Done> appendScalar(QByteArray &out, const Json::Node &node) const;

private:
    Result<Done> appendNumber(QByteArray &out, QByteArrayView lexeme) const;

    const Json::Tape &m_tape;
};

/// "2026-11-25T03:05:54.9067613Z", with fewer digits, without Z; with "+01:00" where offsets are allowed.
bool isServerDate(QStringView text, bool isOffsetAllowed);

} // namespace Rookery::Sandbox
