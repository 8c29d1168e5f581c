// SPDX-License-Identifier: MIT
#include "session/changes.h"

#include "json/children.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

using Json::Value;

/// Where a pair stands: a step from another place. The text of it is made for what is reported only, since the path of
/// a deeply nested value is as long as the document.
struct Place
{
    qsizetype parent = -1; ///< index in the list of places; -1: the document itself
    QString name; ///< of a field; null for an element
    qsizetype index = 0; ///< of an element
};

/// A pair still to be compared, or a change found already that waits for its turn.
struct Comparison
{
    ChangeKind kind = ChangeKind::FieldChanged;
    QString name;
    qsizetype reportedAt = 0; ///< the place whose path is the change's fieldPath
    qsizetype place = 0; ///< of the pair itself
    std::optional<Value> before;
    std::optional<Value> now;
    bool isFound = false;
};

struct NamedValue
{
    QString name;
    Value value;
};

/// The members of an object as RavenDB sees them: of several with one name the last, at the place of the first.
class Members
{
public:
    explicit Members(const Value &object)
    {
        m_list.reserve(static_cast<size_t>(object.size()));
        for (const Json::Child &child : object.children()) {
            QString name = child.key();
            const auto known = m_places.constFind(name);
            if (known != m_places.cend()) {
                m_list[*known].value = child.value();
                continue;
            }
            m_places.insert(name, m_list.size());
            m_list.push_back({std::move(name), child.value()});
        }
    }

    const std::vector<NamedValue> &list() const { return m_list; }
    const Value *find(const QString &name) const
    {
        const auto place = m_places.constFind(name);
        return place == m_places.cend() ? nullptr : &m_list[*place].value;
    }

private:
    std::vector<NamedValue> m_list;
    QHash<QString, size_t> m_places;
};

/// Do two different scalars mean the same? Numbers by value, texts decoded.
bool isSameMeaning(const Value &a, const Value &b)
{
    if (a.isString() && b.isString())
        return a.toString() == b.toString();
    if (!a.isNumber() || !b.isNumber())
        return false;
    if (const auto x = a.toInteger(), y = b.toInteger(); x && y)
        return *x == *y;
    // Doubles alone would call two long decimals equal that are not: the digits without padding must agree, too.
    const auto significant = [](QByteArray digits) {
        digits = digits.toLower();
        if (digits.contains('e'))
            return digits;
        if (digits.contains('.')) {
            while (digits.endsWith('0'))
                digits.chop(1);
            if (digits.endsWith('.'))
                digits.chop(1);
        }
        return digits;
    };
    const QByteArray x = significant(a.lexeme());
    const QByteArray y = significant(b.lexeme());
    return x == y || ((x.contains('e') || y.contains('e')) && a.toDouble() == b.toDouble());
}

class Comparer
{
public:
    QList<DocumentChange> run(const Value &before, const Value &now)
    {
        if (before == now)
            return {};
        // With the hashes known, what differs is told from what does not without a walk at every level.
        before.hash();
        now.hash();
        m_pending.push_back({ChangeKind::FieldChanged, {}, 0, 0, before, now, false});
        while (!m_pending.empty()) {
            const Comparison next = std::move(m_pending.back());
            m_pending.pop_back();
            if (next.isFound)
                report(next, false);
            else
                compare(next);
        }
        return std::move(m_changes);
    }

private:
    void compare(const Comparison &both)
    {
        std::vector<Comparison> children;
        if (both.before->isObject() && both.now->isObject())
            children = objectChildren(both);
        else if (both.before->isArray() && both.now->isArray())
            children = arrayChildren(both);
        // Not equal, and yet no child differs: only the order or the spelling of the keys does.
        if (children.empty())
            report(both, both.before->isObject() ? both.now->isObject() : isSameMeaning(*both.before, *both.now));
        // Taken from the end, so that they come in their order.
        std::move(children.rbegin(), children.rend(), std::back_inserter(m_pending));
    }

