// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include <QCommandLineParser>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

struct OptionRow
{
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: a switch
    QLatin1StringView text;
    OptionGroup group;
};

constexpr OptionRow optionRows[] = {
    {"url"_L1, "URL"_L1, "address of the server; once more for each node that is known"_L1, OptionGroup::Connection},
    {"sandbox"_L1, "FILE"_L1, "no server: a small database in this file; :memory: keeps nothing"_L1,
        OptionGroup::Connection},
    {"certificate"_L1, "FILE"_L1, "client certificate with its key, PEM or PFX"_L1, OptionGroup::Connection},
    {"ca"_L1, "FILE"_L1, "authorities to trust besides the system's, PEM"_L1, OptionGroup::Connection},
    {"timeout"_L1, "SECONDS"_L1, "for each request (60)"_L1, OptionGroup::Connection},
    {"no-topology"_L1, ""_L1, "stay with the given URL, never ask for other nodes"_L1, OptionGroup::Connection},
    {"verbose"_L1, ""_L1, "each request on standard error: command, time, status"_L1, OptionGroup::Connection},
    {"database"_L1, "NAME"_L1, "which database"_L1, OptionGroup::Database},
    {"cluster-wide"_L1, ""_L1, "transactions of the whole cluster"_L1, OptionGroup::Transaction},
    {"disable-atomic-document-writes"_L1, ""_L1, "experts: cluster-wide without atomic guards"_L1,
        OptionGroup::Transaction},
    {"no-tracking"_L1, ""_L1, "read only: every load is a fresh copy"_L1, OptionGroup::Session},
    {"no-caching"_L1, ""_L1, "neither use nor keep the HTTP cache"_L1, OptionGroup::Session},
    {"optimistic-concurrency"_L1, ""_L1, "refuse to overwrite what others changed meanwhile"_L1, OptionGroup::Session},
    {"check-reads"_L1, ""_L1, "optimistic also about what was only read"_L1, OptionGroup::Session},
    {"max-requests"_L1, "N"_L1, "request budget of a session (30)"_L1, OptionGroup::Session},
    {"limit"_L1, "N"_L1, "at most so many ids (500)"_L1, OptionGroup::List},
    {"long"_L1, ""_L1, "also collection, change vector and time of the last change"_L1, OptionGroup::List},
    {"collection"_L1, "NAME"_L1, "of the document; else its own @metadata decides"_L1, OptionGroup::Put},
    {"collection"_L1, "NAME"_L1, "only documents of this collection"_L1, OptionGroup::Export},
    {"query"_L1, "RQL"_L1, "only the results of this query"_L1, OptionGroup::Export},
    {"prefix"_L1, "PREFIX"_L1, "only documents whose ids begin so"_L1, OptionGroup::Export},
    {"collection"_L1, "NAME"_L1, "of documents whose @metadata names none"_L1, OptionGroup::Import},
    {"parameters"_L1, "JSON"_L1, "values of the query and its script, an object"_L1, OptionGroup::ByQuery},
    {"allow-stale"_L1, ""_L1, "also where the index has not caught up; else that is refused"_L1, OptionGroup::ByQuery},
    {"max-ops"_L1, "N"_L1, "at most so many documents a second"_L1, OptionGroup::ByQuery},
    {"details"_L1, ""_L1, "what became of each document, where the server tells it"_L1, OptionGroup::ByQuery},
    {"if-new"_L1, ""_L1, "only where there is no document of that id"_L1, OptionGroup::Put},
    {"change-vector"_L1, "CV"_L1, "only where this is the document's present version"_L1, OptionGroup::Expectation},
    {"yes"_L1, ""_L1, "really"_L1, OptionGroup::Confirmation},
};

bool isOffered(OptionGroups groups, QLatin1StringView option)
{
    return std::any_of(std::begin(optionRows), std::end(optionRows),
        [&](const OptionRow &row) { return row.name == option && groups.testFlag(row.group); });
}

