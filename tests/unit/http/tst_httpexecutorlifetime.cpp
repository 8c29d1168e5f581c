// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/deliver.h"
#include "executor/activitylog.h"
#include "executor/writeguard.h"
#include "executortesting.h"
#include "session/documentstore.h"
#include "session/hilo.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Everything may die in every order, and every request is answered once.
class HttpExecutorLifetimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void death_readInFlight_isCanceled();
    void death_writeInFlight_isUnknown();
    void death_waitingForTheTopology_isNotSent();
    void death_queued_isNotSent();
    void death_withoutARequest_isQuiet();
    void row107_storeWithReservedIds_deadServer_diesAtOnce();
    void row107_storeWithReservedIds_silentServer_diesInTime();
    void deaths_inEveryOrder_data();
    void deaths_inEveryOrder();
};

namespace {

HttpServer::Script mute()
{
    return [](const HttpMessage &) { return silence(); };
}

enum Mortal { Receiver, Log, Guard, Executor };

/// Reserves ids, and then says nothing more.
ScriptedAnswer reserve(const HttpMessage &request)
{
    const QByteArray range = R"({"Prefix":"users/","Low":1,"High":32,"LastSize":32,"ServerTag":"A"})";
    return request.target().contains("/hilo/next") ? reply(201, range) : silence();
}

/// A store that has used one id of its range.
std::unique_ptr<DocumentStore> storeWithIds(const QString &url)
{
    auto store = std::make_unique<DocumentStore>(httpExecutors(optionsFor({url})));
    return waitFor(store->hiLoIds(u"X"_s).next(u"Users"_s)) ? std::move(store) : nullptr;
}

} // namespace

void HttpExecutorLifetimeTest::death_readInFlight_isCanceled()
{
    HttpServer server(mute());
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"X"_s);
    const auto pending = executor->send(loadOf(u"a"_s));
    QVERIFY(server.waitForRequests(1));
    executor.reset();
    QCOMPARE(waitFor<LoadedDocuments>(pending).error().kind, ErrorKind::Canceled);
    QVERIFY(server.waitForClosed(1));
}

void HttpExecutorLifetimeTest::death_writeInFlight_isUnknown()
{
    HttpServer server(mute());
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"X"_s);
    const auto pending = executor->send(putOf(u"a"_s));
    QVERIFY(server.waitForRequests(1));
    executor.reset();
    QCOMPARE(waitFor<BatchAnswer>(pending).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorLifetimeTest::death_waitingForTheTopology_isNotSent()
{
    HttpServer server(mute());
    auto executor = std::make_unique<HttpExecutor>(HttpOptions{.urls = {server.url()}}, u"X"_s);
    const auto read = executor->send(loadOf(u"a"_s));
    const auto write = executor->send(putOf(u"a"_s));
    QVERIFY(server.waitForRequests(1));
    executor.reset();
    QCOMPARE(waitFor<LoadedDocuments>(read).error().kind, ErrorKind::NotSent);
    QCOMPARE(waitFor<BatchAnswer>(write).error().kind, ErrorKind::NotSent);
}

void HttpExecutorLifetimeTest::death_queued_isNotSent()
{
    HttpServer server(mute());
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"X"_s);
    QList<Pending<BatchAnswer>> pending;
    for (int i = 0; i < 50; ++i)
        pending.append(executor->send(putOf(u"a"_s)));
    executor.reset();
    qsizetype unknown = 0;
    for (const auto &each : pending) {
        const ErrorKind kind = waitFor<BatchAnswer>(each).error().kind;
        QVERIFY(kind == ErrorKind::NotSent || kind == ErrorKind::StateUnknown);
        unknown += kind == ErrorKind::StateUnknown;
    }
    QVERIFY(server.requests().size() <= unknown); // what arrived is never called "not sent"
}

void HttpExecutorLifetimeTest::death_withoutARequest_isQuiet()
{
    HttpExecutor({}, {});
    HttpExecutor(optionsFor({u"http://localhost:1"_s}), u"X"_s);
}

void HttpExecutorLifetimeTest::row107_storeWithReservedIds_deadServer_diesAtOnce()
{
    auto server = std::make_unique<HttpServer>(reserve);
    auto store = storeWithIds(server->url());
    QVERIFY(store);
    server.reset();
    QElapsedTimer clock;
    clock.start();
    store.reset();
    QVERIFY2(clock.elapsed() < 400, "it waited for a server that is gone");
}

void HttpExecutorLifetimeTest::row107_storeWithReservedIds_silentServer_diesInTime()
{
    HttpServer server(reserve);
    auto store = storeWithIds(server.url());
    QVERIFY(store);
    QElapsedTimer clock;
    clock.start();
    store.reset();
    QVERIFY2(clock.elapsed() < 5000, "it waited on");
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.requests().last().method(), "PUT");
    QVERIFY(server.requests().last().target().endsWith("/hilo/return?tag=users&end=32&last=1"));
}

void HttpExecutorLifetimeTest::deaths_inEveryOrder_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<bool>("isInFlight");
    QList<int> order = {Receiver, Log, Guard, Executor};
    do {
        for (const bool isWrite : {false, true}) {
            for (const bool isInFlight : {false, true}) {
                QTest::addRow("%d%d%d%d %s %s", order[0], order[1], order[2], order[3], isWrite ? "write" : "read",
                    isInFlight ? "in flight" : "queued")
                    << order << isWrite << isInFlight;
            }
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

void HttpExecutorLifetimeTest::deaths_inEveryOrder()
{
    QFETCH(QList<int>, order);
    QFETCH(bool, isWrite);
    QFETCH(bool, isInFlight);
    HttpServer server(mute());
    const auto history = std::make_shared<ActivityHistory>();
    auto receiver = std::make_unique<QObject>();
    auto executor = std::make_unique<HttpExecutor>(optionsFor({server.url()}), u"X"_s);
    auto guard = std::make_unique<WriteGuard>(static_cast<RequestExecutor &>(*executor));
    auto log = std::make_unique<ActivityLog>(static_cast<RequestExecutor &>(*guard), history);
    int answers = 0;
    if (isWrite)
        deliver(log->send(putOf(u"a"_s)), receiver.get(), [&](const auto &) { ++answers; });
    else
        deliver(log->send(loadOf(u"a"_s)), receiver.get(), [&](const auto &) { ++answers; });
    if (isInFlight)
        QVERIFY(server.waitForRequests(1));
    for (const int mortal : order) {
        switch (mortal) {
        case Receiver: receiver.reset(); break;
        case Log: log.reset(); break;
        case Guard: guard.reset(); break;
        case Executor: executor.reset(); break;
        }
        QCoreApplication::processEvents();
    }
    QVERIFY(answers <= 1);
    QVERIFY(history->entries().first().isFinished);
    QVERIFY(history->entries().first().error);
}

QTEST_GUILESS_MAIN(HttpExecutorLifetimeTest)
#include "tst_httpexecutorlifetime.moc"
