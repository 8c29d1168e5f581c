// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace Rookery::Cli {

class Arguments;
class Sessions;

/// What an argument must be; the dispatcher checks it before the handler runs.
enum class Kind : quint8 {
    Text,
    TextOrNull,
    Ids, ///< an array of strings and nulls
    IdOrIds, ///< a string, null, or such an array
    Pointer, ///< RFC 6901
    Value, ///< any JSON value
    Document, ///< an object
    Options, ///< an object, or null for none
    Flag,
    Count, ///< a whole number of at least 1
    Integer,
    Numbers, ///< an array of numbers
};

struct Parameter
{
    QLatin1StringView label; ///< as it stands in the usage line
    Kind kind;
};

/// How people see an answer on a terminal.
enum class View : quint8 { Json, Document, Changes, Help };

/// The text of an answer's result in JSON, or what went wrong.
using Answer = Result<QByteArray>;

/// One command of `rookery-cli session`. All that is known of it stands here: what the help says, what is checked, and
/// what is done.
struct ShellCommand
{
    QLatin1StringView name;
    QList<Parameter> parameters;
    qsizetype minimum; ///< how many of them there must be
    QLatin1StringView summary;
    Answer (*run)(Sessions &sessions, const Arguments &arguments);
    View view = View::Json;

    QString usage() const; ///< "load ID|[ID…] [{"include": [PATH…]}]"
    bool isAboutOneDocument() const;
};

/// Every command, in the order of the help. Made once, never changed.
const QList<ShellCommand> &shellCommands();
const ShellCommand *findCommand(const QString &name); ///< nullptr where there is none

// The groups that shellCommands() puts together.
QList<ShellCommand> unitCommands();
QList<ShellCommand> loadCommands();
QList<ShellCommand> lazyCommands();
QList<ShellCommand> editCommands();
QList<ShellCommand> compareExchangeCommands();
QList<ShellCommand> deferredCommands();
QList<ShellCommand> changeCommands();

} // namespace Rookery::Cli