    std::vector<Comparison> objectChildren(const Comparison &both)
    {
        const Members before(*both.before);
        const Members now(*both.now);
        const qsizetype here = both.place;
        std::vector<Comparison> children;
        for (const auto &[name, old] : before.list()) {
            if (!now.find(name))
                children.push_back(
                    {ChangeKind::RemovedField, name, here, step({here, name, 0}), old, std::nullopt, true});
        }
        for (const auto &[name, present] : now.list()) {
            const Value *old = before.find(name);
            if (!old)
                children.push_back(
                    {ChangeKind::NewField, name, here, step({here, name, 0}), std::nullopt, present, true});
            else if (!(*old == present))
                children.push_back({ChangeKind::FieldChanged, name, here, step({here, name, 0}), *old, present, false});
        }
        return children;
    }

    std::vector<Comparison> arrayChildren(const Comparison &both)
    {
        const Json::Children before = both.before->children();
        const Json::Children now = both.now->children();
        const auto end = std::default_sentinel;
        const qsizetype here = both.place;
        std::vector<Comparison> children;
        auto old = before.begin();
        auto present = now.begin();
        qsizetype index = 0;
        for (; old != end && present != end; ++old, ++present, ++index) {
            if (old->value() == present->value())
                continue;
            const qsizetype place = step({here, {}, index});
            children.push_back(
                {ChangeKind::ArrayValueChanged, both.name, place, place, old->value(), present->value(), false});
        }
        for (; old != end; ++old, ++index)
            children.push_back({ChangeKind::ArrayValueRemoved, both.name, here, step({here, {}, index}), old->value(),
                std::nullopt, true});
        for (; present != end; ++present, ++index)
            children.push_back({ChangeKind::ArrayValueAdded, both.name, here, step({here, {}, index}), std::nullopt,
                present->value(), true});
        return children;
    }

    qsizetype step(Place place)
    {
        m_places.push_back(std::move(place));
        return static_cast<qsizetype>(m_places.size()) - 1;
    }

    /// From the document down to a place.
    std::vector<const Place *> stepsTo(qsizetype index) const
    {
        std::vector<const Place *> steps;
        for (const Place *place = &m_places[static_cast<size_t>(index)]; place->parent >= 0;
            place = &m_places[static_cast<size_t>(place->parent)])
            steps.push_back(place);
        std::reverse(steps.begin(), steps.end());
        return steps;
    }

    Json::Pointer pointerTo(qsizetype index) const
    {
        QStringList tokens;
        for (const Place *place : stepsTo(index))
            tokens.append(place->name.isNull() ? QString::number(place->index) : place->name);
        return Json::Pointer(tokens);
    }

    QString pathOf(qsizetype index) const
    {
        QString path;
        for (const Place *each : stepsTo(index)) {
            const Place &place = *each;
            if (place.name.isNull())
                path += u'[' + QString::number(place.index) + u']';
            else
                path += path.isEmpty() ? place.name : u'.' + place.name;
        }
        return path;
    }

    void report(const Comparison &found, bool isSpelling)
    {
        m_changes.append({found.kind, found.name, pathOf(found.reportedAt), found.before, found.now, isSpelling,
            pointerTo(found.place)});
    }

    std::vector<Place> m_places{Place{}};
    std::vector<Comparison> m_pending;
    QList<DocumentChange> m_changes;
};

} // namespace

QString nameOf(ChangeKind kind)
{
    static constexpr QLatin1StringView names[] = {
        "DocumentAdded"_L1,
        "DocumentDeleted"_L1,
        "FieldChanged"_L1,
        "NewField"_L1,
        "RemovedField"_L1,
        "ArrayValueChanged"_L1,
        "ArrayValueAdded"_L1,
        "ArrayValueRemoved"_L1,
    };
    return names[static_cast<size_t>(kind)];
}

QList<DocumentChange> changesBetween(const Json::Value &before, const Json::Value &now)
{
    return Comparer().run(before, now);
}

} // namespace Rookery
