// SPDX-License-Identifier: MIT
#pragma once

#include "json/detail/branch.h"

namespace Rookery::Json {

/// Compares a decoded name with raw key tokens, decoding only the tokens that hold an escape.
class KeyMatcher
{
public:
    explicit KeyMatcher(QStringView name);

    bool matches(QByteArrayView rawKey, bool isEscaped) const;
    bool matches(QByteArrayView rawKey) const { return matches(rawKey, rawKey.contains('\\')); }

private:
    QStringView m_name;
    QByteArray m_raw; ///< the name as a token without escapes; empty where it cannot be written as one
};

/// The ordinal and value of the last member of that name.
struct FoundMember
{
    qsizetype ordinal = 0;
    Value value;
    QByteArray rawKey;
};
std::optional<FoundMember> lastMember(const Value &object, QStringView name);

} // namespace Rookery::Json
