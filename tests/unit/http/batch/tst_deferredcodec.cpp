// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "http/codec/batch/multipart.h"
#include "http/codec/batchcodec.h"
#include "http/codec/codecs.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace Rookery;

/// Patches, counters, attachments, time series, forced revisions and waits of a batch, as they go over the wire.
class DeferredCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_command_data();
    void encode_command();
    void encode_attachments_areParts();
    void encode_waits_areInTheQuery();
    void multipart_boundary_isInNoPart();
    void decode_patches();
    void decode_extensions_haveTheChangeVectorOfTheDocument();
    void decode_transfers_areAboutTheDocumentThatGetsIt();
    void decode_waitInVain_isATimeout();
    void decode_otherTimeout_isStateUnknown();
};

namespace {

Json::Value json(const QByteArray &text)
{
    return *Json::parse(text);
}

QDateTime moment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QByteArray bodyOf(const BatchCommand &command)
{
    const QByteArray body = encode(ExecuteBatch{{command}}, {}).body;
    return body.sliced(13, body.size() - 15); // inside of {"Commands":[ and ]}
}

/// As the codec of the list makes it: a write whose answer is no answer is unknown.
Result<BatchAnswer> answerTo(const ExecuteBatch &command, const HttpReply &reply)
{
    Job<ExecuteBatch> job(command);
    Pending<BatchAnswer> pending = job.typedOperation.pending();
    codecOf(infoOf<ExecuteBatch>.index).decode(job, reply);
    return pending.result();
}

} // namespace

void DeferredCodecTest::encode_command_data()
{
    QTest::addColumn<BatchCommand>("command");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("patch") << BatchCommand(PatchDocument{u"a/1"_s, u"this.n = \"x\""_s, json(R"({"v":1.10})"), false})
                           << QByteArray(R"({"Id":"a/1","ChangeVector":null,"Patch":{"Script":"this.n = \"x\"",)"
                                         R"("Values":{"v":1.10}},"Type":"PATCH"})");
    QTest::newRow("patch of what is tracked")
        << BatchCommand(PatchDocument{u"a/1"_s, u"x"_s, {}, true})
        << QByteArray(R"({"Id":"a/1","ChangeVector":null,"Patch":{"Script":"x","Values":{}},"ReturnDocument":true,)"
                      R"("Type":"PATCH"})");
    QTest::newRow("counters") << BatchCommand(ChangeCounters{u"a/1"_s, {{u"likes"_s, -3}, {u"gone"_s, std::nullopt}}})
                              << QByteArray(R"({"Id":"a/1","Counters":{"DocumentId":"a/1","Operations":[)"
                                            R"({"Type":"Increment","CounterName":"likes","Delta":-3},)"
                                            R"({"Type":"Delete","CounterName":"gone"}]},"Type":"Counters"})");
    QTest::newRow("no attachment") << BatchCommand(DeleteAttachment{u"a/1"_s, u"f"_s})
                                   << QByteArray(R"({"Id":"a/1","Name":"f","ChangeVector":null,)"
                                                 R"("Type":"AttachmentDELETE"})");
    QTest::newRow("copied attachment") << BatchCommand(CopyAttachment{u"a/2"_s, u"g"_s, u"a/1"_s, u"f"_s})
                                       << QByteArray(R"({"Id":"a/1","Name":"f","DestinationId":"a/2",)"
                                                     R"("DestinationName":"g","ChangeVector":null,)"
                                                     R"("Type":"AttachmentCOPY"})");
    QTest::newRow("moved attachment") << BatchCommand(MoveAttachment{u"a/2"_s, u"g"_s, u"a/1"_s, u"f"_s})
                                      << QByteArray(R"({"Id":"a/1","Name":"f","DestinationId":"a/2",)"
                                                    R"("DestinationName":"g","ChangeVector":null,)"
                                                    R"("Type":"AttachmentMOVE"})");
    QTest::newRow("time series")
        << BatchCommand(ChangeTimeSeries{u"a/1"_s, u"HR"_s, {{{}, moment(u"2026-11-23T08:00:00Z"_s)}},
               {{moment(u"2026-11-23T09:20:09.250+01:00"_s), {60, 1.5, 1e-7}, u"watch"_s},
                   {moment(u"2026-11-23T08:20:10Z"_s), {0.1}, {}}}})
        << QByteArray(R"({"Id":"a/1","TimeSeries":{"Name":"HR","Appends":[)"
                      R"({"Timestamp":"2026-11-23T08:20:09.2500000Z","Values":[60,1.5,1e-07],"Tag":"watch"},)"
                      R"({"Timestamp":"2026-11-23T08:20:10.0000000Z","Values":[0.1],"Tag":null}],)"
                      R"("Deletes":[{"From":null,"To":"2026-11-23T08:00:00.0000000Z"}]},"Type":"TimeSeries"})");
    QTest::newRow("forced revision") << BatchCommand(ForceRevision{u"a/1"_s})
                                     << QByteArray(R"({"Id":"a/1","Type":"ForceRevisionCreation"})");
    QTest::newRow("put with a forced revision")
        << BatchCommand(PutDocument{u"a/1"_s, {}, {}, json("{}"), true})
        << QByteArray(R"({"Id":"a/1","ChangeVector":null,"Document":{},"ForceRevisionCreationStrategy":"Before",)"
                      R"("Type":"PUT"})");
}

