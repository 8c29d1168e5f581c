// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/operations.h"
#include "unit/http/cluster/scriptedcluster.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Each node has numbers of its own for operations: what is about one goes to the node that gave the number.
class OperationNodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_aboutANumber_goToItsNode();
    void nodeIsDown_noOtherIsAsked();
    void node_thatIsNotInTheTopology_isAnyNode();
};

namespace {

ScriptedAnswer answerAbout(const HttpMessage &request)
{
    return request.method() == "PATCH" ? reply(200, R"({"OperationId":7})") : reply(200, R"({"Status":"Completed"})");
}

template <typename C>
Result<typename C::Answer> ask(RequestExecutor &executor, C command)
{
    return waitFor<typename C::Answer>(executor.send(std::move(command)));
}

} // namespace

void OperationNodeTest::requests_aboutANumber_goToItsNode()
{
    ScriptedCluster cluster({answerAbout, answerAbout, answerAbout});
    HttpOptions options = cluster.options();
    options.readBalanceBehavior = ReadBalanceBehavior::RoundRobin;
    HttpExecutor executor(options, u"X"_s);
    const OperationId second{7, u"B"_s};
    QVERIFY(ask(executor, PatchByQuery{second, u"from As update {}"_s}));
    for (int time = 0; time < 3; ++time)
        QVERIFY(ask(executor, GetOperationState{second}).value());
    QVERIFY(ask(executor, KillOperation{second}));
    QCOMPARE(cluster.asked(1, "/queries"), 1);
    QCOMPARE(cluster.asked(1, "/operations/state"), 3);
    QCOMPARE(cluster.asked(1, "/operations/kill"), 1);
}

void OperationNodeTest::nodeIsDown_noOtherIsAsked()
{
    ScriptedCluster cluster({answerAbout, always(reply(503, {})), answerAbout});
    HttpExecutor executor(cluster.options(), u"X"_s);
    const auto state = ask(executor, GetOperationState{{7, u"B"_s}});
    QCOMPARE(state.error().kind, ErrorKind::Unavailable);
    QCOMPARE(cluster.asked(0, "/operations/state"), 0);
    QCOMPARE(cluster.asked(2, "/operations/state"), 0);
}

void OperationNodeTest::node_thatIsNotInTheTopology_isAnyNode()
{
    ScriptedCluster cluster({answerAbout, answerAbout});
    HttpExecutor executor(cluster.options(), u"X"_s);
    QVERIFY(ask(executor, GetOperationState{{7, u"Z"_s}}).value());
}

QTEST_GUILESS_MAIN(OperationNodeTest)
#include "tst_operationnode.moc"
