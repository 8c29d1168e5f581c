// SPDX-License-Identifier: MIT
#include "session/changes.h"

#include "json/children.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

using Json::Value;

/// A pair still to be compared, or a change found already that waits for its turn.
struct Comparison
{
    DocumentChange change;
    QString path; ///< of the pair itself
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
            if (const auto known = m_places.constFind(name); known != m_places.cend())
                m_list[*known].value = child.value();
            else {
                m_places.insert(name, m_list.size());
                m_list.push_back({std::move(name), child.value()});
            }
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

QString joined(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : path + u'.' + name;
}

class Comparer
{
public:
    QList<DocumentChange> run(const Value &before, const Value &now)
    {
        if (!(before == now))
            push(pair(ChangeKind::FieldChanged, {}, {}, {}, before, now));
        while (!m_pending.empty()) {
            Comparison next = std::move(m_pending.back());
            m_pending.pop_back();
            if (next.isFound)
                m_found.append(std::move(next.change));
            else
                compare(std::move(next));
        }
        return std::move(m_found);
    }

private:
    static Comparison pair(
        ChangeKind kind, QString name, QString parent, QString path, std::optional<Value> before, std::optional<Value> now)
    {
        return {{kind, std::move(name), std::move(parent), std::move(before), std::move(now), false}, std::move(path), false};
    }

    static Comparison found(ChangeKind kind, QString name, QString parent, std::optional<Value> before, std::optional<Value> now)
    {
        Comparison result = pair(kind, std::move(name), std::move(parent), {}, std::move(before), std::move(now));
        result.isFound = true;
        return result;
    }

    void push(Comparison comparison) { m_pending.push_back(std::move(comparison)); }

    /// Children are collected in order and pushed in reverse, so that they are taken in order.
    void pushInOrder(std::vector<Comparison> children)
    {
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            push(std::move(*child));
    }

    void compare(Comparison both)
    {
        const Value &before = *both.change.oldValue;
        const Value &now = *both.change.newValue;
        std::vector<Comparison> children;
        if (before.isObject() && now.isObject())
            children = objectChildren(both);
        else if (before.isArray() && now.isArray())
            children = arrayChildren(both);
        if (!children.empty()) {
            pushInOrder(std::move(children));
            return;
        }
        // Not equal, and no child differs: only the order or the spelling of the keys does.
        both.change.isSpelling = (before.isObject() && now.isObject()) || isSameMeaning(before, now);
        m_found.append(std::move(both.change));
    }

    static std::vector<Comparison> objectChildren(const Comparison &both)
    {
        const Members before(*both.change.oldValue);
        const Members now(*both.change.newValue);
        std::vector<Comparison> children;
        for (const NamedValue &member : before.list()) {
            if (!now.find(member.name))
                children.push_back(found(ChangeKind::RemovedField, member.name, both.path, member.value, std::nullopt));
        }
        for (const NamedValue &member : now.list()) {
            const Value *old = before.find(member.name);
            if (!old)
                children.push_back(found(ChangeKind::NewField, member.name, both.path, std::nullopt, member.value));
            else if (!(*old == member.value))
                children.push_back(pair(
                    ChangeKind::FieldChanged, member.name, both.path, joined(both.path, member.name), *old, member.value));
        }
        return children;
    }

    static std::vector<Comparison> arrayChildren(const Comparison &both)
    {
        const Json::Children before = both.change.oldValue->children();
        const Json::Children now = both.change.newValue->children();
        const QString &name = both.change.fieldName;
        std::vector<Comparison> children;
        auto old = before.begin();
        auto present = now.begin();
        for (qsizetype index = 0; old != before.end() && present != now.end(); ++old, ++present, ++index) {
            if ((*old).value() == (*present).value())
                continue;
            const QString path = both.path + u"[%1]"_s.arg(index);
            children.push_back(pair(ChangeKind::ArrayValueChanged, name, path, path, (*old).value(), (*present).value()));
        }
        for (; old != before.end(); ++old)
            children.push_back(found(ChangeKind::ArrayValueRemoved, name, both.path, (*old).value(), std::nullopt));
        for (; present != now.end(); ++present)
            children.push_back(found(ChangeKind::ArrayValueAdded, name, both.path, std::nullopt, (*present).value()));
        return children;
    }

    std::vector<Comparison> m_pending;
    QList<DocumentChange> m_found;
};

} // namespace

QString nameOf(ChangeKind kind)
{
    static constexpr QLatin1StringView names[] = {
        "DocumentAdded"_L1, "DocumentDeleted"_L1, "FieldChanged"_L1, "NewField"_L1,
        "RemovedField"_L1, "ArrayValueChanged"_L1, "ArrayValueAdded"_L1, "ArrayValueRemoved"_L1,
    };
    return names[static_cast<size_t>(kind)];
}

QList<DocumentChange> changesBetween(const Json::Value &before, const Json::Value &now)
{
    return Comparer().run(before, now);
}

} // namespace Rookery
