// SPDX-License-Identifier: MIT
#include "json/detail/walk.h"

#include <limits>

namespace Rookery::Json {

namespace {

struct WrittenBranch
{
    Type type;
    PieceCursor cursor;
    bool isFirst = true;
};

/// The text of a value in pieces, each run as one; ends where the visitor says true.
class TextPieces
{
public:
    explicit TextPieces(const std::function<bool(QByteArrayView)> &visit) : m_visit(visit) {}

    bool visit(const Value &value)
    {
        bool isDone = enter(value);
        while (!isDone && !m_opened.empty())
            isDone = step();
        return isDone;
    }

private:
    bool enter(const Value &value)
    {
        if (const Value::Slice *slice = value.slice())
            return m_visit(slice->bytes());
        m_opened.push_back({value.type(), PieceCursor(value)});
        return m_visit(value.isObject() ? "{" : "[");
    }

    bool step()
    {
        WrittenBranch &branch = m_opened.back();
        if (branch.cursor.atEnd()) {
            const bool isObject = branch.type == Type::Object;
            m_opened.pop_back();
            return m_visit(isObject ? "}" : "]");
        }
        if (!std::exchange(branch.isFirst, false) && m_visit(","))
            return true;
        if (const Run *run = branch.cursor.run()) {
            const QByteArrayView bytes = run->bytes();
            branch.cursor.skip(run->count);
            return m_visit(bytes);
        }
        const Single *single = branch.cursor.single();
        branch.cursor.skip(1); // before `enter` may move the cursors
        if (!single->key.isEmpty() && (m_visit(single->key) || m_visit(":")))
            return true;
        return enter(single->value);
    }

    const std::function<bool(QByteArrayView)> &m_visit;
    std::vector<WrittenBranch> m_opened;
};

/// A tape with the bytes and nodes of a slice alone.
TapePointer tapeOfSlice(const Value::Slice &slice)
{
    const Node root = slice.node();
    NodeBuffer nodes(root.next - slice.index);
    for (quint32 n = 0; n < nodes.size(); ++n) {
        Node node = slice.tape->node(slice.index + n);
        node.offset -= root.offset;
        node.keyOffset = n > 0 && node.keyLength > 0 ? node.keyOffset - root.offset : 0;
        if (n == 0)
            node.keyLength = 0;
        node.next -= slice.index;
        nodes[n] = node;
    }
    return std::make_shared<const Tape>(slice.bytes().toByteArray(), std::move(nodes));
}

} // namespace

void Value::appendTo(QByteArray &out) const
{
    anyPiece([&out](QByteArrayView piece) {
        out += piece;
        return false;
    });
}

bool Value::anyPiece(const std::function<bool(QByteArrayView)> &isTrueOf) const
{
    return TextPieces(isTrueOf).visit(*this);
}

QByteArray Value::toJson() const
{
    const Slice *here = slice();
    if (here && here->bytes().size() == here->tape->text().size())
        return here->tape->text(); // shared, not copied
    QByteArray out;
    appendTo(out);
    return out;
}

Value Value::detached() const
{
    if (const Slice *here = slice())
        return here->index == 0 ? *this : Value(Slice{tapeOfSlice(*here), 0});
    // What was written can be scanned: reply mode knows all that a tree holds, and no depth is too much.
    ScanLimits limits;
    limits.maxDepth = std::numeric_limits<quint32>::max();
    Result<TapePointer> tape = scan(toJson(), Mode::Reply, limits);
    return tape ? Value(Slice{*tape, 0}) : *this; // more than 4 GiB cannot be one tape, and stays as it is
}

} // namespace Rookery::Json
