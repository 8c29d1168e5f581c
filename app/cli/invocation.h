// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "commands/operations.h"
#include "session/sessionoptions.h"

#include <QFlags>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Rookery::Cli {

/// Where the documents are: a cluster or a sandbox.
struct ConnectionOptions
{
    QStringList urls;
    std::optional<QString> sandbox; ///< ":memory:" for one without a file
    QString database; ///< empty: none was named
    QString certificate;
    QStringList authorities;
    std::chrono::milliseconds timeout{0}; ///< 0: the library's own
    bool hasFixedTopology = false;
    bool isVerbose = false;
};

/// What was asked for on the command line, checked as far as it can be without asking anybody.
struct Invocation
{
    ConnectionOptions connection;
    SessionOptions session; ///< fields that were not given are not set
    QStringList arguments; ///< without the sub-command's name

    qint64 limit = 500; ///< of ls
    bool isLong = false;
    QString collection;
    QString query; ///< of export, as is the next
    QString prefix;
    QString parameters; ///< JSON; of patch-query and delete-query, as is the next
    QueryOperationOptions operation;
    ExpectedChangeVector expected; ///< --change-vector, or empty for --if-new
    bool isConfirmed = false; ///< --yes
};

/// Groups of options; a sub-command has several.
enum class OptionGroup : quint16 {
    Connection = 1,
    Database = 2,
    Transaction = 4,
    Session = 8,
    List = 16,
    Put = 32,
    Expectation = 64,
    Confirmation = 128,
    Export = 256,
    Import = 512,
    ByQuery = 1024,
};
Q_DECLARE_FLAGS(OptionGroups, OptionGroup)
Q_DECLARE_OPERATORS_FOR_FLAGS(OptionGroups)

struct Subcommand
{
    QLatin1StringView name;
    QLatin1StringView arguments; ///< as they stand in the usage line
    qsizetype minimum;
    qsizetype maximum; ///< -1: any number
    QLatin1StringView summary;
    QLatin1StringView details;
    OptionGroups groups;
    ExitCode (*run)(const Invocation &invocation);
};

/// Reads the words behind the sub-command's name. Fails with Misuse, in a sentence for people.
Result<Invocation> parseInvocation(const Subcommand &subcommand, const QStringList &words);

/// "  --url URL    …", one option a line, of these groups.
QString optionsText(OptionGroups groups);

} // namespace Rookery::Cli
