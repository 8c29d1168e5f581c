// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "session/lazy/lazily.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Rows 97-99 of the table of session semantics (protocol.md), and what other rows say of lazy operations.
class LazilyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void row97_queued_sendsNothing();
    void row97_firstValue_sendsAllInOneRequest();
    void row97_executeAllPending_sendsAllInOneRequest();
    void row97_askedTwice_isSentOnce();
    void row97_queuedLater_isTheNextRequest();
    void row97_results_areTracked();
    void row97_includes_areParked();
    void row98_allLoaded_needsNoRequest();
    void row98_loadedMeanwhile_isNotAskedFor();
    void row98_someLoaded_asksForTheOthers();
    void row98_missing_isNothing();
    void row98_oneRefused_isThatOnesErrorAlone();
    void requestFails_everyoneIsTold();
    void wrongCalls_areMisuseWithoutBeingQueued();
    void row76_clear_forgetsWhatWaits();
    void row83_oneRequest_isCounted();
    void row82_spentBudget_isTold();
    void row24_noTracking_isAskedEachTime();
    void row28_noTrackingIncludes_areMisuse();
    void row104_waits_addUp();
    void nothingQueued_isDoneWithoutARequest();
    void givenUp_theOthersAreAnswered();
    void notHeld_isAskedForAllTheSame();
    void session_dies_everyoneIsCanceled_data();
    void session_dies_everyoneIsCanceled();

private:
    ReadAnswer answerTo(const ReadCommand &read) const;
    QList<MultiGet> sent() const { return m_server->executor->sent<MultiGet>(); }
    Document stored(const QString &id) const { return m_server->documents.value(idKey(id)); }

    std::unique_ptr<MemoryServer> m_server;
    Result<QueryResults> m_queryAnswer = QueryResults{};
};

void LazilyTest::init()
{
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"users/1"_s, R"({"n":"Ann","c":"companies/1"})");
    m_server->put(u"users/2"_s, R"({"n":"Bob"})");
    m_server->put(u"companies/1"_s, R"({"n":"C"})");
    m_queryAnswer = QueryResults{};
    m_server->executor->onCommand<MultiGet>([this](const MultiGet &command) -> Result<MultiGet::Answer> {
        MultiGet::Answer answers;
        for (const ReadCommand &read : command.reads)
            answers.append(answerTo(read));
        return answers;
    });
}

ReadAnswer LazilyTest::answerTo(const ReadCommand &read) const
{
    if (std::holds_alternative<QueryDocuments>(read))
        return m_queryAnswer;
    if (const auto *prefix = std::get_if<GetDocumentsByPrefix>(&read)) {
        QList<Document> found;
        for (const Document &document : m_server->documents) {
            if (document.id.startsWith(prefix->prefix))
                found.append(document);
        }
        return Result(found);
    }
    LoadedDocuments loaded;
    const auto &load = std::get<GetDocuments>(read);
    for (const QString &id : load.ids) {
        const auto found = m_server->documents.constFind(idKey(id));
        loaded.documents.append(found == m_server->documents.cend() ? std::nullopt : std::optional(*found));
    }
    if (!load.includes.isEmpty())
        loaded.includes = {stored(u"companies/1"_s)};
    return Result(loaded);
}

void LazilyTest::row97_queued_sendsNothing()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto query = session->lazily().query({u"from Users"_s});
    QCoreApplication::processEvents();
    QCOMPARE(session->lazily().pendingCount(), 2);
    QCOMPARE(m_server->executor->sentCount(), 0);
    QCOMPARE(session->numberOfRequests(), 0);
}

