// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace Rookery {

/// A value or an Error. Every fallible function of this library returns one; no exception leaves it.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    /// Only where hasValue().
    const T &value() const & { return *checkedValue(*this); }
    T &value() & { return *checkedValue(*this); }
    T &&value() && { return std::move(*checkedValue(*this)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Only where !hasValue().
    const Error &error() const
    {
        Q_ASSERT(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    template <typename Self>
    static auto checkedValue(Self &self)
    {
        Q_ASSERT(self.hasValue());
        return std::get_if<0>(&self.m_state);
    }

    std::variant<T, Error> m_state;
};

/// What a call that only succeeds or fails returns: `return Done{};`
struct Done
{
    bool operator==(const Done &) const = default;
};

} // namespace Rookery
