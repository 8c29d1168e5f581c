// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/extensionreads.h"
#include "commands/revisions.h"
#include "http/httpexecutor.h"
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/revisions.h"
#include "session/deferred/timeseries.h"
#include "session/documentstore.h"
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// What documents have beside their JSON, read from a real server, and the sandbox's refusal.
class ExtensionReadsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void sandbox_refusesByName();
    void sandbox_refusesIncludesByName();
    void counters_areReadByNameAndAll();
    void counters_manyNames_goIntoABody();
    void counters_saved_areKnownAsTheServerHasThem();
    void row33_load_bringsCountersAndTimeSeriesAlong();
    void row33_query_bringsCountersAndTimeSeriesAlong();
    void row62_attachments_areReadByteForByte();
    void row62_attachments_areCopiedMovedAndRenamedInTheBatch();
    void row62_copyOfNothing_isRejected_andOverAnother_isAConflict();
    void row62_attachment_beyondTheLimit_isTooLarge();
    void timeSeries_areReadByRangeAndPage();
    void revisions_areReadByIdMomentAndChangeVector();

private:
    std::unique_ptr<Session> openSession(ExecutorFactory factory = {});
    void fill(); ///< d/1 with counters and a time series

    const QDateTime m_time = QDateTime::fromString(u"2026-11-23T08:20:09.250Z"_s, Qt::ISODateWithMs);
    std::unique_ptr<DocumentStore> m_store;
};

std::unique_ptr<Session> ExtensionReadsContract::openSession(ExecutorFactory factory)
{
    DocumentStoreOptions options;
    options.database = fixture().name();
    if (!factory)
        factory = [this](const QString &name) { return fixture().another(name); };
    m_store = std::make_unique<DocumentStore>(std::move(factory), options);
    return std::move(m_store->openSession()).value();
}

void ExtensionReadsContract::fill()
{
    const ChangeCounters counters{
        u"d/1"_s, {{u"Likes"_s, 3}, {u"big"_s, std::numeric_limits<qint64>::max()}, {u"down"_s, -7}}};
    const ChangeTimeSeries series{u"d/1"_s, u"HR"_s, {},
        {{m_time, {60, 1.5}, u"watch"_s}, {m_time.addSecs(1), {61, 1e300}, {}}, {m_time.addSecs(2), {0.1}, {}}}};
    const auto done = batch({putOf(u"d/1"_s, R"({"n":1,"@metadata":{"@collection":"Ds"}})"), counters, series});
    VERIFY_RESULT(done);
}

void ExtensionReadsContract::sandbox_refusesByName()
{
    if (!fixture().isSandbox())
        return;
    const QString id = u"d/1"_s;
    const QString refused = u"NotSupported NotSupportedException"_s;
    QCOMPARE(outcomeOf(ask(GetCounters{id, {}})), refused);
    QCOMPARE(outcomeOf(ask(GetAttachment{id, u"f"_s})), refused);
    QCOMPARE(outcomeOf(ask(GetAttachmentChangeVector{id, u"f"_s})), refused);
    QCOMPARE(outcomeOf(ask(GetTimeSeries{id, u"HR"_s})), refused);
    QCOMPARE(outcomeOf(ask(GetRevisions{id})), refused);
    QCOMPARE(outcomeOf(ask(GetRevisionsByChangeVector{{u"A:1"_s}})), refused);
    const auto count = ask(CountRevisions{id});
    QCOMPARE(outcomeOf(count), refused);
    QVERIFY2(count.error().message.contains(u"server would"), qPrintable(count.error().message));
}

void ExtensionReadsContract::sandbox_refusesIncludesByName()
{
    if (!fixture().isSandbox())
        return;
    for (const GetDocuments &command : {GetDocuments{.ids = {u"d/1"_s}, .counters = QStringList()},
             GetDocuments{.ids = {u"d/1"_s}, .timeSeries = {{u"HR"_s}}}}) {
        const auto answer = ask(command);
        QCOMPARE(outcomeOf(answer), u"NotSupported NotSupportedException"_s);
        QVERIFY2(answer.error().message.contains(u"server would"), qPrintable(answer.error().message));
    }
}