void LazilyTest::row97_firstValue_sendsAllInOneRequest()
{
    m_queryAnswer = QueryResults{.results = {{stored(u"users/2"_s), false}}, .totalResults = 1};
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto many = session->lazily().load({u"users/2"_s, u"nobody"_s});
    const auto found = session->lazily().query({u"from Users"_s});
    const auto page = session->lazily().loadStartingWith(u"users/"_s);
    QCOMPARE(waitFor(found.value()).value().totalResults, 1); // the third asks for all
    QCOMPARE(waitFor(one.value()).value()->id, u"users/1"_s);
    const auto documents = waitFor(many.value()).value();
    QCOMPARE(documents.first().document->id, u"users/2"_s);
    QVERIFY(!documents.last().document);
    QCOMPARE(waitFor(page.value()).value().size(), 2);
    QCOMPARE(m_server->executor->sentCount(), 1);
    QCOMPARE(sent().first().reads.size(), 4);
    QCOMPARE(m_server->executor->contexts().back().reason, Reason::Load);
    QCOMPARE(session->lazily().pendingCount(), 0);
}

void LazilyTest::row97_executeAllPending_sendsAllInOneRequest()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto two = session->lazily().load(u"users/2"_s);
    QVERIFY(waitFor(session->lazily().executeAllPending()));
    QVERIFY(session->isLoaded(u"users/1"_s) && session->isLoaded(u"users/2"_s));
    QVERIFY(one.value().isFinished());
    QCOMPARE(waitFor(two.value()).value()->id, u"users/2"_s);
    QCOMPARE(m_server->executor->sentCount(), 1);
    QVERIFY(waitFor(session->lazily().executeAllPending()));
    QCOMPARE(m_server->executor->sentCount(), 1);
}

void LazilyTest::row97_askedTwice_isSentOnce()
{
    m_server->executor->hold<MultiGet>();
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    one.value();
    const auto later = session->lazily().load(u"users/2"_s);
    const auto copy = one;
    copy.value(); // is on its way: what was queued since waits
    QCOMPARE(m_server->executor->heldCount<MultiGet>(), 1);
    QCOMPARE(session->lazily().pendingCount(), 1);
    m_server->executor->answerHeld<MultiGet>(QList<ReadAnswer>{answerTo(GetDocuments{{u"users/1"_s}})});
    QCOMPARE(waitFor(one.value()).value()->id, u"users/1"_s);
}

void LazilyTest::row97_queuedLater_isTheNextRequest()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    QVERIFY(waitFor(one.value()));
    const auto two = session->lazily().load(u"users/2"_s);
    QVERIFY(waitFor(two.value()));
    QCOMPARE(session->numberOfRequests(), 2);
}

void LazilyTest::row97_results_areTracked()
{
    m_queryAnswer = QueryResults{.results = {{stored(u"users/2"_s), false}}};
    const auto session = m_server->session();
    QSignalSpy changed(session.get(), &Session::changed);
    QVERIFY(waitFor(session->load(u"users/2"_s)));
    QVERIFY(session->set(u"users/2"_s, at(u"/n"_s), json("2")));
    const auto one = session->lazily().load(u"users/1"_s);
    const auto found = session->lazily().query({u"from Users"_s});
    changed.clear();
    QCOMPARE(waitFor(found.value()).value().results.first().document.json.member(u"n")->lexeme(), "2"_ba);
    QVERIFY(session->document(u"users/1"_s));
    QCOMPARE(changed.size(), 2);
}

void LazilyTest::row97_includes_areParked()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s, {.includes = {u"c"_s}});
    QVERIFY(waitFor(one.value()));
    QCOMPARE(std::get<GetDocuments>(sent().first().reads.first()).includes, QStringList{u"c"_s});
    QVERIFY(waitFor(session->load(u"companies/1"_s)).value());
    QCOMPARE(session->numberOfRequests(), 1);
}

void LazilyTest::row98_allLoaded_needsNoRequest()
{
    const auto session = m_server->session();
    QVERIFY(waitFor(session->load({u"users/1"_s, u"nobody"_s})));
    const auto one = session->lazily().load(u"USERS/1"_s);
    const auto many = session->lazily().load({u"users/1"_s, u"nobody"_s, u""_s});
    QCOMPARE(waitFor(one.value()).value()->id, u"users/1"_s);
    QCOMPARE(waitFor(many.value()).value().size(), 2);
    QCOMPARE(session->numberOfRequests(), 1);
}

