// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/subcommands.h"

#include <QCoreApplication>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Cli;

namespace {

/// Our own warnings go to standard error as messages; those of Qt say nothing that a user can act on.
void showMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isOurs = QByteArrayView(context.category ? context.category : "").startsWith("rookery.");
    if (isOurs || type == QtCriticalMsg || type == QtFatalMsg)
        writeMessage(message);
}

ExitCode complain(const QString &message)
{
    writeMessage(message);
    return ExitCode::Usage;
}

ExitCode show(const QString &text)
{
    writeOutput(text.toUtf8());
    return ExitCode::Ok;
}

/// "--help" and its kin; nullopt where something is to be done.
std::optional<ExitCode> answerQuestion(const QString &name, const QStringList &rest)
{
    if (name == u"--version")
        return show(u"rookery-cli %1\n"_s.arg(QCoreApplication::applicationVersion()));
    const bool asksForHelp = name == u"--help" || name == u"-h" || name == u"help";
    const QString topic = asksForHelp ? rest.value(0) : name;
    if (asksForHelp && topic.isEmpty())
        return show(overviewText());
    const qsizetype end = rest.indexOf(u"--"_s); // what stands behind it is no option
    const QStringList options = end < 0 ? rest : rest.first(end);
    if (!asksForHelp && !options.contains(u"--help"_s) && !options.contains(u"-h"_s))
        return std::nullopt;
    const Subcommand *subcommand = findSubcommand(topic);
    return subcommand ? show(helpText(*subcommand))
                      : complain(u"There is no command '%1'. See 'rookery-cli --help'."_s.arg(topic));
}

ExitCode run(const QStringList &words)
{
    if (words.isEmpty())
        return complain(u"Which command? See 'rookery-cli --help'."_s);
    const QString &name = words.first();
    if (const auto answered = answerQuestion(name, words.sliced(1)))
        return *answered;
    const Subcommand *subcommand = findSubcommand(name);
    if (!subcommand && name.startsWith(u'-'))
        return complain(u"The command comes first, then its options. See 'rookery-cli --help'."_s);
    if (!subcommand)
        return complain(u"There is no command '%1'. See 'rookery-cli --help'."_s.arg(name));
    const auto invocation = parseInvocation(*subcommand, words.sliced(1));
    if (!invocation)
        return complain(invocation.error().message);
    return subcommand->run(*invocation);
}

} // namespace

int main(int argc, char **argv)
{
    keepBytes();
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file at its limit of size is a write that fails, and is told as one
#endif
    qInstallMessageHandler(showMessage);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOKERY_VERSION));
    const ExitCode code = run(QCoreApplication::arguments().sliced(1));
    if (flushOutput())
        return static_cast<int>(code);
    writeMessage(u"Standard output could not be written."_s);
    return static_cast<int>(ExitCode::Trouble);
}
