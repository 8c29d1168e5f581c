// SPDX-License-Identifier: MIT
#include "session/deferred/joining.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool hasAppends(const DeferredPointer &command)
{
    return !std::get<ChangeTimeSeries>(*command).appends.isEmpty();
}

bool canJoin(const JoinedCommands &known, const BatchCommand &next)
{
    if (known.last()->index() != next.index())
        return false;
    if (const auto *series = std::get_if<ChangeTimeSeries>(&next)) {
        const QString &name = std::get<ChangeTimeSeries>(*known.last()).name;
        const bool isSame = name.compare(series->name, Qt::CaseInsensitive) == 0;
        // Of one command, the server does the deletes first.
        return isSame && (series->deletes.isEmpty() || std::none_of(known.cbegin(), known.cend(), hasAppends));
    }
    return std::holds_alternative<PatchDocument>(next) || std::holds_alternative<ChangeCounters>(next);
}

/// Each script in a function of its own, with its own values: neither its variables nor its return are seen outside.
void join(PatchDocument &into, const JoinedCommands &commands)
{
    into.script.clear();
    into.values = Json::Value::emptyObject();
    for (qsizetype number = 0; number < commands.size(); ++number) {
        const auto &patch = std::get<PatchDocument>(*commands.at(number));
        const QString name = u"val_%1"_s.arg(number);
        into.script += u"(function (args) {\n"_s + patch.script + u"\n}).call(this, args."_s + name + u");\n"_s;
        into.values = into.values.withMember(name, patch.values);
    }
}

void join(ChangeCounters &into, const JoinedCommands &commands)
{
    into.changes.clear();
    for (const DeferredPointer &command : commands)
        into.changes += std::get<ChangeCounters>(*command).changes;
}

void join(ChangeTimeSeries &into, const JoinedCommands &commands)
{
    into.deletes.clear();
    into.appends.clear();
    for (const DeferredPointer &command : commands) {
        into.deletes += std::get<ChangeTimeSeries>(*command).deletes;
        into.appends += std::get<ChangeTimeSeries>(*command).appends;
    }
}

} // namespace

QList<JoinedCommands> joined(const QList<DeferredPointer> &commands)
{
    QList<JoinedCommands> all;
    QHash<QString, qsizetype> last; // of each document, by key
    for (const DeferredPointer &command : commands) {
        const QString key = idKey(documentIdOf(*command));
        const auto known = last.constFind(key);
        if (known != last.cend() && canJoin(all.at(*known), *command)) {
            all[*known].append(command);
        } else {
            last.insert(key, all.size());
            all.append({command});
        }
    }
    return all;
}

BatchCommand commandOf(const JoinedCommands &commands)
{
    BatchCommand command = *commands.first();
    if (commands.size() == 1)
        return command;
    std::visit(
        [&commands](auto &into) {
            if constexpr (requires { join(into, commands); })
                join(into, commands);
        },
        command);
    return command;
}

} // namespace Rookery