void LazilyTest::row98_loadedMeanwhile_isNotAskedFor()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    QVERIFY(session->set(u"users/1"_s, at(u"/n"_s), json("1")));
    QCOMPARE(waitFor(one.value()).value()->json.member(u"n")->lexeme(), "1"_ba);
    QVERIFY(sent().isEmpty());
}

void LazilyTest::row98_someLoaded_asksForTheOthers()
{
    const auto session = m_server->session();
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    const auto many = session->lazily().load({u"users/1"_s, u"users/2"_s});
    QCOMPARE(waitFor(many.value()).value().size(), 2);
    QCOMPARE(std::get<GetDocuments>(sent().first().reads.first()).ids, QStringList{u"users/2"_s});
}

void LazilyTest::row98_missing_isNothing()
{
    const auto session = m_server->session();
    const auto none = session->lazily().load(u"nobody"_s);
    QVERIFY(!waitFor(none.value()).value());
    QVERIFY(session->isLoaded(u"nobody"_s)); // known to be missing
}

void LazilyTest::row98_oneRefused_isThatOnesErrorAlone()
{
    m_queryAnswer = Error::of(ErrorKind::Rejected, u"no such field"_s);
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto refused = session->lazily().query({u"from Users"_s});
    QVERIFY(waitFor(session->lazily().executeAllPending())); // the request itself went well
    QVERIFY(waitFor(one.value()));
    QCOMPARE(waitFor(refused.value()).error().message, u"no such field"_s);
}

void LazilyTest::requestFails_everyoneIsTold()
{
    m_server->executor->onCommand<MultiGet>([](const MultiGet &) -> Result<MultiGet::Answer> {
        return Error::of(ErrorKind::Unreachable, u"nobody there"_s);
    });
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto found = session->lazily().query({u"from Users"_s});
    QCOMPARE(waitFor(session->lazily().executeAllPending()).error().kind, ErrorKind::Unreachable);
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Unreachable);
    QCOMPARE(waitFor(found.value()).error().message, u"nobody there"_s);
    QVERIFY(!session->isLoaded(u"users/1"_s));
}

void LazilyTest::wrongCalls_areMisuseWithoutBeingQueued()
{
    const auto session = m_server->session();
    QCOMPARE(waitFor(session->lazily().query({u" "_s}).value()).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(session->lazily().loadStartingWith({}).value()).error().kind, ErrorKind::Misuse);
    QCOMPARE(session->lazily().pendingCount(), 0);
    QCOMPARE(session->numberOfRequests(), 0);
    const auto one = session->lazily().load(u"users/1"_s);
    m_server->closeStore();
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Misuse);
}

void LazilyTest::row76_clear_forgetsWhatWaits()
{
    const auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    session->clear();
    QCOMPARE(session->lazily().pendingCount(), 0);
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Canceled);
    QCOMPARE(session->numberOfRequests(), 0);
}

void LazilyTest::row83_oneRequest_isCounted()
{
    const auto session = m_server->session();
    for (int i = 0; i < 40; ++i)
        session->lazily().load(u"users/%1"_s.arg(i));
    QVERIFY(waitFor(session->lazily().executeAllPending()));
    QCOMPARE(session->numberOfRequests(), 1);
    QCOMPARE(sent().first().reads.size(), 40);
}

void LazilyTest::row82_spentBudget_isTold()
{
    const auto session = m_server->session({.maxNumberOfRequestsPerSession = 1});
    QVERIFY(waitFor(session->load(u"users/1"_s)));
    const auto known = session->lazily().load(u"users/1"_s);
    const auto other = session->lazily().load(u"users/2"_s);
    QCOMPARE(waitFor(other.value()).error().kind, ErrorKind::RequestLimit);
    QVERIFY(waitFor(known.value()));
    QCOMPARE(session->numberOfRequests(), 2);
    QVERIFY(sent().isEmpty());
}

