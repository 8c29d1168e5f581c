// SPDX-License-Identifier: MIT
#include "edit/layoutedit.h"

#include "edit/documenttext.h"
#include "json/format.h"
#include "json/writer.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Rookery {

namespace {

/// Beyond so many pieces of white space one edit from the first to the last costs less than all of them.
constexpr qsizetype mostLayoutEdits = 20'000;

/// Reads a JSON text in turns of white space and what is none.
class LayoutReader
{
public:
    explicit LayoutReader(QByteArrayView text) : m_text(text) {}

    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at == m_text.size(); }

    QByteArrayView takeSpace()
    {
        const qsizetype start = m_at;
        while (!isAtEnd() && QByteArrayView(" \n\t\r").contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }
    /// A string, or a character outside of strings.
    void takeToken()
    {
        if (isAtEnd() || m_text[m_at++] != '"')
            return;
        while (!isAtEnd() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        ++m_at;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// The step from one text to another that differs in white space between tokens alone.
TextEdits spaceEdits(QByteArrayView before, QByteArrayView after)
{
    TextEdits edits;
    LayoutReader reader(before);
    LayoutReader wanted(after);
    while (true) {
        const qsizetype place = wanted.at(); // up to here the edits have made `after` of the text already
        const QByteArrayView removed = reader.takeSpace();
        const QByteArrayView inserted = wanted.takeSpace();
        if (removed != inserted)
            edits.append({place, removed.toByteArray(), inserted.toByteArray()});
        if (reader.isAtEnd())
            break;
        reader.takeToken();
        wanted.takeToken();
    }
    if (edits.size() <= mostLayoutEdits)
        return edits;
    const qsizetype start = edits.constFirst().offset;
    const TextEdit &last = edits.constLast();
    const qsizetype kept = after.size() - last.offset - last.inserted.size(); // behind the last difference
    return {{start, before.sliced(start, before.size() - kept - start).toByteArray(),
        after.sliced(start, after.size() - kept - start).toByteArray()}};
}

/// Writes a text anew with the members of its objects in order. Without recursion, as deep as a text may be.
class KeySorter
{
public:
    explicit KeySorter(const Json::Tape &tape) : m_tape(tape) {}

    QByteArray sorted(quint32 root)
    {
        const QByteArray &text = m_tape.text();
        m_out.reserve(text.size());
        append(0, m_tape.node(root).offset);
        begin(root);
        while (!m_open.empty())
            goOn();
        append(endOf(m_tape.node(root)), text.size());
        return std::move(m_out);
    }

private:
    struct Container
    {
        quint32 node = 0;
        std::vector<quint32> children; ///< where they stand
        std::vector<quint32> sorted; ///< what is to stand there
        size_t next = 0;
    };

    static qsizetype startOf(const Json::Node &node) { return node.keyLength > 0 ? node.keyOffset : node.offset; }
    static qsizetype endOf(const Json::Node &node) { return qsizetype(node.offset) + node.length; }

    void append(qsizetype start, qsizetype end) { m_out += QByteArrayView(m_tape.text()).sliced(start, end - start); }

    void begin(quint32 node)
    {
        Container container{node, {}, {}, 0};
        const quint32 count = m_tape.node(node).count;
        container.children.reserve(count);
        for (quint32 child = node + 1; child < m_tape.node(node).next; child = m_tape.node(child).next)
            container.children.push_back(child);
        container.sorted = sortedByKey(container.children);
        const qsizetype first = count > 0 ? startOf(m_tape.node(container.children.front())) : endOf(m_tape.node(node));
        append(m_tape.node(node).offset, first);
        if (count > 0)
            m_open.push_back(std::move(container));
    }

    /// The next child of the innermost container, with what stands behind its place.
    void goOn()
    {
        Container &container = m_open.back();
        if (container.next > 0)
            appendBehind(container);
        if (container.next == container.children.size()) {
            m_open.pop_back();
            return;
        }
        const quint32 node = container.sorted[container.next++];
        const Json::Node &child = m_tape.node(node);
        append(startOf(child), child.offset);
        if (child.isContainer())
            begin(node);
        else
            append(child.offset, endOf(child));
    }

    void appendBehind(const Container &container)
    {
        const qsizetype end = endOf(m_tape.node(container.children[container.next - 1]));
        const bool isLast = container.next == container.children.size();
        append(end,
            isLast ? endOf(m_tape.node(container.node)) : startOf(m_tape.node(container.children[container.next])));
    }

    std::vector<quint32> sortedByKey(const std::vector<quint32> &children) const
    {
        if (children.empty() || m_tape.node(children.front()).keyLength == 0)
            return children;
        std::vector<std::pair<QString, quint32>> named;
        named.reserve(children.size());
        for (const quint32 child : children)
            named.emplace_back(Json::unquoted(m_tape.rawKey(m_tape.node(child))), child);
        std::stable_sort(named.begin(), named.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::vector<quint32> sorted;
        sorted.reserve(named.size());
        for (const auto &[name, child] : named)
            sorted.push_back(child);
        return sorted;
    }

    const Json::Tape &m_tape;
    std::vector<Container> m_open;
    QByteArray m_out;
};

} // namespace

Result<TextEdits> formatEdits(const QByteArray &text)
{
    const Result<Json::Value> body = parseDocumentText(text);
    if (!body)
        return body.error();
    return spaceEdits(text, documentText(*body));
}

Result<TextEdits> compactEdits(const QByteArray &text)
{
    const Result<Json::Value> body = parseDocumentText(text);
    if (!body)
        return body.error();
    return spaceEdits(text, Json::compacted(*body) + '\n');
}

Result<TextEdits> sortKeysEdits(const QByteArray &text)
{
    const Result<Json::Value> body = parseDocumentText(text);
    if (!body)
        return body.error();
    const Json::Value::Slice &slice = *body->slice();
    return editsBetween(text, KeySorter(*slice.tape).sorted(slice.index));
}

} // namespace Rookery
