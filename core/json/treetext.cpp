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

/// Writes a branch piece by piece, each run as one copy.
class BranchText
{
public:
    explicit BranchText(QByteArray &out) : m_out(out) {}

    void write(const Value &value)
    {
        enter(value);
        while (!m_opened.empty())
            step();
    }

private:
    void enter(const Value &value)
    {
        if (const Value::Slice *slice = value.slice()) {
            m_out += slice->bytes();
            return;
        }
        m_out += value.isObject() ? '{' : '[';
        m_opened.push_back({value.type(), PieceCursor(value)});
    }

    void step()
    {
        WrittenBranch &branch = m_opened.back();
        if (branch.cursor.atEnd()) {
            m_out += branch.type == Type::Object ? '}' : ']';
            m_opened.pop_back();
            return;
        }
        if (!std::exchange(branch.isFirst, false))
            m_out += ',';
        if (const Run *run = branch.cursor.run()) {
            m_out += run->bytes();
            branch.cursor.skip(run->count);
            return;
        }
        const Single *single = branch.cursor.single();
        branch.cursor.skip(1); // before `enter` may move the cursors
        if (!single->key.isEmpty()) {
            m_out += single->key;
            m_out += ':';
        }
        enter(single->value);
    }

    QByteArray &m_out;
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
    BranchText(out).write(*this);
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
