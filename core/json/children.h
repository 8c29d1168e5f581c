// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <iterator>

namespace Rookery::Json {

/// A child of an array or object. May be kept: it holds what it points into.
class Child
{
public:
    QString key() const; ///< decoded; null in an array
    QByteArrayView rawKey() const { return m_rawKey; } ///< the token with its quotes; empty in an array
    const Value &value() const { return m_value; }

private:
    friend class Children;
    Value m_value;
    QByteArrayView m_rawKey;
    QByteArray m_ownKey; ///< holds the bytes of m_rawKey where the value's tape does not
};

/// The children of an array or object, in order:
/// `for (const Json::Child &child : value.children()) use(child.key(), child.value());`
/// It keeps the container alive. An iterator belongs to its range, and its child changes with every step.
class Children
{
public:
    explicit Children(Value container);

    class Iterator
    {
    public:
        using value_type = Child;
        using difference_type = std::ptrdiff_t;

        const Child &operator*() const { return m_child; }
        const Child *operator->() const { return &m_child; }
        Iterator &operator++();
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return m_left == 0; }

    private:
        friend class Children;
        void loadPiece();
        void loadSlice(quint32 index);

        Child m_child;
        quint32 m_left = 0; ///< children left in the current piece, this one included; 0 only at the end
        const Branch *m_branch = nullptr; ///< nullptr: a slice's children, a single piece
        size_t m_chunk = 0;
        size_t m_piece = 0;
    };

    Iterator begin() const;
    std::default_sentinel_t end() const { return {}; }

private:
    Value m_container;
};

} // namespace Rookery::Json
