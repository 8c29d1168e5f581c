// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads documents of 2 KB in a sandbox file: bench_sandbox [documents]. Build it with -O2.
#include "async/waitfor.h"
#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/documents.h"
#include "sandbox/sandboxexecutor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

QByteArray orderOf(int number)
{
    QByteArray lines;
    for (int i = 0; i < 18; ++i) {
        lines += (i ? "," : "") + QByteArray(R"({"Product":"products/)") + QByteArray::number((number + i) % 77)
            + R"(-A","Name":"Gnocchi di nonna Alice","PricePerUnit":38.0000,"Quantity":)" + QByteArray::number(i) + "}";
    }
    return R"({"Company":"companies/)" + QByteArray::number(number % 91) + R"(-A","Freight":1.2100,"Lines":[)" + lines
        + R"(],"@metadata":{"@collection":"Orders"}})";
}

QString orderId(int number)
{
    return u"orders/%1-A"_s.arg(number);
}

void report(const char *what, qint64 count, qint64 nanoseconds)
{
    const qint64 rate = qRound64(double(count) * 1e9 / double(nanoseconds));
    QTextStream(stdout) << QString::fromLatin1(what).leftJustified(36) << rate << "/s\n";
}

void insertAll(RequestExecutor &executor, int documents, int batchSize)
{
    for (int first = 0; first < documents; first += batchSize) {
        ExecuteBatch batch;
        for (int i = first; i < qMin(first + batchSize, documents); ++i)
            batch.commands.append(PutDocument{orderId(i), {}, {}, *Json::parse(orderOf(i))});
        const auto answer = waitFor<BatchAnswer>(executor.send(std::move(batch)));
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
    }
}

template <typename Ask>
void measure(const char *what, int times, int each, Ask ask)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        ask(i);
    report(what, qint64(times) * each, timer.nsecsElapsed());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int documents = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    QTemporaryDir folder;
    SandboxOptions options;
    options.file = folder.filePath(u"bench.rookery"_s);
    options.fillsWithSampleData = false;
    SandboxExecutor executor(options, options.database);
    QRandomGenerator random(1);

    measure("inserts, batches of 1,000", 1, documents, [&](int) { insertAll(executor, documents, 1000); });
    measure("updates, one by one", 2000, 1, [&](int) {
        const int number = int(random.bounded(documents));
        (void)waitFor<BatchAnswer>(
            executor.send(ExecuteBatch{{PutDocument{orderId(number), {}, {}, *Json::parse(orderOf(number))}}}));
    });
    measure("reads, one by one", 20'000, 1, [&](int) {
        (void)waitFor<LoadedDocuments>(executor.send(GetDocuments{{orderId(int(random.bounded(documents)))}}));
    });
    measure("reads, 1,000 at a time", 50, 1000, [&](int) {
        QStringList ids;
        for (int i = 0; i < 1000; ++i)
            ids.append(orderId(int(random.bounded(documents))));
        (void)waitFor<LoadedDocuments>(executor.send(GetDocuments{ids}));
    });
    measure("prefix pages of 128, at the start", 200, 1, [&](int) {
        (void)waitFor<QList<Document>>(executor.send(GetDocumentsByPrefix{u"orders/"_s, {}, {}, {}, 0, 128}));
    });
    measure("prefix pages of 128, at the end", 20, 1, [&](int) {
        (void)waitFor<QList<Document>>(
            executor.send(GetDocumentsByPrefix{u"orders/"_s, {}, {}, {}, documents - 128, 128}));
    });
    measure("collection pages of 128, at the end", 50, 1, [&](int) {
        (void)waitFor<QList<Document>>(executor.send(GetCollectionPage{u"Orders"_s, documents - 128, 128}));
    });
    QTextStream(stdout) << "file of " << QFileInfo(options.file).size() / (1 << 20) << " MB\n";
}