void ExtensionReadsContract::counters_areReadByNameAndAll()
{
    if (fixture().isSandbox())
        return;
    fill();
    const auto session = openSession();
    Counters counters = session->countersFor(u"D/1"_s);
    const auto some = waitFor(counters.load(QStringList{u"likes"_s, u"none"_s, u"BIG"_s, u"likes"_s}));
    VERIFY_RESULT(some);
    QCOMPARE(some->size(), 4);
    QCOMPARE(some->at(0)->value, 3);
    QVERIFY(!some->at(1));
    QCOMPARE(some->at(2)->value, std::numeric_limits<qint64>::max());
    QCOMPARE(session->numberOfRequests(), 1);
    QCOMPARE(waitFor(counters.load(u"Likes"_s)).value(), 3);
    QCOMPARE(session->numberOfRequests(), 1);
    const auto all = waitFor(counters.loadAll());
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE(waitFor(counters.load(u"down"_s)).value(), -7);
    QCOMPARE(waitFor(counters.load(u"other"_s)).value(), std::nullopt);
    QCOMPARE(session->numberOfRequests(), 2);
    QVERIFY(waitFor(session->countersFor(u"d/none"_s).loadAll()).value().isEmpty());
    QCOMPARE(waitFor(session->countersFor(u"d/none"_s).load(u"a"_s)).value(), std::nullopt);
}

void ExtensionReadsContract::counters_manyNames_goIntoABody()
{
    if (fixture().isSandbox())
        return;
    fill();
    QStringList names;
    for (int number = 0; number < 300; ++number)
        names.append(u"counter é %1"_s.arg(number));
    names.append(u"likes"_s);
    const auto counters = ask(GetCounters{u"d/1"_s, names});
    VERIFY_RESULT(counters);
    QCOMPARE(counters->size(), names.size());
    QVERIFY(!counters->first());
    QCOMPARE(counters->last()->value, 3);
}

void ExtensionReadsContract::counters_saved_areKnownAsTheServerHasThem()
{
    if (fixture().isSandbox())
        return;
    fill();
    const auto session = openSession();
    Counters counters = session->countersFor(u"d/1"_s);
    QCOMPARE(waitFor(counters.load(u"likes"_s)).value(), 3);
    QVERIFY(batch({ChangeCounters{u"d/1"_s, {{u"likes"_s, 10}}}})); // by somebody else
    QVERIFY(counters.increment(u"likes"_s, 2));
    QVERIFY(counters.increment(u"new"_s));
    QVERIFY(counters.remove(u"down"_s));
    QCOMPARE(waitFor(counters.load(u"likes"_s)).value(), 3); // not saved yet
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const int requests = session->numberOfRequests();
    QCOMPARE(waitFor(counters.load(u"likes"_s)).value(), 15);
    QCOMPARE(waitFor(counters.load(u"new"_s)).value(), 1);
    QCOMPARE(session->numberOfRequests(), requests);
    QCOMPARE(waitFor(counters.load(u"down"_s)).value(), std::nullopt);
}

void ExtensionReadsContract::row33_load_bringsCountersAndTimeSeriesAlong()
{
    if (fixture().isSandbox())
        return;
    fill();
    const auto session = openSession();
    const LoadOptions options{.counters = QStringList{u"likes"_s, u"none"_s},
        .timeSeries = {{u"HR"_s, {m_time.addSecs(1), {}}}, {u"None"_s}}};
    QVERIFY(waitFor(session->load(u"d/1"_s, options)).value());
    QCOMPARE(waitFor(session->countersFor(u"d/1"_s).load(u"Likes"_s)).value(), 3);
    QCOMPARE(waitFor(session->countersFor(u"d/1"_s).load(u"none"_s)).value(), std::nullopt);
    const auto entries = waitFor(session->timeSeriesFor(u"d/1"_s, u"hr"_s).load({m_time.addSecs(2), {}}));
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().values, QList<double>{0.1});
    QVERIFY(waitFor(session->timeSeriesFor(u"d/1"_s, u"None"_s).load()).value().isEmpty());
    QVERIFY(waitFor(session->load(u"d/1"_s, options)).value());
    QCOMPARE(session->numberOfRequests(), 1);
    QVERIFY(waitFor(session->load(u"d/1"_s, {.counters = QStringList()})).value()); // all
    QCOMPARE(waitFor(session->countersFor(u"d/1"_s).loadAll()).value().size(), 3);
    QCOMPARE(session->numberOfRequests(), 2);
}

void ExtensionReadsContract::row33_query_bringsCountersAndTimeSeriesAlong()
{
    if (fixture().isSandbox())
        return;
    fill();
    const auto session = openSession();
    VERIFY_RESULT(waitFor(session->query({u"from Ds include counters('likes')"_s})));
    QCOMPARE(waitFor(session->countersFor(u"d/1"_s).load(u"likes"_s)).value(), 3);
    QCOMPARE(session->numberOfRequests(), 1);
    VERIFY_RESULT(waitFor(session->query({u"from Ds include counters()"_s})));
    QCOMPARE(waitFor(session->countersFor(u"d/1"_s).loadAll()).value().size(), 3);
    QCOMPARE(session->numberOfRequests(), 2);
    VERIFY_RESULT(waitFor(session->query({u"from Ds include timeseries('HR', last(2))"_s})));
    QCOMPARE(waitFor(session->timeSeriesFor(u"d/1"_s, u"HR"_s).load({m_time.addSecs(1), {}})).value().size(), 2);
    QCOMPARE(session->numberOfRequests(), 3);
    QCOMPARE(waitFor(session->timeSeriesFor(u"d/1"_s, u"HR"_s).load()).value().size(), 3); // more than came along
    QCOMPARE(session->numberOfRequests(), 4);
}

