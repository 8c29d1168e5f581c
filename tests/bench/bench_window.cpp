// SPDX-License-Identifier: GPL-3.0-or-later
// How long the program takes from its start, as a process of its own, to a window on the sandbox whose tree is listed,
// how much memory it has then when it idles, and how long a document of 2,000 lines takes to be on the screen. Medians
// of nine starts; the files are in the system's cache.
#include "application.h"
#include "async/waitfor.h"
#include "commands/batch.h"
#include "documents/documentview.h"
#include "documents/editortabs.h"
#include "views/documenttree.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

constexpr int rounds = 9;
constexpr int documentLines = 2'000;

template <typename Condition>
void runUntil(Condition isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

void runFor(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    runUntil([&] { return timer.elapsed() >= milliseconds; });
}

/// What the system counts, in MB: "VmRSS" is all that is in memory, "RssAnon" what no other process can share.
double memory(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(static_cast<qsizetype>(qstrlen(what)) + 1).simplified().split(' ').first().toDouble()
                / 1024;
    }
    return 0;
}

Json::Value longDocument()
{
    QByteArray text = "{";
    for (int line = 0; line < documentLines - 2; ++line)
        text += (line > 0 ? ",\"" : "\"") + QByteArray("field") + QByteArray::number(line)
            + "\":" + QByteArray::number(line);
    return *Json::parse(text + '}');
}

double openLongDocument(SessionTab &tab)
{
    const QString id = u"species/long"_s;
    Workspace &workspace = tab.workspace();
    if (!waitFor(workspace.executor().send(ExecuteBatch{{PutDocument{id, {}, {}, longDocument()}}})))
        qFatal("the long document was not stored");
    QElapsedTimer timer;
    timer.start();
    workspace.open(id);
    runUntil([&] { return tab.editors().viewOf(id) && tab.editors().viewOf(id)->isVisible(); });
    QApplication::sendPostedEvents();
    tab.editors().viewOf(id)->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The program itself. Says when it is usable, and what it measured.
int child(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    CommandLine line;
    line.settingsFolder = folder.path();
    Application rookery(line);
    rookery.start();
    SessionTab *tab = rookery.window().currentTab();
    if (!tab)
        qFatal("no session was opened");
    runUntil([tab] { return tab->tree().model().rowCount() > 1; });
    tab->repaint();
    std::puts("usable");
    std::fflush(stdout);
    runFor(1'000);
    std::printf("%.1f %.1f ", memory("VmRSS:"), memory("RssAnon:"));
    std::printf("%.1f\n", openLongDocument(*tab));
    return 0;
}

struct Start
{
    double usable, resident, own, document;
};

Start start(const QString &program)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {u"--child"_s});
    while (!process.canReadLine() && process.waitForReadyRead()) {
    }
    const double usable = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.readLine();
    process.waitForFinished();
    const QByteArrayList figures = process.readAll().simplified().split(' ');
    if (figures.size() != 3)
        qFatal("the program ended before it was measured");
    return {usable, figures.at(0).toDouble(), figures.at(1).toDouble(), figures.at(2).toDouble()};
}

double median(const std::vector<Start> &starts, double Start::*figure)
{
    std::vector<double> values;
    for (const Start &each : starts)
        values.push_back(each.*figure);
    std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
    return values[rounds / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1)
        return child(argc, argv);
    const QCoreApplication application(argc, argv);
    std::vector<Start> starts;
    for (int round = 0; round < rounds; ++round)
        starts.push_back(start(QCoreApplication::applicationFilePath()));
    std::printf("start to a usable window       %7.0f ms\n", median(starts, &Start::usable));
    std::printf("memory when idle               %7.0f MB, of its own %.0f MB\n", median(starts, &Start::resident),
        median(starts, &Start::own));
    std::printf("document of %d lines shown   %7.0f ms\n", documentLines, median(starts, &Start::document));
    return 0;
}