void LazilyTest::row24_noTracking_isAskedEachTime()
{
    const auto session = m_server->session({.noTracking = true});
    for (int round = 1; round <= 2; ++round) {
        const auto one = session->lazily().load(u"users/1"_s);
        QVERIFY(waitFor(one.value()).value());
        QCOMPARE(session->numberOfRequests(), round);
    }
    QVERIFY(!session->isLoaded(u"users/1"_s));
}

void LazilyTest::row28_noTrackingIncludes_areMisuse()
{
    const auto session = m_server->session({.noTracking = true});
    const auto one = session->lazily().load(u"users/1"_s, {.includes = {u"c"_s}});
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Misuse);
    m_queryAnswer = QueryResults{.includedPaths = {u"c"_s}};
    const auto found = session->lazily().query({u"from Users include c"_s});
    QCOMPARE(waitFor(found.value()).error().kind, ErrorKind::Misuse);
}

void LazilyTest::row104_waits_addUp()
{
    m_queryAnswer = QueryResults{.isStale = true};
    const auto session = m_server->session();
    Query query{u"from Users"_s};
    query.waitForNonStaleResults = true;
    query.timeout = 5min;
    const auto one = session->lazily().query(query);
    const auto two = session->lazily().query(query);
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Timeout);
    QCOMPARE(waitFor(two.value()).error().kind, ErrorKind::Timeout);
    QVERIFY(m_server->executor->contexts().back().timeout > 10min);
    QCOMPARE(m_server->executor->contexts().back().reason, Reason::Query);
}

void LazilyTest::nothingQueued_isDoneWithoutARequest()
{
    const auto session = m_server->session();
    QVERIFY(waitFor(session->lazily().executeAllPending()));
    QCOMPARE(session->numberOfRequests(), 0);
}

void LazilyTest::givenUp_theOthersAreAnswered()
{
    const auto session = m_server->session();
    auto given = session->lazily().load(u"users/1"_s);
    const auto kept = session->lazily().load(u"users/2"_s);
    m_server->executor->hold<MultiGet>();
    given.value().cancel(); // it was sent with that: nobody else loses an answer
    m_server->executor->answerHeld<MultiGet>(
        QList<ReadAnswer>{answerTo(GetDocuments{{u"users/1"_s}}), answerTo(GetDocuments{{u"users/2"_s}})});
    QCOMPARE(waitFor(kept.value()).value()->id, u"users/2"_s);
}

void LazilyTest::notHeld_isAskedForAllTheSame()
{
    const auto session = m_server->session();
    session->lazily().load(u"users/1"_s);
    const auto kept = session->lazily().load(u"users/2"_s);
    QVERIFY(waitFor(kept.value()));
    QCOMPARE(sent().first().reads.size(), 2); // nobody holds the first, which is asked for all the same
    QVERIFY(session->isLoaded(u"users/1"_s));
}

void LazilyTest::session_dies_everyoneIsCanceled_data()
{
    QTest::addColumn<bool>("isSent");
    QTest::newRow("queued") << false;
    QTest::newRow("in flight") << true;
}

void LazilyTest::session_dies_everyoneIsCanceled()
{
    QFETCH(bool, isSent);
    m_server->executor->hold<MultiGet>();
    auto session = m_server->session();
    const auto one = session->lazily().load(u"users/1"_s);
    const auto found = session->lazily().query({u"from Users"_s});
    if (isSent)
        session->lazily().executeAllPending();
    session.reset();
    QCOMPARE(waitFor(one.value()).error().kind, ErrorKind::Canceled);
    QCOMPARE(waitFor(found.value()).error().kind, ErrorKind::Canceled);
    QCOMPARE(m_server->executor->isAnyWaitingCanceled(), isSent);
}

QTEST_GUILESS_MAIN(LazilyTest)
#include "tst_lazily.moc"
