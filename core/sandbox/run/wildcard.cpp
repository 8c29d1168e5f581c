// SPDX-License-Identifier: MIT
#include "sandbox/run/wildcard.h"

#include <QList>

namespace Rookery::Sandbox {

namespace {

bool matchesOnePattern(QStringView text, QStringView pattern)
{
    // The usual walk with one way back: to behind the last star, one character further on.
    qsizetype at = 0, in = 0, starIn = -2, starAt = 0;
    while (at < text.size()) {
        // Quirk of the server: of two stars in a row, the second one stands for itself.
        const bool isStar = in < pattern.size() && pattern[in] == u'*' && starIn != in - 1;
        const bool isSame = in < pattern.size() && (pattern[in] == u'?' || pattern[in].toLower() == text[at].toLower());
        if (isStar) {
            starIn = in++;
            starAt = at;
        } else if (isSame) {
            ++in;
            ++at;
        } else if (starIn >= 0) {
            in = starIn + 1;
            at = ++starAt;
        } else {
            return false;
        }
    }
    const bool endsInStar = in + 1 == pattern.size() && pattern[in] == u'*' && starIn != in - 1;
    return in == pattern.size() || endsInStar;
}

} // namespace

bool matchesWildcards(QStringView text, QStringView patterns)
{
    if (text.isEmpty())
        return false;
    const auto all = patterns.split(u'|', Qt::SkipEmptyParts);
    return std::any_of(all.begin(), all.end(), [&](QStringView pattern) { return matchesOnePattern(text, pattern); });
}

} // namespace Rookery::Sandbox
