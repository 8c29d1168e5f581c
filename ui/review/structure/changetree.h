// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"
#include "review/alignment.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Rookery {

/// A field that changed, one that holds changed ones, or several equal ones beside them.
struct ChangeNode
{
    enum class Kind : quint8 { Inside, Changed, Added, Removed, Equal };

    Kind kind = Kind::Inside;
    QString name; ///< "ExchangeRate"; of an item "[3]", as it counts now
    QString path; ///< "Lines[0].PricePerUnit"
    QStringList equalNames; ///< of Equal: the first of them
    qsizetype count = 0; ///< of Equal: how many; of Inside: children of the array or object
    qsizetype place = 0; ///< among the children as they are now; of Removed: of the one that it stood before
    bool isItem = false; ///< of an array
    bool isSpelling = false; ///< only written differently, or in another order
    std::optional<Json::Type> typeBefore;
    std::optional<Json::Type> typeAfter;
    QByteArray before; ///< the lexeme, or the compact text as far as it is shown
    QByteArray after;
    LineMarks marks; ///< between the two
    int parent = -1;
    int row = 0; ///< among its parent's children
    std::vector<int> children;
};

/// The first node is the document.
using ChangeTree = std::vector<ChangeNode>;

/// What changed, by path: objects are compared by key, arrays by position. Equal neighbours are one node. No recursion;
/// what lies deeper than 64 levels is shown as a whole. nullopt: there is no document.
ChangeTree changeTree(
    const std::optional<Json::Value> &before, const std::optional<Json::Value> &after, const StopCheck &isStopped = {});

} // namespace Rookery