void ExtensionReadsContract::row62_attachments_areReadByteForByte()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, "{}"));
    const auto session = openSession();
    Attachments attachments = session->attachments();
    QByteArray bytes("\0\r\n--part\xff{}", 13);
    while (bytes.size() < 300000)
        bytes += bytes;
    QVERIFY(waitFor(session->load(u"d/1"_s)).value());
    QVERIFY(attachments.names(u"d/1"_s)->isEmpty());
    QVERIFY(attachments.store(u"d/1"_s, u"f é+&.bin"_s, bytes, u"image/png"_s));
    QVERIFY(attachments.store(u"d/1"_s, u"empty"_s, {}));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    const auto names = attachments.names(u"D/1"_s);
    VERIFY_RESULT(names);
    QCOMPARE(names->size(), 2);
    QCOMPARE(names->last().name, u"f é+&.bin"_s);
    QCOMPARE(names->last().size, bytes.size());
    const auto read = waitFor(attachments.load(u"d/1"_s, u"F é+&.BIN"_s));
    VERIFY_RESULT(read);
    QVERIFY((*read)->bytes == bytes);
    QCOMPARE((*read)->facts.contentType, u"image/png"_s);
    QCOMPARE((*read)->facts.hash, names->last().hash);
    QVERIFY((*read)->changeVector.startsWith(u"A:"));
    const auto empty = waitFor(attachments.load(u"d/1"_s, u"empty"_s));
    VERIFY_RESULT(empty);
    QVERIFY((*empty)->bytes.isEmpty() && (*empty)->facts.contentType.isEmpty());
    QVERIFY(!waitFor(attachments.load(u"d/1"_s, u"none"_s)).value());
    QVERIFY(!waitFor(attachments.load(u"d/none"_s, u"none"_s)).value());
    QVERIFY(waitFor(attachments.exists(u"d/1"_s, u"EMPTY"_s)).value());
    QVERIFY(!waitFor(attachments.exists(u"d/1"_s, u"none"_s)).value());
    QCOMPARE(session->numberOfRequests(), 8);
}

void ExtensionReadsContract::row62_attachments_areCopiedMovedAndRenamedInTheBatch()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(put(u"d/1"_s, "{}"));
    const auto session = openSession();
    Attachments attachments = session->attachments();
    for (const QString &name : {u"copied"_s, u"moved"_s, u"renamed"_s})
        QVERIFY(attachments.store(u"d/1"_s, name, name.toUtf8(), u"text/plain"_s));
    QVERIFY(waitFor(session->load(u"d/1"_s)).value());
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QVERIFY(session->store(u"d/2"_s, json("{}")));
    QVERIFY(attachments.copy(u"d/1"_s, u"copied"_s, u"d/2"_s, u"copy"_s));
    QVERIFY(attachments.move(u"d/1"_s, u"moved"_s, u"d/2"_s, u"moved"_s));
    QVERIFY(attachments.rename(u"d/1"_s, u"renamed"_s, u"name"_s));
    const auto saved = waitFor(session->saveChanges());
    VERIFY_RESULT(saved);
    QCOMPARE(saved->writes.size(), 4);
    for (const QString &id : {u"d/1"_s, u"d/2"_s}) {
        QCOMPARE(session->document(id)->json.toJson(), get(id)->json.toJson());
        QCOMPARE(session->document(id)->changeVector, get(id)->changeVector);
    }
    const auto namesOf = [&attachments](const QString &id) {
        QStringList names;
        const auto listed = attachments.names(id);
        for (const AttachmentName &each : *listed)
            names.append(each.name);
        return names;
    };
    QCOMPARE(namesOf(u"d/1"_s), (QStringList{u"copied"_s, u"name"_s}));
    QCOMPARE(namesOf(u"d/2"_s), (QStringList{u"copy"_s, u"moved"_s}));
    QCOMPARE((*waitFor(attachments.load(u"d/2"_s, u"moved"_s)))->bytes, "moved");
    QVERIFY(!session->hasChanges());
}

void ExtensionReadsContract::row62_copyOfNothing_isRejected_andOverAnother_isAConflict()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(batch(
        {putOf(u"d/1"_s, "{}"), PutAttachment{u"d/1"_s, u"a"_s, {}, "a"}, PutAttachment{u"d/1"_s, u"b"_s, {}, "b"}}));
    const auto session = openSession();
    QVERIFY(session->attachments().copy(u"d/1"_s, u"none"_s, u"d/1"_s, u"c"_s));
    QCOMPARE(outcomeOf(waitFor(session->saveChanges())), u"Rejected AttachmentDoesNotExistException"_s);
    session->clear();
    QVERIFY(session->attachments().copy(u"d/1"_s, u"a"_s, u"d/1"_s, u"b"_s));
    QCOMPARE(outcomeOf(waitFor(session->saveChanges())), u"Conflict ConcurrencyException"_s);
}

