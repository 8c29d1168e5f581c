// SPDX-License-Identifier: MIT
#include "json/pointer.h"

using namespace Qt::StringLiterals;

namespace Rookery::Json {

namespace {

/// An array index as RFC 6901 writes it: no sign, no leading zero, and not too large to be one.
std::optional<qsizetype> indexOf(QStringView token)
{
    if (token.isEmpty() || token.size() > 10 || (token.size() > 1 && token[0] == u'0'))
        return std::nullopt;
    qsizetype index = 0;
    for (const QChar c : token) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        index = index * 10 + (c.unicode() - u'0');
    }
    return index;
}

std::optional<Value> childAt(const Value &parent, QStringView token)
{
    if (parent.isObject())
        return parent.member(token);
    const std::optional<qsizetype> index = parent.isArray() ? indexOf(token) : std::nullopt;
    return index && *index < parent.size() ? std::optional(parent.at(*index)) : std::nullopt;
}

QString unescapedToken(QStringView token)
{
    QString text = token.toString();
    return text.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
}

bool hasBadTilde(QStringView token)
{
    for (qsizetype at = token.indexOf(u'~'); at >= 0; at = token.indexOf(u'~', at + 1)) {
        if (at + 1 == token.size() || (token[at + 1] != u'0' && token[at + 1] != u'1'))
            return true;
    }
    return false;
}

QString nameOfPlace(const Pointer &pointer)
{
    return pointer.isRoot() ? u"the root"_s : u"'%1'"_s.arg(pointer.toString());
}

/// Why `parent`, which is the value after `depth` steps, has no child of the next token.
Error missingChild(const Value &parent, const Pointer &pointer, qsizetype depth)
{
    const QString place = nameOfPlace(Pointer(pointer.tokens().first(depth)));
    const QString token = pointer.tokens().at(depth);
    QString reason;
    if (parent.isObject())
        reason = u"the object at %1 has no member '%2'"_s.arg(place, token);
    else if (!parent.isArray())
        reason = u"the value at %1 is neither object nor array, so '%2' cannot be in it"_s.arg(place, token);
    else if (indexOf(token) || token == u'-')
        reason = u"the array at %1 has %3 elements, so none is '%2'"_s.arg(place, token).arg(parent.size());
    else
        reason = u"the array at %1 has no element '%2': that is no index"_s.arg(place, token);
    return Error::misuse(u"Pointer '%1' leads nowhere: %2"_s.arg(pointer.toString(), reason));
}

/// The values on the way to a pointer, from the root to the parent of what it leads to.
Result<std::vector<Value>> parentsOf(const Value &root, const Pointer &pointer)
{
    std::vector<Value> parents{root};
    for (qsizetype depth = 0; depth + 1 < pointer.tokens().size(); ++depth) {
        std::optional<Value> next = childAt(parents.back(), pointer.tokens().at(depth));
        if (!next)
            return missingChild(parents.back(), pointer, depth);
        parents.push_back(std::move(*next));
    }
    return parents;
}

Value withChildAt(const Value &parent, const QString &token, Value value)
{
    return parent.isObject() ? parent.withMember(token, std::move(value))
                             : parent.withChild(*indexOf(token), std::move(value));
}

/// The root that comes of a changed parent, made from there upwards.
Value rebuilt(const std::vector<Value> &parents, const Pointer &pointer, Value parent)
{
    for (qsizetype depth = static_cast<qsizetype>(parents.size()) - 2; depth >= 0; --depth)
        parent = withChildAt(parents[static_cast<size_t>(depth)], pointer.tokens().at(depth), std::move(parent));
    return parent;
}

} // namespace

Result<Pointer> Pointer::parse(QStringView text)
{
    if (text.isEmpty())
        return Pointer();
    if (text[0] != u'/')
        return Error::misuse(u"A JSON pointer is empty or begins with a slash: '%1'"_s.arg(text));
    QStringList tokens;
    for (const QStringView token : text.sliced(1).split(u'/')) {
        if (hasBadTilde(token))
            return Error::misuse(u"In the JSON pointer '%1' a tilde is followed by neither 0 nor 1"_s.arg(text));
        tokens.append(unescapedToken(token));
    }
    return Pointer(std::move(tokens));
}

Pointer Pointer::child(const QString &token) const
{
    return Pointer(m_tokens + QStringList{token});
}

Pointer Pointer::parent() const
{
    return Pointer(m_tokens.first(qMax(qsizetype(0), m_tokens.size() - 1)));
}

QString Pointer::toString() const
{
    QString text;
    for (QString token : m_tokens)
        text += u'/' + token.replace("~"_L1, "~0"_L1).replace("/"_L1, "~1"_L1);
    return text;
}

std::optional<Value> resolve(const Value &root, const Pointer &pointer)
{
    std::optional<Value> value = root;
    for (const QString &token : pointer.tokens()) {
        value = childAt(*value, token);
        if (!value)
            break;
    }
    return value;
}

Result<Value> set(const Value &root, const Pointer &pointer, Value value)
{
    if (pointer.isRoot())
        return value;
    const Result<std::vector<Value>> parents = parentsOf(root, pointer);
    if (!parents)
        return parents.error();
    const Value &parent = parents->back();
    const QString &token = pointer.tokens().last();
    if (parent.isArray() && (token == u'-' || indexOf(token) == parent.size()))
        return rebuilt(*parents, pointer, parent.withInserted(parent.size(), std::move(value)));
    if (!parent.isObject() && !childAt(parent, token))
        return missingChild(parent, pointer, pointer.tokens().size() - 1);
    return rebuilt(*parents, pointer, withChildAt(parent, token, std::move(value)));
}

Result<Value> unset(const Value &root, const Pointer &pointer)
{
    if (pointer.isRoot())
        return Error::misuse(u"The root of a document cannot be taken out of it"_s);
    const Result<std::vector<Value>> parents = parentsOf(root, pointer);
    if (!parents)
        return parents.error();
    const Value &parent = parents->back();
    const QString &token = pointer.tokens().last();
    if (!childAt(parent, token))
        return missingChild(parent, pointer, pointer.tokens().size() - 1);
    return rebuilt(
        *parents, pointer, parent.isObject() ? parent.withoutMember(token) : parent.withoutChild(*indexOf(token)));
}

} // namespace Rookery::Json