/// Those of the sub-command, and those of others, so that they can be told from what there is not at all.
void addOptions(QCommandLineParser &parser)
{
    QSet<QLatin1StringView> known;
    for (const OptionRow &row : optionRows) {
        if (!known.contains(row.name))
            parser.addOption(QCommandLineOption(QString(row.name), {}, QString(row.value)));
        known.insert(row.name);
    }
}

Error usage(const QString &message)
{
    return Error::misuse(message);
}

/// Neither --url nor --sandbox: what the environment says. With --sandbox it is about something else.
Result<Done> readPlace(ConnectionOptions &connection, const QCommandLineParser &parser)
{
    connection.urls = parser.values(u"url"_s);
    connection.database = parser.value(u"database"_s);
    if (parser.isSet(u"sandbox"_s)) {
        connection.sandbox = parser.value(u"sandbox"_s);
        if (connection.sandbox->isEmpty())
            return usage(u"--sandbox needs the name of a file, or :memory:."_s);
        if (!connection.urls.isEmpty())
            return usage(u"--url and --sandbox exclude each other: a sandbox needs no server."_s);
        return Done{};
    }
    if (connection.urls.isEmpty() && qEnvironmentVariableIsSet("ROOKERY_URL"))
        connection.urls = {qEnvironmentVariable("ROOKERY_URL")};
    if (connection.database.isEmpty())
        connection.database = qEnvironmentVariable("ROOKERY_DATABASE");
    if (connection.urls.isEmpty())
        return usage(u"Where are the documents? Name a server with --url http://host:port (or ROOKERY_URL in the "
                     "environment), or work without one with --sandbox FILE."_s);
    return Done{};
}

Result<Done> readConnection(ConnectionOptions &connection, const QCommandLineParser &parser)
{
    if (const auto place = readPlace(connection, parser); !place)
        return place.error();
    connection.certificate = parser.value(u"certificate"_s);
    connection.authorities = parser.values(u"ca"_s);
    connection.hasFixedTopology = parser.isSet(u"no-topology"_s);
    connection.isVerbose = parser.isSet(u"verbose"_s);
    if (parser.isSet(u"timeout"_s)) {
        bool isNumber = false;
        const double seconds = parser.value(u"timeout"_s).toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0.001 && seconds <= 86'400))
            return usage(u"--timeout needs a number of seconds, not '%1'."_s.arg(parser.value(u"timeout"_s)));
        connection.timeout = std::chrono::milliseconds(qRound64(seconds * 1000));
    }
    return Done{};
}

Result<qint64> readCount(const QCommandLineParser &parser, const QString &name, qint64 fallback)
{
    if (!parser.isSet(name))
        return fallback;
    bool isNumber = false;
    const qint64 count = parser.value(name).toInt(&isNumber);
    if (!isNumber || count < 1)
        return usage(u"--%1 needs a whole number of at least 1, not '%2'."_s.arg(name, parser.value(name)));
    return count;
}

Result<Done> readSession(SessionOptions &session, const QCommandLineParser &parser)
{
    session.noTracking = parser.isSet(u"no-tracking"_s);
    session.noCaching = parser.isSet(u"no-caching"_s);
    if (parser.isSet(u"cluster-wide"_s))
        session.transactionMode = TransactionMode::ClusterWide;
    if (parser.isSet(u"disable-atomic-document-writes"_s))
        session.disableAtomicDocumentWritesInClusterWideTransaction = true;
    if (parser.isSet(u"optimistic-concurrency"_s))
        session.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    if (parser.isSet(u"check-reads"_s))
        session.optimisticConcurrency = OptimisticConcurrencyMode::WritesAndReads;
    const auto budget = readCount(parser, u"max-requests"_s, 0);
    if (!budget)
        return budget.error();
    if (*budget > 0)
        session.maxNumberOfRequestsPerSession = static_cast<int>(*budget);
    return Done{};
}