void ExtensionReadsContract::row62_attachment_beyondTheLimit_isTooLarge()
{
    if (fixture().isSandbox())
        return;
    QVERIFY(batch({putOf(u"d/1"_s, "{}"), PutAttachment{u"d/1"_s, u"f"_s, {}, QByteArray(70000, 'x')}}));
    HttpOptions options{{qEnvironmentVariable("ROOKERY_TEST_SERVER")}};
    options.maxReplyBytes = 65536;
    const auto session = openSession(httpExecutors(options));
    const auto read = waitFor(session->attachments().load(u"d/1"_s, u"f"_s));
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
}

void ExtensionReadsContract::timeSeries_areReadByRangeAndPage()
{
    if (fixture().isSandbox())
        return;
    fill();
    const auto session = openSession();
    TimeSeries series = session->timeSeriesFor(u"d/1"_s, u"hr"_s);
    const auto page = waitFor(series.load({}, 1, 1));
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().timestamp, m_time.addSecs(1));
    QCOMPARE(page->first().values, (QList<double>{61, 1e300}));
    const auto all = waitFor(series.load());
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->first().tag, u"watch"_s);
    QVERIFY(!all->first().isRollup);
    QCOMPARE(waitFor(series.load({m_time.addMSecs(1), m_time.addSecs(1)})).value().size(), 1);
    QCOMPARE(waitFor(series.load({}, 2, 5)).value().size(), 1);
    QCOMPARE(session->numberOfRequests(), 2);
    QVERIFY(series.append(m_time.addSecs(9), {9}));
    VERIFY_RESULT(waitFor(session->saveChanges()));
    QCOMPARE(waitFor(series.load()).value().size(), 4);
    QVERIFY(waitFor(session->timeSeriesFor(u"d/1"_s, u"none"_s).load()).value().isEmpty());
    const auto counted = ask(GetTimeSeries{u"d/1"_s, u"HR"_s});
    QCOMPARE((*counted)->total, 4);
    QVERIFY(!ask(GetTimeSeries{u"d/none"_s, u"HR"_s}).value());
}

void ExtensionReadsContract::revisions_areReadByIdMomentAndChangeVector()
{
    if (fixture().isSandbox())
        return;
    const auto session = openSession();
    QVERIFY(batch({putOf(u"d/1"_s, R"({"n":1.10})"), ForceRevision{u"d/1"_s}}));
    const QString first = get(u"d/1"_s)->changeVector;
    QTest::qWait(20); // so that there is a moment between the two
    const QDateTime between = QDateTime::currentDateTimeUtc();
    QTest::qWait(20);
    QVERIFY(batch({putOf(u"d/1"_s, R"({"n":2})"), ForceRevision{u"d/1"_s}}));
    Revisions revisions = session->revisions();
    const auto all = waitFor(revisions.loadFor(u"d/1"_s));
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->last().changeVector, first);
    QVERIFY(all->last().json.toJson().startsWith(R"({"n":1.10,)"));
    QCOMPARE(waitFor(revisions.loadFor(u"d/1"_s, 1, 1)).value().size(), 1);
    const auto metadata = waitFor(revisions.loadMetadataFor(u"d/1"_s));
    QCOMPARE(metadata->size(), 2);
    QCOMPARE(metadata->last().member(u"@change-vector")->toString(), first);
    QCOMPARE((*waitFor(revisions.load(first)))->changeVector, first);
    const auto holes = waitFor(revisions.load(QStringList{u"nope"_s, first}));
    QVERIFY(!holes->first() && holes->last());
    QVERIFY(!waitFor(revisions.load(u"nope"_s)).value());
    QCOMPARE((*waitFor(revisions.loadAt(u"d/1"_s, between)))->changeVector, first);
    QVERIFY(!waitFor(revisions.loadAt(u"d/1"_s, between.addYears(-9))).value());
    QCOMPARE(waitFor(revisions.countFor(u"d/1"_s)).value(), 2);
    QCOMPARE(waitFor(revisions.countFor(u"d/none"_s)).value(), 0);
    QVERIFY(waitFor(revisions.loadFor(u"d/none"_s)).value().isEmpty());
    QCOMPARE(session->trackedCount(), 0);
    QCOMPARE(session->numberOfRequests(), 11);
}

QTEST_GUILESS_MAIN(ExtensionReadsContract)
#include "tst_extensionreadscontract.moc"
