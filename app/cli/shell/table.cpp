// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/command.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

QString ShellCommand::usage() const
{
    QString text = name;
    for (qsizetype index = 0; index < parameters.size(); ++index)
        text += (index < minimum ? u" %1"_s : u" [%1]"_s).arg(parameters.at(index).label);
    return text;
}

bool ShellCommand::isAboutOneDocument() const
{
    if (parameters.isEmpty() || parameters.first().label != "ID"_L1)
        return false;
    return parameters.first().kind == Kind::Text || parameters.first().kind == Kind::TextOrNull;
}

const QList<ShellCommand> &shellCommands()
{
    static const QList<ShellCommand> all = unitCommands() + loadCommands() + lazyCommands() + editCommands()
        + deferredCommands() + compareExchangeCommands() + changeCommands();
    return all;
}

const ShellCommand *findCommand(const QString &name)
{
    for (const ShellCommand &each : shellCommands()) {
        if (name == each.name)
            return &each;
    }
    return nullptr;
}

} // namespace Rookery::Cli