Result<Done> readOperation(Invocation &invocation, const QCommandLineParser &parser)
{
    invocation.parameters = parser.value(u"parameters"_s);
    invocation.operation.allowsStale = parser.isSet(u"allow-stale"_s);
    invocation.operation.retrieveDetails = parser.isSet(u"details"_s);
    const auto pace = readCount(parser, u"max-ops"_s, 0);
    if (!pace)
        return pace.error();
    if (*pace > 0)
        invocation.operation.maxOpsPerSecond = static_cast<int>(*pace);
    return Done{};
}

Result<Done> readOwn(Invocation &invocation, const QCommandLineParser &parser)
{
    const auto limit = readCount(parser, u"limit"_s, invocation.limit);
    if (!limit)
        return limit.error();
    invocation.limit = *limit;
    invocation.isLong = parser.isSet(u"long"_s);
    invocation.collection = parser.value(u"collection"_s);
    invocation.query = parser.value(u"query"_s);
    invocation.prefix = parser.value(u"prefix"_s);
    invocation.isConfirmed = parser.isSet(u"yes"_s);
    if (const auto read = readOperation(invocation, parser); !read)
        return read;
    if (parser.isSet(u"if-new"_s) && parser.isSet(u"change-vector"_s))
        return usage(u"--if-new and --change-vector exclude each other."_s);
    if (parser.isSet(u"if-new"_s))
        invocation.expected = u""_s;
    if (parser.isSet(u"change-vector"_s))
        invocation.expected = parser.value(u"change-vector"_s);
    if (invocation.expected && invocation.expected->isEmpty() && !parser.isSet(u"if-new"_s))
        return usage(u"--change-vector needs a change vector; for a document that must be new there is --if-new."_s);
    return Done{};
}

Result<Done> checkArguments(const Subcommand &subcommand, const QStringList &arguments)
{
    const bool isTooMany = subcommand.maximum >= 0 && arguments.size() > subcommand.maximum;
    if (arguments.size() >= subcommand.minimum && !isTooMany)
        return Done{};
    return usage(u"%1 arguments. Usage: rookery-cli %2 %3 [OPTION...]"_s.arg(
        isTooMany ? u"Too many"_s : u"Too few"_s, subcommand.name, subcommand.arguments));
}

} // namespace

Result<Invocation> parseInvocation(const Subcommand &subcommand, const QStringList &words)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addOptions(parser);
    if (!parser.parse(QStringList{u"rookery-cli"_s} + words))
        return usage(parser.errorText() + u" See 'rookery-cli %1 --help'."_s.arg(subcommand.name));
    for (const OptionRow &row : optionRows) {
        if (parser.isSet(QString(row.name)) && !isOffered(subcommand.groups, row.name))
            return usage(u"'%1' has no option --%2. See 'rookery-cli %1 --help'."_s.arg(subcommand.name, row.name));
    }
    Invocation invocation;
    invocation.arguments = parser.positionalArguments();
    if (const auto counted = checkArguments(subcommand, invocation.arguments); !counted)
        return counted.error();
    for (const auto &read : {readConnection(invocation.connection, parser), readSession(invocation.session, parser),
             readOwn(invocation, parser)}) {
        if (!read)
            return read.error();
    }
    if (subcommand.groups.testFlag(OptionGroup::Database) && subcommand.name != "session"_L1
        && !invocation.connection.sandbox && invocation.connection.database.isEmpty()) {
        return usage(u"Which database? Name it with --database (or ROOKERY_DATABASE in the environment); "
                     "'rookery-cli databases' lists those there are."_s);
    }
    return invocation;
}

QString optionsText(OptionGroups groups)
{
    QString text;
    for (const OptionRow &row : optionRows) {
        if (!groups.testFlag(row.group))
            continue;
        const QString head = row.value.isEmpty() ? u"--%1"_s.arg(row.name) : u"--%1 %2"_s.arg(row.name, row.value);
        text += u"  %1  %2\n"_s.arg(head, -32).arg(row.text);
    }
    return text;
}

} // namespace Rookery::Cli
