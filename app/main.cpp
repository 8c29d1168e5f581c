// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "logfile.h"
#include "selftest.h"
#include "stalltracer.h"
#include "translations.h"

#include <QTextStream>

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

} // namespace

int main(int argc, char *argv[])
{
    TracedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rookery"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rookery"));
    QApplication::setApplicationVersion(QStringLiteral(ROOKERY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("rookery"));
    installTranslations(QLocale());
    const Result<CommandLine> line = commandLineOf(QApplication::arguments());
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
