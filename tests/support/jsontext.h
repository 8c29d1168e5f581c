// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/pointer.h"

namespace Rookery::Testing {

/// `text` as a value; a test's own text is always what a server may send.
inline Json::Value json(const QByteArray &text)
{
    return Json::parse(text, Json::Mode::Reply).value();
}

inline Json::Pointer at(const QString &pointer)
{
    return Json::Pointer::parse(pointer).value();
}

} // namespace Rookery::Testing
