// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/deliver.h"
#include "async/waitfor.h"
#include "support/memoryserver.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

enum class Part : quint8 { Receiver, Session, Store };

/// A session with a request in flight, and somebody who waits for the answer.
struct UnderWay
{
    UnderWay()
    {
        server.executor->hold<GetDocuments>();
        server.executor->hold<ExecuteBatch>();
        session = server.session();
    }

    void destroy(Part part)
    {
        switch (part) {
        case Part::Receiver: receiver.reset(); break;
        case Part::Session: session.reset(); break;
        case Part::Store: server.closeStore(); break;
        }
    }

    MemoryServer server;
    std::unique_ptr<Session> session;
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
};

/// An answer passes the event loop once for each of its receivers: executor to session, session to caller.
void letAnswersPass()
{
    for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
}

} // namespace

/// Every order of destroying receiver, session and store while a request is under way.
class SessionLifetimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void load_destroyedInAnyOrder_reportsOnceOrNever_data();
    void load_destroyedInAnyOrder_reportsOnceOrNever();
    void save_destroyedInAnyOrder_isNeverCalledNotSent_data() { load_destroyedInAnyOrder_reportsOnceOrNever_data(); }
    void save_destroyedInAnyOrder_isNeverCalledNotSent();
    void session_diesWhileSaving_theSaveIsSettledAllTheSame();
    void session_diesWhileLoading_theRequestIsCanceled();
    void session_dies_aSaveThatWaitsIsNotSent();
    void caller_givesUp_theRequestIsCanceled();
    void store_diesFirst_everyCallIsMisuse();
};

void SessionLifetimeTest::load_destroyedInAnyOrder_reportsOnceOrNever_data()
{
    QTest::addColumn<QList<Part>>("order");
    QList<Part> order{Part::Receiver, Part::Session, Part::Store};
    do {
        QString name;
        for (const Part part : std::as_const(order))
            name += QLatin1StringView("RST").at(static_cast<qsizetype>(part));
        QTest::newRow(qPrintable(name)) << order;
    } while (std::next_permutation(order.begin(), order.end()));
}

void SessionLifetimeTest::load_destroyedInAnyOrder_reportsOnceOrNever()
{
    QFETCH(QList<Part>, order);
    UnderWay scene;
    int reports = 0;
    deliver(scene.session->load(u"a/1"_s), scene.receiver.get(), [&reports](const auto &) { ++reports; });
    bool isReceiverAlive = true;
    for (const Part part : std::as_const(order)) {
        scene.destroy(part);
        isReceiverAlive = isReceiverAlive && part != Part::Receiver;
        const int before = reports;
        letAnswersPass();
        QVERIFY(isReceiverAlive || reports == before);
    }
    QVERIFY(reports <= 1);
    QCOMPARE(reports == 1, order.first() != Part::Receiver);
}

void SessionLifetimeTest::save_destroyedInAnyOrder_isNeverCalledNotSent()
{
    QFETCH(QList<Part>, order);
    UnderWay scene;
    QVERIFY(scene.session->store(u"a/1"_s, Json::Value::emptyObject()));
    std::optional<ErrorKind> reported;
    deliver(scene.session->saveChanges(), scene.receiver.get(),
        [&reported](const auto &result) { reported = result ? ErrorKind::Misuse : result.error().kind; });
    for (const Part part : std::as_const(order)) {
        scene.destroy(part);
        letAnswersPass();
    }
    const bool storeDiedFirst = order.indexOf(Part::Store) < order.indexOf(Part::Receiver);
    QCOMPARE(reported.has_value(), storeDiedFirst);
    if (storeDiedFirst)
        QCOMPARE(*reported, ErrorKind::StateUnknown);
}

void SessionLifetimeTest::session_diesWhileSaving_theSaveIsSettledAllTheSame()
{
    UnderWay scene;
    QVERIFY(scene.session->store(u"a/1"_s, Json::Value::emptyObject()));
    const Pending<SaveAnswer> saving = scene.session->saveChanges();
    scene.destroy(Part::Session);
    BatchAnswer answer;
    answer.results.append(PutResult{u"a/1"_s, u"A:1"_s, u"@empty"_s, {}, {}});
    scene.server.executor->answerHeld<ExecuteBatch>(answer);
    QCOMPARE(waitFor(saving).value().writes.first().id, u"a/1"_s);
}

void SessionLifetimeTest::session_diesWhileLoading_theRequestIsCanceled()
{
    UnderWay scene;
    const auto loading = scene.session->load(u"a/1"_s);
    QVERIFY(!scene.server.executor->isAnyWaitingCanceled());
    scene.destroy(Part::Session);
    QVERIFY(scene.server.executor->isAnyWaitingCanceled());
    QCOMPARE(waitFor(loading).error().kind, ErrorKind::Canceled);
}

void SessionLifetimeTest::session_dies_aSaveThatWaitsIsNotSent()
{
    UnderWay scene;
    QVERIFY(scene.session->store(u"a/1"_s, Json::Value::emptyObject()));
    const Pending<SaveAnswer> first = scene.session->saveChanges();
    QVERIFY(scene.session->store(u"a/2"_s, Json::Value::emptyObject()));
    const Pending<SaveAnswer> second = scene.session->saveChanges();
    scene.destroy(Part::Session);
    QCOMPARE(waitFor(second).error().kind, ErrorKind::NotSent);
    QCOMPARE(scene.server.executor->sent<ExecuteBatch>().size(), 1);
    scene.server.executor->answerHeld<ExecuteBatch>(Error::of(ErrorKind::Rejected, u"no"_s));
    QCOMPARE(waitFor(first).error().kind, ErrorKind::Rejected);
}

void SessionLifetimeTest::caller_givesUp_theRequestIsCanceled()
{
    UnderWay scene;
    auto loading = scene.session->load(u"a/1"_s);
    loading.cancel();
    QTRY_VERIFY(scene.server.executor->isAnyWaitingCanceled());
}

void SessionLifetimeTest::store_diesFirst_everyCallIsMisuse()
{
    UnderWay scene;
    QVERIFY(scene.session->store(u"a/1"_s, Json::Value::emptyObject()));
    scene.destroy(Part::Store);
    QCOMPARE(waitFor(scene.session->load(u"a/2"_s)).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(scene.session->saveChanges()).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(scene.session->store(Json::parse(R"({"@metadata":{"@collection":"A"}})").value())).error().kind,
        ErrorKind::Misuse);
    QVERIFY(scene.session->hasChanges());
}

QTEST_GUILESS_MAIN(SessionLifetimeTest)
#include "tst_sessionlifetime.moc"
