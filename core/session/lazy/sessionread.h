// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <chrono>
#include <functional>

namespace Rookery {

/// A read that a session makes of `C` to answer a `T`: at once, or together with others.
template <typename T, typename C>
struct SessionRead
{
    C command;
    /// What the caller gets of it, once the session has taken in what came. In the session's thread, while it lives.
    std::function<Result<T>(typename C::Answer)> accept;
    bool isKnown = false; ///< nothing need be asked: what is accepted is empty
    std::chrono::milliseconds wait{0}; ///< how long the server may wait before it begins to answer
};

} // namespace Rookery
