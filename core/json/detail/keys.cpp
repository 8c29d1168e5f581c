// SPDX-License-Identifier: MIT
#include "json/detail/keys.h"

#include "json/writer.h"

namespace Rookery::Json {

namespace {

struct FoundNode
{
    qsizetype ordinal = 0; ///< counted from the first node that was looked at
    quint32 index = 0;
};

/// The last match among siblings from `first` to `last`.
std::optional<FoundNode> lastMatch(const Tape &tape, quint32 first, quint32 end, const KeyMatcher &matcher)
{
    std::optional<FoundNode> found;
    qsizetype ordinal = 0;
    for (quint32 index = first; index < end; index = tape.node(index).next, ++ordinal) {
        const Node &node = tape.node(index);
        if (matcher.matches(tape.rawKey(node), node.isKeyEscaped != 0))
            found = FoundNode{ordinal, index};
    }
    return found;
}

FoundMember memberAt(const TapePointer &tape, const FoundNode &node, qsizetype ordinalOfFirst)
{
    return {ordinalOfFirst + node.ordinal, Value(Value::Slice{tape, node.index}),
        tape->rawKey(tape->node(node.index)).toByteArray()};
}

std::optional<FoundMember> matchIn(const Piece &piece, qsizetype ordinalOfFirst, const KeyMatcher &matcher)
{
    if (const Single *single = std::get_if<Single>(&piece)) {
        if (matcher.matches(single->key))
            return FoundMember{ordinalOfFirst, single->value, single->key};
        return std::nullopt;
    }
    const Run &run = std::get<Run>(piece);
    const auto found = lastMatch(*run.tape, run.first, run.tape->node(run.last).next, matcher);
    return found ? std::optional(memberAt(run.tape, *found, ordinalOfFirst)) : std::nullopt;
}

} // namespace

KeyMatcher::KeyMatcher(QStringView name) : m_name(name)
{
    appendQuoted(m_raw, name);
    if (m_raw.contains('\\'))
        m_raw.clear();
}

bool KeyMatcher::matches(QByteArrayView rawKey, bool isEscaped) const
{
    return isEscaped ? unquoted(rawKey) == m_name : rawKey == m_raw;
}

std::optional<FoundMember> lastMember(const Value &object, QStringView name)
{
    if (!object.isObject())
        return std::nullopt;
    const KeyMatcher matcher(name);
    if (const Value::Slice *slice = object.slice()) {
        const auto found = lastMatch(*slice->tape, slice->index + 1, slice->node().next, matcher);
        return found ? std::optional(memberAt(slice->tape, *found, 0)) : std::nullopt;
    }
    const Branch &branch = **object.branch();
    qsizetype ordinal = branch.count;
    for (auto chunk = branch.chunks.rbegin(); chunk != branch.chunks.rend(); ++chunk) {
        for (auto piece = (*chunk)->pieces.rbegin(); piece != (*chunk)->pieces.rend(); ++piece) {
            ordinal -= childrenIn(*piece);
            if (auto found = matchIn(*piece, ordinal, matcher))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace Rookery::Json