void DeferredCodecTest::encode_command()
{
    QFETCH(const BatchCommand, command);
    QFETCH(const QByteArray, body);
    QCOMPARE(bodyOf(command), body);
    QVERIFY(Json::parse(body));
}

void DeferredCodecTest::encode_attachments_areParts()
{
    const ExecuteBatch command{{PutAttachment{u"a/1"_s, u"f.txt"_s, u"text/plain"_s, "hello\r\n"},
        PutDocument{u"a/2"_s, {}, {}, json("{}")}, PutAttachment{u"a/1"_s, u"empty"_s, {}, {}}}};
    const HttpCall call = encode(command, {});
    QCOMPARE(call.contentType, "multipart/mixed; boundary=rookery-part-1-");
    QCOMPARE(call.body,
        "--rookery-part-1-\r\nContent-Disposition: form-data; name=\"main\"\r\nContent-Type: application/json\r\n\r\n"
        R"({"Commands":[{"Id":"a/1","Name":"f.txt","ContentType":"text/plain","ChangeVector":null,)"
        R"("Type":"AttachmentPUT"},{"Id":"a/2","ChangeVector":null,"Document":{},"Type":"PUT"},)"
        R"({"Id":"a/1","Name":"empty","ContentType":"","ChangeVector":null,"Type":"AttachmentPUT"}]})"
        "\r\n--rookery-part-1-\r\nContent-Type: application/octet-stream\r\n\r\nhello\r\n"
        "\r\n--rookery-part-1-\r\nContent-Type: application/octet-stream\r\n\r\n"
        "\r\n--rookery-part-1---\r\n");
    QCOMPARE(encode(ExecuteBatch{{DeleteAttachment{u"a/1"_s, u"f"_s}}}, {}).contentType, "application/json");
}

void DeferredCodecTest::multipart_boundary_isInNoPart()
{
    const Multipart parts = multipartOf("\"rookery-part-2-\"", {"rookery-part-1-", "--rookery-part-3-"});
    QCOMPARE(parts.contentType, "multipart/mixed; boundary=rookery-part-4-");
    QCOMPARE(parts.body.count("rookery-part-4-"), 4);
}

void DeferredCodecTest::encode_waits_areInTheQuery()
{
    ExecuteBatch command;
    command.waits.indexes = IndexWait{.timeout = 15s, .throwsOnTimeout = true, .indexes = {u"A/By X"_s, u"B"_s}};
    command.waits.replication = ReplicationWait{.timeout = 500ms, .throwsOnTimeout = false, .replicas = 2};
    QCOMPARE(textOf(encode(command, {})),
        "POST /bulk_docs?waitForIndexesTimeout=00:00:15.000&waitForIndexThrow=true&waitForSpecificIndex=A%2FBy%20X&"
        "waitForSpecificIndex=B&waitForReplicasTimeout=00:00:00.500&throwOnTimeoutInWaitForReplicas=false&"
        "numberOfReplicasToWaitFor=2\n{\"Commands\":[]}");
    ExecuteClusterTransaction transaction{{}, u"g"_s, {}, {}};
    transaction.waits.replication = ReplicationWait{.isMajority = true};
    QCOMPARE(encode(transaction, {}).query,
        "waitForReplicasTimeout=00:00:15.000&throwOnTimeoutInWaitForReplicas=true&"
        "numberOfReplicasToWaitFor=majority&raft-request-id=g");
}

void DeferredCodecTest::decode_patches()
{
    const ExecuteBatch command{{PatchDocument{u"a/1"_s, u"x"_s, {}, true}, PatchDocument{u"a/2"_s, u"x"_s, {}, false},
        PatchDocument{u"a/3"_s, u"x"_s, {}, true}}};
    const auto answer = answerTo(command,
        okReply(R"({"Results":[{"Id":"A/1","ChangeVector":"A:2","LastModified":"2026-11-30T13:37:27.7340390Z",)"
                R"("Type":"PATCH","PatchStatus":"Patched","Debug":null,"ModifiedDocument":{"n":1.10}},)"
                R"({"Id":"a/2","ChangeVector":"A:3","LastModified":"2026-11-30T13:37:27.7340390Z","Type":"PATCH",)"
                R"("PatchStatus":"Patched","Debug":null},)"
                R"({"Id":"a/3","ChangeVector":null,"LastModified":"0001-01-01T00:00:00.0000000","Type":"PATCH",)"
                R"("PatchStatus":"DocumentDoesNotExist","Debug":null,"ModifiedDocument":null}]})"));
    QVERIFY(answer);
    const auto first = std::get<PatchResult>(answer->results.at(0));
    QCOMPARE(first.id, u"A/1"_s);
    QCOMPARE(first.changeVector, u"A:2"_s);
    QCOMPARE(first.lastModified, u"2026-11-30T13:37:27.7340390Z"_s);
    QCOMPARE(first.document->toJson(), R"({"n":1.10})");
    QVERIFY(!std::get<PatchResult>(answer->results.at(1)).document);
    const auto missing = std::get<PatchResult>(answer->results.at(2));
    QVERIFY(missing.changeVector.isEmpty());
    QVERIFY(missing.lastModified.isEmpty());
    QVERIFY(!missing.document);
}

