// SPDX-License-Identifier: MIT
#pragma once

#include "json/detail/nodebuffer.h"

#include <QByteArrayView>

#include <cstring>

namespace Rookery::Json {

// Hashes of token sequences, one scheme for slices and branches: a scalar's is that of its lexeme, a container's folds
// those of its keys and children in order. After wyhash: a 64-bit product folded to its halves' exclusive or.

inline quint64 foldedProduct(quint64 a, quint64 b)
{
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<quint64>(product) ^ static_cast<quint64>(product >> 64);
#else
    const quint64 aLow = a & 0xffff'ffff, aHigh = a >> 32, bLow = b & 0xffff'ffff, bHigh = b >> 32;
    const quint64 low = aLow * bLow;
    const quint64 middle = aHigh * bLow + (low >> 32);
    const quint64 other = aLow * bHigh + (middle & 0xffff'ffff);
    return ((other << 32) | (low & 0xffff'ffff)) ^ (aHigh * bHigh + (middle >> 32) + (other >> 32));
#endif
}

inline constexpr quint64 hashSecrets[]
    = {0xa0761d6478bd642f, 0xe7037ed1a0b428db, 0x8ebc6af09c88c6e3, 0x589965cc75374cc3};

inline quint64 hashOfToken(QByteArrayView token)
{
    const auto read = [](const char *from, size_t length) {
        quint64 word = 0;
        std::memcpy(&word, from, length);
        return word;
    };
    const char *p = token.data();
    auto left = static_cast<size_t>(token.size());
    quint64 seed = hashSecrets[0];
    for (; left > 16; p += 16, left -= 16)
        seed = foldedProduct(read(p, 8) ^ hashSecrets[1], read(p + 8, 8) ^ seed);
    quint64 a = 0;
    quint64 b = 0;
    if (left >= 8) {
        a = read(p, 8);
        b = read(p + left - 8, 8);
    } else if (left >= 4) {
        a = read(p, 4);
        b = read(p + left - 4, 4);
    } else if (left > 0) {
        a = static_cast<uchar>(p[0]);
        b = static_cast<quint64>(static_cast<uchar>(p[left / 2])) << 8 | static_cast<uchar>(p[left - 1]);
    }
    const auto length = static_cast<quint64>(token.size());
    return foldedProduct(hashSecrets[1] ^ length, foldedProduct(a ^ hashSecrets[1], b ^ seed));
}

/// The hash of a container grows child by child.
class ContainerHash
{
public:
    explicit ContainerHash(Type type) : m_state(hashSecrets[type == Type::Array ? 2 : 3]) {}

    void add(QByteArrayView rawKey, quint64 child)
    {
        const quint64 key = rawKey.isEmpty() ? 0 : hashOfToken(rawKey);
        m_state = foldedProduct(m_state ^ key, child ^ hashSecrets[1]) + ++m_count;
    }
    /// Never 0, which says "not computed yet".
    quint64 result() const
    {
        const quint64 hash = foldedProduct(m_state ^ hashSecrets[2], m_count ^ hashSecrets[3]);
        return hash == 0 ? 1 : hash;
    }

private:
    quint64 m_state;
    quint64 m_count = 0;
};

} // namespace Rookery::Json
