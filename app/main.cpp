// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "logfile.h"
#include "selftest.h"
#include "stalltracer.h"
#include "translations.h"

#include <QTextStream>

#include <algorithm>

using namespace Rookery;

namespace {

int complain(const QString &sentence)
{
    QTextStream(stderr) << "rookery: " << sentence << '\n';
    return 2;
}

int run(const CommandLine &line)
{
    SingleInstance instance(line.settingsFolder);
    if (const std::optional<QString> refusal = instance.handOver(line.toMessage()))
        return refusal->isEmpty() ? 0 : complain(*refusal);
    Application rookery(line);
    if (const Result<Done> first = instance.listen(); !first)
        qWarning("later starts cannot be received: %s", qUtf8Printable(first.error().message));
    rookery.shareWith(instance);
    rookery.start();
    return TracedApplication::exec();
}

/// What can be answered without a window needs no display.
bool asksForText(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](QByteArrayView argument) {
        return argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v";
    });
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("rookery"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Rookery"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROOKERY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("rookery"));
}

} // namespace

int main(int argc, char *argv[])
{
    nameProgram();
    if (asksForText(argc, argv)) {
        const QCoreApplication application(argc, argv);
        installTranslations(QLocale());
        const Result<CommandLine> line = commandLineOf(QCoreApplication::arguments()); // ends the program
        return line ? 0 : complain(line.error().message);
    }
    TracedApplication application(argc, argv);
    installTranslations(QLocale());
    const Result<CommandLine> line = commandLineOf(QCoreApplication::arguments());
    if (!line)
        return complain(line.error().message);
    QString error;
    if (!line->logFile.isEmpty() && !logTo(line->logFile, &error))
        return complain(QApplication::translate("main", "The log %1 cannot be written: %2").arg(line->logFile, error));
    if (!line->traceFile.isEmpty() && !application.traceStallsTo(line->traceFile, &error))
        return complain(
            QApplication::translate("main", "The trace %1 cannot be written: %2").arg(line->traceFile, error));
    return line->isSelfTest ? selfTest() : run(*line);
}
