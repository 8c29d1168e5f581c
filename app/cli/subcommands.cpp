// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"

#include "cli/shell/shell.h"
#include "cli/tools/tools.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr OptionGroups onServer = OptionGroup::Connection;
constexpr OptionGroups onDatabase = onServer | OptionGroup::Database;
constexpr OptionGroups writing = onDatabase | OptionGroup::Transaction;

QList<Subcommand> documentSubcommands()
{
    return {
        {"get"_L1, "ID..."_L1, 1, -1, "prints documents, byte for byte as the server has them"_L1,
            "Prints each document and a newline, in the order asked for. One that is missing is named on standard "
            "error, and the exit status is 1."_L1,
            onDatabase, getDocuments},
        {"put"_L1, "ID FILE"_L1, 2, 2, "writes a document from a file, or from standard input for -"_L1,
            "The file must be JSON to the letter; its tokens are sent as they stand. An ID that ends with / or | is "
            "completed by the server. Prints the final id and the change vector, with a tab between. Without --if-new "
            "or --change-vector an existing document is overwritten."_L1,
            writing | OptionGroup::Put | OptionGroup::Expectation, putDocument},
        {"rm"_L1, "ID..."_L1, 1, -1, "deletes documents, all in one transaction"_L1,
            "One that does not exist is named on standard error, and the exit status is 1; the others are deleted."_L1,
            writing | OptionGroup::Expectation, removeDocuments},
        {"diff"_L1, "ID FILE"_L1, 2, 2, "compares a document with a file, line by line"_L1,
            "Both are formatted first, with their numbers and key order as they are, and shown as 'diff -u' does. "
            "Metadata is compared where the file has some. The exit status is 1 where they differ."_L1,
            onDatabase, diffDocument},
        {"ls"_L1, "[PREFIX]"_L1, 0, 1, "lists ids that begin with a prefix, one a line"_L1,
            "In the server's order. Asks for page after page until there is no more, or --limit is reached, which a "
            "note on standard error tells. With --long: id, collection, change vector and last change, with tabs "
            "between."_L1,
            onDatabase | OptionGroup::List, listIds},
    };
}

QList<Subcommand> transferSubcommands()
{
    return {
        {"export"_L1, "[FILE]"_L1, 0, 1, "writes documents to a file or standard output, one a line"_L1,
            "Any number of them, each as the server has it, with its metadata, byte for byte: NDJSON, which 'import' "
            "reads. All of the database, or what one of --collection, --query and --prefix names. A disk that is full, "
            "a lost connection or Ctrl+C leaves whole lines, and how many is said."_L1,
            onDatabase | OptionGroup::Export, exportDocuments},
        {"import"_L1, "FILE"_L1, 1, 1, "stores the documents of a file, or of standard input for -"_L1,
            "One JSON object behind the other (NDJSON, as 'export' writes them), or an array of them, of any size. The "
            "id is that in @metadata; without one, the collection makes it. What is there is overwritten. It is not "
            "one transaction: how many documents were stored is said, and of the first that is wrong its line."_L1,
            onDatabase | OptionGroup::Import, importDocuments},
    };
}

QList<Subcommand> querySubcommands()
{
    return {
        {"patch-query"_L1, "RQL"_L1, 1, 1, "has the server run a script on all that a query finds"_L1,
            "RQL ends with the script: from Orders where Freight > 500 update { this.Big = args.big; }. It is not one "
            "transaction. Ctrl+C has the server stop, and how far it was is said; what was done stays so."_L1,
            onDatabase | OptionGroup::ByQuery, patchByQuery},
        {"delete-query"_L1, "RQL"_L1, 1, 1, "has the server delete all that a query finds"_L1,
            "There is no way back. It is not one transaction. Ctrl+C has the server stop, and how far it was is said; "
            "what was deleted stays so."_L1,
            onDatabase | OptionGroup::ByQuery, deleteByQuery},
    };
}

QList<Subcommand> databaseSubcommands()
{
    return {
        {"databases"_L1, ""_L1, 0, 0, "lists databases and how many documents they have"_L1, ""_L1, onServer,
            listDatabases},
        {"collections"_L1, ""_L1, 0, 0, "lists collections and how many documents they have"_L1, ""_L1, onDatabase,
            listCollections},
        {"create-database"_L1, "NAME"_L1, 1, 1, "makes an empty database on one node"_L1, ""_L1, onServer,
            createDatabase},
        {"delete-database"_L1, "NAME"_L1, 1, 1, "deletes a database and all that is in it"_L1,
            "There is no way back, so it wants to be told --yes."_L1, onServer | OptionGroup::Confirmation,
            deleteDatabase},
        {"sample-data"_L1, ""_L1, 0, 0, "fills an empty database with sample data"_L1, ""_L1, onDatabase,
            createSampleData},
    };
}

} // namespace

const QList<Subcommand> &subcommands()
{
    static const QList<Subcommand> all = QList<Subcommand>{
        {"session"_L1, ""_L1, 0, 0, "reads commands, one a line, and answers each with a line of JSON"_L1,
            "A line is words (load users/1), or a JSON array (\"load\", then its arguments). 'help' lists the commands. "
            "An error ends nothing; the exit status is 0 at the end of input."_L1,
            writing | OptionGroup::Session, runSession},
    } + documentSubcommands() + transferSubcommands() + querySubcommands() + databaseSubcommands();
    return all;
}

const Subcommand *findSubcommand(const QString &name)
{
    for (const Subcommand &each : subcommands()) {
        if (name == each.name)
            return &each;
    }
    return nullptr;
}

namespace {

/// In lines that fit a terminal.
QString wrapped(const QString &text)
{
    constexpr qsizetype width = 80;
    QString out;
    qsizetype column = 0;
    for (const QString &word : text.split(u' ')) {
        if (column > 0 && column + 1 + word.size() > width) {
            out += u'\n';
            column = 0;
        }
        if (column > 0)
            out += u' ';
        out += word;
        column += word.size() + 1;
    }
    return out;
}

} // namespace

QString overviewText()
{
    QString text = u"usage: rookery-cli COMMAND [ARGUMENT...] [OPTION...]\n\n"
                   "A console client for RavenDB documents, on a server or on a sandbox in a file.\n\n"_s;
    for (const Subcommand &each : subcommands())
        text += u"  %1  %2\n"_s.arg(QString(each.name + u' ' + each.arguments).trimmed(), -22).arg(each.summary);
    text += u"\n'rookery-cli COMMAND --help' tells more; --version tells the version.\n\n"
            "environment:\n"
            "  ROOKERY_URL, ROOKERY_DATABASE   instead of --url and --database\n"
            "  ROOKERY_CERTIFICATE_PASSWORD    of the file of --certificate; else it is asked for\n"
            "  NO_COLOR                        no colours\n\n"
            "exit status: 0 done · 1 refused, not found, different · 2 wrong usage · 3 connection or file trouble ·\n"
            "4 conflict, nothing written · 5 sent, but the outcome is not known\n"_s;
    return text;
}

QString helpText(const Subcommand &subcommand)
{
    const QString line = u"usage: rookery-cli %1 %2"_s.arg(subcommand.name, subcommand.arguments).trimmed();
    QString text = u"%1 [OPTION...]\n\n%2.\n"_s.arg(line, subcommand.summary);
    if (!subcommand.details.isEmpty())
        text += u'\n' + wrapped(subcommand.details) + u'\n';
    return text + u"\noptions:\n"_s + optionsText(subcommand.groups);
}

} // namespace Rookery::Cli
