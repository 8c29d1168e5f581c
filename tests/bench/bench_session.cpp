// SPDX-License-Identifier: GPL-3.0-or-later
// What a session costs as it grows: bench_session. Documents of 1 KB in a sandbox in memory; 50 of them are edited.
// Build it with -O2.
#include "async/waitfor.h"
#include "sandbox/sandboxexecutor.h"
#include "session/documentstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

constexpr int edited = 50;
constexpr int loadedAtOnce = 1000;

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

QString idOf(int number)
{
    return u"orders/%1"_s.arg(number);
}

/// Milliseconds that `work` takes.
template <typename Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void storeAll(DocumentStore &store, int documents)
{
    const auto json = valueOf(Json::parse(R"({"Number":1,"Notes":")" + QByteArray(1000, 'n') + "\"}"));
    const auto session = valueOf(store.openSession());
    for (int number = 0; number < documents; ++number)
        valueOf(session->store(idOf(number), json, {.collection = u"Orders"_s, .changeVector = {}}));
    valueOf(waitFor(session->saveChanges()));
}

void loadAll(Session &session, int documents)
{
    for (int first = 0; first < documents; first += loadedAtOnce) {
        QStringList ids;
        for (int number = first; number < qMin(first + loadedAtOnce, documents); ++number)
            ids.append(idOf(number));
        valueOf(waitFor(session.load(ids)));
    }
}

void edit(Session &session, int count)
{
    for (int number = 0; number < count; ++number)
        valueOf(session.set(idOf(number), Json::Pointer({u"Number"_s}), Json::Value::fromInteger(number + 2)));
}

void measure(int documents)
{
    const SandboxOptions options{.fillsWithSampleData = false};
    DocumentStore store(sandboxExecutors(options), {.database = options.database});
    storeAll(store, documents);
    const auto session = valueOf(store.openSession());
    session->setMaxNumberOfRequests(documents);
    const double load = timed([&] { loadAll(*session, documents); });
    const double find = timed([&] { loadAll(*session, documents); });
    edit(*session, edited);
    bool hasChanges = false;
    const double ask = timed([&] { hasChanges = session->hasChanges(); });
    DocumentChanges changes;
    const double list = timed([&] { changes = session->whatChanged(); });
    if (!hasChanges || changes.size() != edited)
        qFatal("%lld changes", static_cast<long long>(changes.size()));
    const double saveFew = timed([&] { valueOf(waitFor(session->saveChanges())); });
    edit(*session, documents);
    const double saveAll = timed([&] { valueOf(waitFor(session->saveChanges())); });
    QTextStream(stdout) << "| " << documents << " | " << QString::number(load * 1e3 / documents, 'f', 1) << " | "
                        << QString::number(find * 1e3 / documents, 'f', 2) << " | "
                        << QString::number(ask * 1e3, 'f', 1) << " | " << QString::number(list, 'f', 2) << " | "
                        << QString::number(saveFew, 'f', 1) << " | "
                        << QString::number(saveAll * 1e3 / documents, 'f', 1) << " |\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream(stdout) << "| tracked | load, us each | load again, us each | hasChanges, us | whatChanged of 50, ms | "
                           "save 50, ms | save all, us each |\n| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const int documents : {1000, 3000, 10'000, 30'000, 100'000})
        measure(documents);
}
