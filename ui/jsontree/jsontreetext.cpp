// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontreetext.h"

#include "json/children.h"
#include "json/format.h"
#include "jsontree/jsontreemodel.h"
#include "jsontree/jsontypetext.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype longestValue = 400;
constexpr qsizetype longestArray = 60;
constexpr qsizetype mostNamedFields = 50; ///< among which a name is looked for

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("JsonTreeText", text, nullptr, count);
}

QString cut(const QByteArray &text)
{
    const QString shown = QString::fromUtf8(text.first(std::min(text.size(), 4 * longestValue)));
    return shown.size() > longestValue ? shown.first(longestValue) + u'…' : shown;
}

bool isShortList(const Json::Value &value)
{
    if (!value.isArray() || value.size() == 0 || value.slice()->node().length > 4 * longestArray)
        return false;
    for (const Json::Child &child : value.children()) {
        if (child.value().isContainer())
            return false;
    }
    return true;
}

/// What people call an object by: its first text whose key says that it is a name.
QString nameOf(const Json::Value &object)
{
    qsizetype seen = 0;
    for (const Json::Child &child : object.children()) {
        const QString key = child.key();
        const bool isName
            = key.endsWith("name"_L1, Qt::CaseInsensitive) || key.endsWith("title"_L1, Qt::CaseInsensitive);
        if (isName && child.value().isString())
            return child.value().toString().simplified().left(longestArray);
        if (++seen == mostNamedFields)
            break;
    }
    return {};
}

bool looksLikeTime(const QString &value)
{
    return value.size() >= 12 && value[5] == u'-'
        && QDateTime::fromString(value.sliced(1).chopped(1), Qt::ISODateWithMs).isValid();
}

} // namespace

std::optional<QString> valueInLine(const Json::Value &value)
{
    if (!value.isContainer())
        return cut(value.lexeme());
    if (!isShortList(value))
        return std::nullopt;
    QString text;
    for (const Json::Child &child : value.children())
        text += (text.isEmpty() ? QString() : u", "_s) + QString::fromUtf8(child.value().lexeme());
    return text.size() <= longestArray ? std::optional(u'[' + text + u']') : std::nullopt;
}

QString containerSummary(const Json::Value &container)
{
    const auto count = static_cast<int>(container.size());
    if (container.isArray())
        return words(QT_TRANSLATE_N_NOOP("JsonTreeText", "%n item(s)"), count);
    const QString fields = words(QT_TRANSLATE_N_NOOP("JsonTreeText", "%n field(s)"), count);
    const QString name = nameOf(container);
    return name.isEmpty() ? fields : name + u" · "_s + fields;
}

QString treeSign(const TreeRow &row)
{
    if (row.isRemoved)
        return u"−"_s;
    if (!row.mark)
        return {};
    return row.mark == TreeMark::Kind::Added ? u"+"_s : u"~"_s;
}

QString treeTypeText(const TreeRow &row)
{
    if (row.isRemoved)
        return words(QT_TRANSLATE_NOOP("JsonTreeText", "Removed"));
    const QString type = jsonTypeText(*row.type);
    if (row.isReference)
        return words(QT_TRANSLATE_NOOP("JsonTreeText", "%1, reference")).arg(type);
    return row.type == Json::Type::String && looksLikeTime(row.value)
        ? words(QT_TRANSLATE_NOOP("JsonTreeText", "%1, date")).arg(type)
        : type;
}

QString treeBefore(const TreeRow &row)
{
    const bool isSaid = row.mark == TreeMark::Kind::Changed && !row.before.isEmpty();
    return isSaid ? words(QT_TRANSLATE_NOOP("JsonTreeText", "was %1")).arg(row.before) : QString();
}

QString treeSentence(const TreeRow &row)
{
    QStringList parts{row.key, row.value, treeTypeText(row)};
    if (row.mark == TreeMark::Kind::Added)
        parts.append(words(QT_TRANSLATE_NOOP("JsonTreeText", "added")));
    else if (const QString before = treeBefore(row); !before.isEmpty())
        parts.append(before);
    return parts.join(u", "_s);
}

} // namespace Rookery
