// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

/// The value of a text that is JSON; of one that is not: a string that says why, which no comparison expects.
inline Rookery::Json::Value parsed(const QByteArray &text)
{
    using namespace Qt::StringLiterals;
    using namespace Rookery::Json;
    const auto value = parse(text, Mode::Reply);
    return value ? *value : Value::fromString(u"not parsed: "_s + value.error().message);
}
