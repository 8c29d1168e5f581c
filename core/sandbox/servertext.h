// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "json/tape.h"

namespace Rookery::Sandbox {

/// Where the server takes its own names out: in everything below an `@metadata`, wherever that stands. It reads tokens
/// in a row and counts objects, so an `@metadata` that is no object reaches further than one would think.
class MetadataFilter
{
public:
    bool isOn() const { return m_isOn; }
    void beginObject() { m_depth += m_isOn ? 1 : 0; }
    void endObject();
    void readKey(const QByteArray &key) { m_isOn = m_isOn || key == "@metadata"; }

private:
    bool m_isOn = false;
    int m_depth = 0;
};

/// Writes scanned values as the server stores them.
class ServerText
{
public:
    explicit ServerText(const Json::Tape &tape) : m_tape(tape) {}

    /// Appends a string token (quotes included) as the server writes it.
    static void appendString(QByteArray &out, QByteArrayView token);
    /// What the server reads in a string token.
    static QString stringOf(QByteArrayView token);
    /// Decoded UTF-8 of a key, by which keys are compared.
    QByteArray keyOf(const Json::Node &node) const;

    std::vector<quint32> childrenOf(quint32 container) const;
    /// The children of an object without those that a later one of the same name replaces.
    std::vector<quint32> lastOfEachKey(quint32 object) const;

    /// Appends the value at `index`, without what the filter finds to be the server's own.
    Result<Done> append(QByteArray &out, quint32 index, MetadataFilter &filter) const;

    /// Is this key of `@metadata` the server's own? Fails where its value has a type that the server cannot read.
    Result<bool> isServerOwned(const Json::Node &node, const QByteArray &key) const;

    Result<Done> appendScalar(QByteArray &out, const Json::Node &node) const;

private:
    bool hasPlainDistinctKeys(const std::vector<quint32> &children) const;
    Result<Done> appendNumber(QByteArray &out, QByteArrayView lexeme) const;

    const Json::Tape &m_tape;
};

/// "2026-11-25T03:05:54.9067613Z", with fewer digits, without Z; with "+01:00" where offsets are allowed.
bool isServerDate(QStringView text, bool isOffsetAllowed);

} // namespace Rookery::Sandbox