void DeferredCodecTest::decode_extensions_haveTheChangeVectorOfTheDocument()
{
    const ExecuteBatch command{{ChangeCounters{u"a/1"_s, {}}, PutAttachment{u"a/1"_s, u"f"_s, {}, {}},
        DeleteAttachment{u"a/1"_s, u"f"_s}, ChangeTimeSeries{u"a/1"_s, u"HR"_s, {}, {}}, ForceRevision{u"a/1"_s}}};
    const auto answer = answerTo(command,
        okReply(R"({"Results":[{"Id":"a/1","ChangeVector":"A:8","Type":"Counters","DocumentChangeVector":"A:9"},)"
                R"({"Id":"a/1","Type":"AttachmentPUT","Name":"f","ChangeVector":"A:22","DocumentChangeVector":"A:27"},)"
                R"({"Type":"AttachmentDELETE","@id":"a/1","Name":"f"},)"
                R"({"Id":"a/1","ChangeVector":"A:10","Type":"TimeSeries"},)"
                R"({"RevisionCreated":true,"Type":"ForceRevisionCreation","@id":"a/1","@change-vector":"A:19"}]})"));
    QVERIFY(answer);
    QStringList changeVectors;
    for (const BatchResult &result : answer->results) {
        QCOMPARE(std::get<ExtensionResult>(result).id, u"a/1"_s);
        changeVectors.append(std::get<ExtensionResult>(result).changeVector);
    }
    QCOMPARE(changeVectors, (QStringList{u"A:9"_s, u"A:27"_s, u""_s, u""_s, u"A:19"_s}));
}

void DeferredCodecTest::decode_transfers_areAboutTheDocumentThatGetsIt()
{
    const ExecuteBatch command{{CopyAttachment{u"a/2"_s, u"g"_s, u"a/1"_s, u"f"_s},
        MoveAttachment{u"a/3"_s, u"g"_s, u"a/1"_s, u"f"_s}, ChangeCounters{u"a/1"_s, {}}}};
    const auto answer = answerTo(command,
        okReply(R"({"Results":[{"Id":"a/2","Type":"AttachmentCOPY","Name":"g","DocumentChangeVector":"A:1"},)"
                R"({"Id":"a/1","Type":"AttachmentMOVE","DestinationId":"a/3","DocumentChangeVector":"A:2",)"
                R"("DestinationDocumentChangeVector":"A:3"},)"
                R"({"Id":"a/1","Type":"Counters","CountersDetail":{"Counters":[null,{"CounterName":"x"},)"
                R"({"CounterName":"y","TotalValue":4}]},"DocumentChangeVector":"A:4"}]})"));
    QVERIFY(answer);
    QCOMPARE(std::get<ExtensionResult>(answer->results.at(0)).id, u"a/2"_s);
    QCOMPARE(std::get<ExtensionResult>(answer->results.at(1)).id, u"a/3"_s);
    QCOMPARE(std::get<ExtensionResult>(answer->results.at(1)).changeVector, u"A:3"_s);
    const QList<Counter> counters = std::get<ExtensionResult>(answer->results.at(2)).counters;
    QCOMPARE(counters.size(), 1);
    QCOMPARE(counters.first().value, 4);
}

void DeferredCodecTest::decode_waitInVain_isATimeout()
{
    const auto answer = answerTo(ExecuteBatch{{ForceRevision{u"a/1"_s}}},
        replyOf(408,
            R"({"Type":"Raven.Client.Exceptions.RavenTimeoutException","Message":"After waiting",)"
            R"("FailImmediately":true})"));
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QCOMPARE(answer.error().exceptionName(), u"RavenTimeoutException"_s);
    QVERIFY(!answer.error().isRetryable());
}

void DeferredCodecTest::decode_otherTimeout_isStateUnknown()
{
    const auto answer = answerTo(ExecuteBatch{{ForceRevision{u"a/1"_s}}},
        replyOf(408, R"({"Type":"System.TimeoutException","Message":"slow"})"));
    QCOMPARE(answer.error().kind, ErrorKind::StateUnknown);
}

QTEST_GUILESS_MAIN(DeferredCodecTest)
#include "tst_deferredcodec.moc"
