// SPDX-License-Identifier: GPL-3.0-or-later
// Lists a collection of a sandbox in the tree, 500 rows a step: bench_tree [documents]. Build it with -O2. Says the
// time to the first rows and to all of them, and the longest that the event loop was held up by it.
#include "async/waitfor.h"
#include "commands/batch.h"
#include "sandbox/sandboxexecutor.h"
#include "views/documenttree.h"
#include "views/documenttreeview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

void fill(RequestExecutor &executor, int documents)
{
    const Json::Value json = *Json::parse(R"({"Freight":1.2100,"@metadata":{"@collection":"Orders"}})");
    for (int first = 0; first < documents; first += 1'000) {
        ExecuteBatch batch;
        for (int i = first; i < qMin(first + 1'000, documents); ++i)
            batch.commands.append(PutDocument{u"orders/%1-A"_s.arg(i), {}, {}, json});
        if (const auto answer = waitFor<BatchAnswer>(executor.send(std::move(batch))); !answer)
            qFatal("%s", qPrintable(answer.error().message));
    }
}

/// Runs the event loop until `isDone`; answers the longest turn in milliseconds.
template <typename Condition>
qint64 runUntil(Condition isDone)
{
    qint64 longest = 0;
    while (!isDone()) {
        QElapsedTimer turn;
        turn.start();
        QCoreApplication::processEvents();
        longest = qMax(longest, turn.elapsed());
    }
    return longest;
}

void say(const char *what, qint64 milliseconds)
{
    QTextStream(stdout) << QString::fromLatin1(what).leftJustified(36) << milliseconds << " ms\n";
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int documents = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const auto executor = sandboxExecutors({.fillsWithSampleData = false})(u"Sandbox"_s);
    fill(*executor, documents);

    DocumentTree tree(*executor, u"Sandbox"_s);
    tree.resize(272, 800);
    tree.show();
    DocumentTreeModel &model = tree.model();
    QElapsedTimer timer;
    timer.start();
    tree.refresh();
    runUntil([&] { return model.rowCount() == 2; });
    say("counts", timer.restart());

    const QModelIndex orders = model.index(1, 0);
    const auto views = tree.findChildren<DocumentTreeView *>();
    for (DocumentTreeView *view : views) {
        if (view->model() == &model)
            view->expand(orders);
    }
    runUntil([&] { return model.rowCount(orders) > qMin(documents, 500); });
    say("first rows", timer.restart());

    qint64 longest = 0;
    while (model.rowCount(orders) < documents) {
        const int before = model.rowCount(orders);
        model.press(model.index(before - 1, 0, orders));
        longest = qMax(longest, runUntil([&] { return model.rowCount(orders) >= qMin(documents, before + 500); }));
    }
    say("all rows", timer.restart());
    say("longest turn", longest);

    bool isRefreshed = false;
    QObject::connect(&model, &DocumentTreeModel::merged, &model, [&] { isRefreshed = true; });
    tree.refresh();
    longest = runUntil([&] { return isRefreshed && timer.elapsed() > 1'000; });
    say("refresh, longest turn", longest);
    return 0;
}
