// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/arguments.h"

#include "json/children.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

bool isTextOrNull(const Json::Value &value)
{
    return value.isString() || value.isNull();
}

bool areIds(const Json::Value &value)
{
    const Json::Children children = value.children();
    return value.isArray() && std::ranges::all_of(children, isTextOrNull, &Json::Child::value);
}

bool areNumbers(const Json::Value &value)
{
    const Json::Children children = value.children();
    const auto isNumber = [](const Json::Child &child) { return child.value().isNumber(); };
    return value.isArray() && std::ranges::all_of(children, isNumber);
}

bool isCount(const Json::Value &value)
{
    const auto number = value.toInteger();
    return number && *number >= 1 && *number <= std::numeric_limits<int>::max();
}

bool isPointer(const Json::Value &value)
{
    return value.isString() && Json::Pointer::parse(value.toString());
}

struct KindRow
{
    Kind kind;
    bool (*fits)(const Json::Value &value);
    QLatin1StringView wanted;
};

constexpr KindRow kindRows[] = {
    {Kind::Text, [](const Json::Value &value) { return value.isString(); }, "a string"_L1},
    {Kind::TextOrNull, isTextOrNull, "a string or null"_L1},
    {Kind::Ids, areIds, "an array of ids"_L1},
    {Kind::IdOrIds, [](const Json::Value &value) { return isTextOrNull(value) || areIds(value); },
        "an id, null, or an array of ids"_L1},
    {Kind::Pointer, isPointer, "a JSON pointer, such as /Lines/0/Price"_L1},
    {Kind::Value, [](const Json::Value &) { return true; }, "a JSON value"_L1},
    {Kind::Document, [](const Json::Value &value) { return value.isObject(); }, "a JSON object"_L1},
    {Kind::Options, [](const Json::Value &value) { return value.isObject() || value.isNull(); },
        "an object of options"_L1},
    {Kind::Flag, [](const Json::Value &value) { return value.isBool(); }, "true or false"_L1},
    {Kind::Count, isCount, "a whole number of at least 1"_L1},
    {Kind::Integer, [](const Json::Value &value) { return value.toInteger().has_value(); }, "a whole number"_L1},
    {Kind::Numbers, areNumbers, "an array of numbers"_L1},
};

const KindRow &rowOf(Kind kind)
{
    const KindRow &row = kindRows[static_cast<size_t>(kind)];
    Q_ASSERT(row.kind == kind);
    return row;
}

Error wrong(const ShellCommand &command, const QString &what)
{
    return Error::invalidArgument(u"%1 Usage: %2"_s.arg(what, command.usage()));
}

} // namespace

Result<Arguments> Arguments::checked(const ShellCommand &command, QList<Json::Value> values)
{
    while (values.size() > command.minimum && values.last().isNull() && values.size() <= command.parameters.size()
        && command.parameters.at(values.size() - 1).kind == Kind::Options)
        values.removeLast(); // null stands for no options
    if (values.size() < command.minimum)
        return wrong(command, u"'%1' needs more than %2 arguments."_s.arg(command.name).arg(values.size()));
    if (values.size() > command.parameters.size())
        return wrong(
            command, u"'%1' takes no more than %2 arguments."_s.arg(command.name).arg(command.parameters.size()));
    for (qsizetype index = 0; index < values.size(); ++index) {
        const Parameter &parameter = command.parameters.at(index);
        const KindRow &row = rowOf(parameter.kind);
        if (!row.fits(values.at(index)))
            return wrong(command,
                u"Argument %1 of '%2', %3, must be %4."_s.arg(index + 1).arg(
                    command.name, parameter.label, row.wanted));
    }
    Arguments arguments;
    arguments.m_values = std::move(values);
    return arguments;
}

QString Arguments::text(qsizetype index) const
{
    return has(index) ? m_values.at(index).toString() : QString();
}

QStringList Arguments::ids(qsizetype index) const
{
    QStringList ids;
    for (const Json::Child &child : m_values.at(index).children())
        ids.append(child.value().toString());
    return ids;
}

Json::Pointer Arguments::pointer(qsizetype index) const
{
    return Json::Pointer::parse(text(index)).value();
}

Json::Value Arguments::value(qsizetype index) const
{
    return m_values.at(index).detached();
}

Json::Value Arguments::options(qsizetype index) const
{
    return has(index) ? m_values.at(index) : Json::Value::emptyObject();
}

std::optional<Json::Value> OptionReader::value(const QString &name)
{
    m_known.append(name);
    return m_object.member(name);
}

std::optional<Json::Value> OptionReader::read(const QString &name)
{
    const auto found = value(name);
    return found && !found->isNull() ? found : std::nullopt;
}

void OptionReader::refuse(const QString &name, const QString &wanted)
{
    if (m_fault.isEmpty())
        m_fault = u"The option '%1' must be %2."_s.arg(name, wanted);
}

std::optional<QString> OptionReader::text(const QString &name)
{
    const auto found = read(name);
    if (found && !found->isString())
        refuse(name, u"a string"_s);
    return found && found->isString() ? std::optional(found->toString()) : std::nullopt;
}

std::optional<bool> OptionReader::flag(const QString &name)
{
    const auto found = read(name);
    if (found && !found->isBool())
        refuse(name, u"true or false"_s);
    return found && found->isBool() ? std::optional(found->toBool()) : std::nullopt;
}

std::optional<qint64> OptionReader::integer(const QString &name)
{
    const auto found = read(name);
    const auto number = found ? found->toInteger() : std::nullopt;
    if (found && !number)
        refuse(name, u"a whole number"_s);
    return number;
}

std::optional<Json::Value> OptionReader::object(const QString &name)
{
    const auto found = read(name);
    if (found && !found->isObject())
        refuse(name, u"an object of options"_s);
    return found && found->isObject() ? found : std::nullopt;
}

QStringList OptionReader::texts(const QString &name)
{
    QStringList texts;
    const auto found = read(name);
    if (found && !areIds(*found))
        refuse(name, u"an array of strings"_s);
    else if (found)
        for (const Json::Child &child : found->children())
            texts.append(child.value().toString());
    return texts;
}

Result<Done> OptionReader::done() const
{
    if (!m_fault.isEmpty())
        return Error::invalidArgument(m_fault);
    for (const Json::Child &child : m_object.children()) {
        if (!m_known.contains(child.key()))
            return Error::invalidArgument(
                u"There is no option '%1' here; there are: %2."_s.arg(child.key(), m_known.join(u", "_s)));
    }
    return Done{};
}

} // namespace Rookery::Cli
