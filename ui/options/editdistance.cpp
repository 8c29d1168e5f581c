// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/editdistance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Rookery {

int editDistance(const QString &a, const QString &b)
{
    const QString from = a.toCaseFolded();
    const QString to = b.toCaseFolded();
    const auto width = static_cast<size_t>(to.size()) + 1;
    std::vector<int> before(width), last(width), row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int replaced = last[at - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last.back();
}

QString nearestName(const QString &name, const QStringList &names)
{
    constexpr qsizetype shortLength = 4;
    const int allowed = name.size() <= shortLength ? 1 : 2;
    QString nearest;
    int least = allowed + 1;
    for (const QString &candidate : names) {
        if (std::abs(candidate.size() - name.size()) > allowed)
            continue;
        if (const int distance = editDistance(name, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace Rookery
