// SPDX-License-Identifier: MIT
#pragma once

#include "json/detail/branch.h"

namespace Rookery::Json {

// Tells a visitor the tokens of a value in order, without recursion: key(rawKey), scalar(lexeme),
// open(type, isEmpty), close(type). What it is given lives as long as the value.

/// The nodes from `first` to before `end`, which are whole subtrees; `isKeyed`: is the key of the first one told, too?
template <typename Visitor>
void walkNodes(const Tape &tape, quint32 first, quint32 end, bool isKeyed, Visitor &visitor)
{
    std::vector<quint32> opened;
    for (quint32 index = first; index < end; ++index) {
        while (!opened.empty() && tape.node(opened.back()).next == index) {
            visitor.close(tape.node(opened.back()).type());
            opened.pop_back();
        }
        const Node &node = tape.node(index);
        if (node.keyLength > 0 && (isKeyed || index != first))
            visitor.key(tape.rawKey(node));
        if (node.isContainer()) {
            visitor.open(node.type(), node.count == 0);
            opened.push_back(index);
        } else {
            visitor.scalar(tape.lexeme(node));
        }
    }
    for (; !opened.empty(); opened.pop_back())
        visitor.close(tape.node(opened.back()).type());
}

struct OpenBranch
{
    Type type;
    PieceCursor cursor;
};

template <typename Visitor>
void walkTokens(const Value &value, Visitor &visitor)
{
    std::vector<OpenBranch> opened;
    const auto enter = [&](const Value &next) {
        if (const Value::Slice *slice = next.slice()) {
            walkNodes(*slice->tape, slice->index, slice->node().next, false, visitor);
        } else {
            visitor.open(next.type(), next.size() == 0);
            opened.push_back({next.type(), PieceCursor(next)});
        }
    };
    enter(value);
    while (!opened.empty()) {
        PieceCursor &cursor = opened.back().cursor;
        if (const Run *run = cursor.run()) {
            walkNodes(*run->tape, run->first, run->tape->node(run->last).next, true, visitor);
            cursor.skip(run->count);
        } else if (const Single *single = cursor.single()) {
            cursor.skip(1); // before `enter` may move the cursors
            if (!single->key.isEmpty())
                visitor.key(single->key);
            enter(single->value);
        } else {
            visitor.close(opened.back().type);
            opened.pop_back();
        }
    }
}

} // namespace Rookery::Json
