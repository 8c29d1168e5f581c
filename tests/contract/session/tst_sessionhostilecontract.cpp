// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/documentstore.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Sequences that nobody would choose, where a server has a say in what comes of them.
class SessionHostileContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void row41_storeAfterDeleteAfterEvict_overwritesUnlessOptimistic();
    void row14_oneIdInTwoCases_isOneDocument();
    void row95_modeSwitchedBackAndForth_everySaveGoesThrough();
    void row95_guardLeftBehind_storedAgainClusterWide_isSaved();

private:
    Session &open(TransactionMode mode = TransactionMode::SingleNode);
    Result<SaveAnswer> save() { return waitFor(m_session->saveChanges()); }
    QByteArray content(const QString &id);

    std::unique_ptr<DocumentStore> m_store;
    std::unique_ptr<Session> m_session;
};

Session &SessionHostileContract::open(TransactionMode mode)
{
    m_session.reset();
    m_store = std::make_unique<DocumentStore>(
        [this](const QString &name) { return fixture().another(name); }, DocumentStoreOptions{fixture().name()});
    m_session = std::move(m_store->openSession({.transactionMode = mode})).value();
    return *m_session;
}

QByteArray SessionHostileContract::content(const QString &id)
{
    const auto document = get(id);
    return document ? document->json.withoutMember(u"@metadata").toJson() : QByteArray("missing");
}

void SessionHostileContract::row41_storeAfterDeleteAfterEvict_overwritesUnlessOptimistic()
{
    VERIFY_RESULT(put(u"a/1"_s, R"({"n":1})"));
    Session &session = open();
    VERIFY_RESULT(waitFor(session.load(u"a/1"_s)));
    VERIFY_RESULT(session.removeTracked(u"a/1"_s));
    session.evict(u"a/1"_s);
    VERIFY_RESULT(session.store(u"A/1"_s, json(R"({"n":2})")));
    session.setOptimisticConcurrency(OptimisticConcurrencyMode::Writes);
    QCOMPARE(outcomeOf(save()), u"Conflict ConcurrencyException"_s);
    QCOMPARE(content(u"a/1"_s), R"({"n":1})");
    session.setOptimisticConcurrency(OptimisticConcurrencyMode::None);
    VERIFY_RESULT(save());
    QCOMPARE(content(u"a/1"_s), R"({"n":2})");
}

void SessionHostileContract::row14_oneIdInTwoCases_isOneDocument()
{
    Session &session = open();
    VERIFY_RESULT(session.store(u"Users/ann"_s, json(R"({"n":1})")));
    VERIFY_RESULT(save());
    VERIFY_RESULT(session.set(u"users/ANN"_s, at(u"/n"_s), json("2")));
    VERIFY_RESULT(save());
    QCOMPARE(get(u"USERS/ann"_s)->id, session.document(u"users/ann"_s)->id);
    session.clear();
    VERIFY_RESULT(session.store(u"users/ANN"_s, json(R"({"n":3})"))); // over it, in another casing
    VERIFY_RESULT(save());
    QCOMPARE(session.document(u"users/ann"_s)->id, get(u"users/ann"_s)->id);
    QCOMPARE(content(u"users/ann"_s), R"({"n":3})");
    VERIFY_RESULT(session.remove(u"USERS/ANN"_s));
    VERIFY_RESULT(session.remove(u"users/ann"_s));
    QCOMPARE(save()->writes.size(), 1);
    QCOMPARE(content(u"users/ann"_s), "missing");
}

void SessionHostileContract::row95_modeSwitchedBackAndForth_everySaveGoesThrough()
{
    VERIFY_RESULT(put(u"a/1"_s, R"({"n":0})"));
    Session &session = open();
    VERIFY_RESULT(waitFor(session.load(u"a/1"_s)));
    for (int round = 1; round <= 4; ++round) {
        const bool isClusterWide = round % 2 == 1;
        session.setTransactionMode(isClusterWide ? TransactionMode::ClusterWide : TransactionMode::SingleNode);
        VERIFY_RESULT(session.set(u"a/1"_s, at(u"/n"_s), Json::Value::fromInteger(round)));
        const auto saved = save();
        const bool isOffered = !isClusterWide || !fixture().isSandbox();
        QCOMPARE(outcomeOf(saved), isOffered ? u"ok"_s : u"NotSupported NotSupportedException"_s);
        QCOMPARE(session.hasChanges(), !isOffered);
    }
    QCOMPARE(content(u"a/1"_s), R"({"n":4})");
}

/// A delete in single-node mode leaves the document's atomic guard behind, which the next cluster-wide put has to name.
void SessionHostileContract::row95_guardLeftBehind_storedAgainClusterWide_isSaved()
{
    if (fixture().isSandbox())
        return; // which has no guards
    Session &first = open(TransactionMode::ClusterWide);
    VERIFY_RESULT(first.store(u"a/1"_s, json(R"({"n":1})")));
    VERIFY_RESULT(save());
    VERIFY_RESULT(remove(u"a/1"_s));
    Session &second = open(TransactionMode::ClusterWide);
    VERIFY_RESULT(second.store(u"a/1"_s, json(R"({"n":2})")));
    QCOMPARE(outcomeOf(save()), u"Conflict ClusterTransactionConcurrencyException"_s); // nobody told it of the guard
    second.clear();
    QVERIFY(!waitFor(second.load({u"A/1"_s, u"a/2"_s})).value().first().document);
    VERIFY_RESULT(second.store(u"a/1"_s, json(R"({"n":2})")));
    VERIFY_RESULT(save());
    QCOMPARE(content(u"a/1"_s), R"({"n":2})");
    VERIFY_RESULT(second.set(u"a/1"_s, at(u"/n"_s), json("3")));
    VERIFY_RESULT(save());
    VERIFY_RESULT(second.removeTracked(u"a/1"_s));
    VERIFY_RESULT(save());
    VERIFY_RESULT(second.store(u"a/1"_s, json(R"({"n":4})"))); // a cluster-wide delete leaves none
    VERIFY_RESULT(save());
    QCOMPARE(content(u"a/1"_s), R"({"n":4})");
}

QTEST_GUILESS_MAIN(SessionHostileContract)
#include "tst_sessionhostilecontract.moc"
