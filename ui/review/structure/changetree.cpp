// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/structure/changetree.h"

#include "json/children.h"
#include "json/format.h"
#include "session/changes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype longestShown = 400;
constexpr qsizetype mostEqualNames = 3;
constexpr int deepestShown = 64;

using ChildList = std::vector<Json::Child>;

ChildList childrenOf(const std::optional<Json::Value> &value)
{
    ChildList list;
    if (value && value->isContainer()) {
        for (const Json::Child &child : value->children())
            list.push_back(child);
    }
    return list;
}

QByteArray shownText(const Json::Value &value)
{
    QByteArray text = value.isContainer() ? Json::compacted(value) : value.lexeme();
    if (text.size() <= longestShown)
        return text;
    qsizetype end = longestShown;
    while (end > 0 && (static_cast<uchar>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.first(end) + "…";
}

bool isSameButSpelling(const Json::Value &before, const Json::Value &after)
{
    const Json::Value none = Json::Value::emptyObject();
    const QList<DocumentChange> changes = changesBetween(none.withMember(u"v", before), none.withMember(u"v", after));
    return std::all_of(changes.begin(), changes.end(), [](const DocumentChange &change) { return change.isSpelling; });
}

/// A child of both, of the one, or of the other.
struct ChildPair
{
    const Json::Child *before = nullptr;
    const Json::Child *after = nullptr;
    qsizetype index = 0; ///< as it counts now, or did

    bool isEqual() const { return before && after && before->value() == after->value(); }
    const Json::Child &any() const { return after ? *after : *before; }
    std::optional<Json::Value> valueBefore() const { return before ? std::optional(before->value()) : std::nullopt; }
    std::optional<Json::Value> valueAfter() const { return after ? std::optional(after->value()) : std::nullopt; }
};

using ChildPairs = std::vector<ChildPair>;

ChildPairs pairedByPosition(const ChildList &before, const ChildList &after)
{
    ChildPairs pairs;
    for (size_t index = 0; index < std::max(before.size(), after.size()); ++index) {
        pairs.push_back({index < before.size() ? &before[index] : nullptr,
            index < after.size() ? &after[index] : nullptr, static_cast<qsizetype>(index)});
    }
    return pairs;
}

/// Where each child of `others` stands in `children`: by key, and the nth of a name with the nth of that name.
std::vector<qsizetype> placesByKey(const ChildList &others, const ChildList &children)
{
    QHash<std::pair<QString, int>, qsizetype> places;
    QHash<QString, int> seen;
    for (size_t index = 0; index < children.size(); ++index)
        places.insert({children[index].key(), seen[children[index].key()]++}, static_cast<qsizetype>(index));
    seen.clear();
    std::vector<qsizetype> result;
    for (const Json::Child &child : others)
        result.push_back(places.value({child.key(), seen[child.key()]++}, -1));
    return result;
}

bool haveSameKeys(const ChildList &before, const ChildList &after)
{
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
        [](const Json::Child &a, const Json::Child &b) { return a.rawKey() == b.rawKey(); });
}

/// In the order of now; what was removed stands where it stood.
ChildPairs pairedByKey(const ChildList &before, const ChildList &after)
{
    if (haveSameKeys(before, after))
        return pairedByPosition(before, after);
    const std::vector<qsizetype> placesInAfter = placesByKey(before, after);
    const std::vector<qsizetype> placesInBefore = placesByKey(after, before);
    ChildPairs pairs;
    size_t next = 0;
    const auto addRemoved = [&](size_t end) {
        for (; next < end; ++next) {
            if (placesInAfter[next] < 0)
                pairs.push_back({&before[next], nullptr, static_cast<qsizetype>(next)});
        }
    };
    for (size_t index = 0; index < after.size(); ++index) {
        const qsizetype place = placesInBefore[index];
        if (place >= 0)
            addRemoved(static_cast<size_t>(place));
        const Json::Child *partner = place >= 0 ? &before[static_cast<size_t>(place)] : nullptr;
        pairs.push_back({partner, &after[index], static_cast<qsizetype>(index)});
    }
    addRemoved(before.size());
    return pairs;
}

/// A container to look into.
struct Visit
{
    int node = 0;
    int depth = 0;
    std::optional<Json::Value> before;
    std::optional<Json::Value> after;
};

class TreeBuilder
{
public:
    ChangeTree build(Visit document, const StopCheck &isStopped)
    {
        m_nodes.emplace_back();
        m_visits.push_back(std::move(document));
        while (!m_visits.empty() && !(isStopped && isStopped())) {
            const Visit visit = std::move(m_visits.back());
            m_visits.pop_back();
            visitChildren(visit);
        }
        return std::move(m_nodes);
    }

private:
    ChangeNode &node(int index) { return m_nodes[static_cast<size_t>(index)]; }

    int append(int parent, ChangeNode child)
    {
        const int index = static_cast<int>(m_nodes.size());
        child.parent = parent;
        child.row = static_cast<int>(node(parent).children.size());
        m_nodes.push_back(std::move(child));
        node(parent).children.push_back(index);
        return index;
    }

    void visitChildren(const Visit &visit)
    {
        const ChildList before = childrenOf(visit.before);
        const ChildList after = childrenOf(visit.after);
        const bool isArray = (visit.after ? visit.after : visit.before)->isArray();
        qsizetype place = 0;
        for (const ChildPair &pair : isArray ? pairedByPosition(before, after) : pairedByKey(before, after)) {
            visitPair(visit, pair, place, isArray);
            place += pair.after ? 1 : 0;
        }
    }

    void visitPair(const Visit &visit, const ChildPair &pair, qsizetype place, bool isItem)
    {
        const QString name = isItem ? u"[%1]"_s.arg(pair.index) : pair.any().key();
        if (pair.isEqual()) {
            if (name != "@metadata"_L1)
                addEqual(visit.node, name, isItem);
            return;
        }
        ChangeNode child;
        child.name = name;
        const QString &path = node(visit.node).path;
        child.path = isItem || path.isEmpty() ? path + name : path + u'.' + name;
        child.place = place;
        child.isItem = isItem;
        addChanged(visit, pair, std::move(child));
    }

    void addChanged(const Visit &visit, const ChildPair &pair, ChangeNode child)
    {
        if (pair.before)
            child.typeBefore = pair.before->value().type();
        if (pair.after)
            child.typeAfter = pair.after->value().type();
        if (isLookedInto(pair, visit.depth)) {
            child.count = pair.after->value().size();
            const int index = append(visit.node, std::move(child));
            m_visits.push_back({index, visit.depth + 1, pair.valueBefore(), pair.valueAfter()});
            return;
        }
        fillLeaf(child, pair);
        append(visit.node, std::move(child));
    }

    static bool isLookedInto(const ChildPair &pair, int depth)
    {
        if (!pair.before || !pair.after || depth >= deepestShown)
            return false;
        const Json::Value &before = pair.before->value();
        const Json::Value &after = pair.after->value();
        // Where nothing but the order of keys differs there is nothing to see inside.
        return before.isContainer() && before.type() == after.type() && !isSameButOrder(before, after);
    }

    static bool isSameButOrder(const Json::Value &before, const Json::Value &after)
    {
        if (!before.isObject() || before.size() != after.size())
            return false;
        const ChildList beforeList = childrenOf(before);
        const ChildList afterList = childrenOf(after);
        if (haveSameKeys(beforeList, afterList))
            return false;
        const ChildPairs pairs = pairedByKey(beforeList, afterList);
        return std::all_of(pairs.begin(), pairs.end(), [](const ChildPair &pair) { return pair.isEqual(); });
    }

    static void fillLeaf(ChangeNode &leaf, const ChildPair &pair)
    {
        using Kind = ChangeNode::Kind;
        leaf.kind = !pair.before ? Kind::Added : !pair.after ? Kind::Removed : Kind::Changed;
        if (pair.before)
            leaf.before = shownText(pair.before->value());
        if (pair.after)
            leaf.after = shownText(pair.after->value());
        if (leaf.kind == Kind::Changed) {
            leaf.isSpelling = isSameButSpelling(pair.before->value(), pair.after->value());
            leaf.marks = intralineMarks(leaf.before, leaf.after);
        }
    }

    void addEqual(int parent, const QString &name, bool isItem)
    {
        const std::vector<int> &siblings = node(parent).children;
        int last = siblings.empty() ? -1 : siblings.back();
        if (last < 0 || node(last).kind != ChangeNode::Kind::Equal) {
            ChangeNode equal;
            equal.kind = ChangeNode::Kind::Equal;
            equal.isItem = isItem;
            equal.path = node(parent).path;
            last = append(parent, std::move(equal));
        }
        ++node(last).count;
        if (node(last).equalNames.size() <= mostEqualNames)
            node(last).equalNames.append(name);
    }

    ChangeTree m_nodes;
    std::vector<Visit> m_visits;
};

} // namespace

ChangeTree changeTree(
    const std::optional<Json::Value> &before, const std::optional<Json::Value> &after, const StopCheck &isStopped)
{
    if (!before && !after)
        return ChangeTree(1);
    return TreeBuilder().build({0, 0, before, after}, isStopped);
}

} // namespace Rookery
