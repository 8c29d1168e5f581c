// SPDX-License-Identifier: MIT
#include "model/references.h"

#include "json/children.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

void appendReference(QStringList &ids, const Json::Value &value)
{
    QString id;
    if (value.isString())
        id = value.toString();
    else if (value.isNumber())
        id = QString::fromLatin1(value.lexeme());
    else if (value.isBool())
        id = value.toBool() ? u"True"_s : u"False"_s; // as the server spells it
    if (!id.isEmpty())
        ids.append(id);
}

/// What one name leads to from one object.
void appendMembers(QList<Json::Value> &values, const Json::Value &object, QStringView name)
{
    if (const auto member = object.member(name)) {
        values.append(*member);
    } else if (name == u"$Values" || name == u"$Value") {
        for (const Json::Child &child : object.children())
            values.append(child.value());
    } else if (name == u"$Keys" || name == u"$Key") {
        for (const Json::Child &child : object.children())
            values.append(Json::Value::fromString(child.key()));
    }
}

/// One step of the path. Arrays are walked through, with or without "[]"; what is no object in them is a reference
/// itself where the path says "[]".
QList<Json::Value> oneStep(const QList<Json::Value> &values, QStringView name, bool isAfterArray, QStringList &ids)
{
    QList<Json::Value> next;
    for (const Json::Value &value : values) {
        if (value.isObject())
            appendMembers(next, value, name);
        if (!value.isArray())
            continue;
        for (const Json::Child &element : value.children()) {
            if (element.value().isObject())
                appendMembers(next, element.value(), name);
            else if (isAfterArray)
                appendReference(ids, element.value());
        }
    }
    return next;
}

} // namespace

QStringList referencesAt(const Json::Value &document, const QString &path)
{
    QStringList ids;
    QList<Json::Value> values{document};
    bool isAfterArray = false;
    for (QStringView name : QStringView(path).split(u'.')) {
        const bool isArray = name.endsWith(u"[]");
        if (isArray)
            name.chop(2);
        values = oneStep(values, name, isAfterArray, ids);
        isAfterArray = isArray;
    }
    for (const Json::Value &value : values) {
        if (!value.isArray())
            appendReference(ids, value);
        else
            for (const Json::Child &element : value.children())
                appendReference(ids, element.value());
    }
    return ids;
}

} // namespace Rookery
