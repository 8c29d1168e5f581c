// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "commands/extensionreads.h"
#include "commands/revisions.h"
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/revisions.h"
#include "session/deferred/timeseries.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// What a session knows of counters, time series, attachments and revisions, and what it asks: rows 28, 33, 58, 62 and
/// 83 of the table of session semantics.
class ExtensionReadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void row83_reads_areCounted();
    void counters_known_needNoRequest();
    void counters_wrongNames_areRefused();
    void row33_load_fillsWhatIsKnown();
    void row33_load_ofWhatTheServerHasNot_needsNoRequest();
    void row33_query_fillsWhatIsKnown();
    void row28_noTracking_includesAreMisuse_andReadsAreAsked();
    void row58_save_bringsCountersUpToDate();
    void save_overtakesARead_whatCameIsNotKept();
    void save_ofPatchOrDelete_forgets();
    void evictAndClear_forget();
    void timeSeries_parts_areKnownFromTheWhole();
    void timeSeries_badPages_areRefused();
    void row62_names_areThoseOfTheMetadata();
    void row62_names_hostileMetadata_areWhatCanBeRead();
    void row62_copyAndMove_contradictions_areMisuse();
    void row62_copyAndMove_areSentInOrder();
    void revisions_wrongArguments_areRefused();
    void idStillToBeMade_isMisuse();

private:
    Counters counters() { return m_session->countersFor(u"a/1"_s); }
    TimeSeries series() { return m_session->timeSeriesFor(u"a/1"_s, u"HR"_s); }
    std::optional<qint64> counter(const QString &name) { return waitFor(counters().load(name)).value(); }
    qsizetype asked() const
    {
        return m_server->executor->sent<GetCounters>().size() + m_server->executor->sent<GetTimeSeries>().size();
    }

    const QDateTime m_time{QDate(2026, 11, 23), QTime(8, 20, 9, 250), Qt::UTC};
    QMap<QString, qint64> m_values; ///< of the counters that the server has
    std::unique_ptr<MemoryServer> m_server;
    std::unique_ptr<Session> m_session;
};

void ExtensionReadsTest::init()
{
    m_session.reset();
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"a/1"_s, R"({"n":1})");
    m_values = {{u"likes"_s, 3}, {u"other"_s, 4}};
    m_server->executor->onCommand<GetCounters>([this](const GetCounters &command) {
        GetCounters::Answer found;
        for (const QString &name : command.names.isEmpty() ? m_values.keys() : command.names) {
            const QString key = name.toLower();
            found.append(m_values.contains(key) ? std::optional(Counter{name, m_values.value(key)}) : std::nullopt);
        }
        return found;
    });
    m_server->executor->onCommand<GetTimeSeries>([this](const GetTimeSeries &) {
        TimeSeriesPage page;
        for (int second = 0; second < 5; ++second)
            page.entries.append({m_time.addSecs(second), {double(second)}, {}});
        return GetTimeSeries::Answer(page);
    });
    m_session = m_server->session();
}

void ExtensionReadsTest::row83_reads_areCounted()
{
    ScriptedExecutor &executor = *m_server->executor;
    executor.onCommand<GetAttachment>([](const GetAttachment &) { return GetAttachment::Answer(); });
    executor.onCommand<GetAttachmentChangeVector>(
        [](const GetAttachmentChangeVector &) { return GetAttachmentChangeVector::Answer(); });
    executor.onCommand<CountRevisions>([](const CountRevisions &) { return 0; });
    executor.onCommand<GetRevisions>([](const GetRevisions &) { return RevisionsPage(); });
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QVERIFY(!waitFor(m_session->attachments().load(u"a/1"_s, u"f"_s)).value());
    QVERIFY(!waitFor(m_session->attachments().exists(u"a/1"_s, u"f"_s)).value());
    QVERIFY(waitFor(m_session->revisions().countFor(u"a/1"_s)));
    QVERIFY(waitFor(m_session->revisions().loadFor(u"a/1"_s)));
    QCOMPARE(m_session->numberOfRequests(), 6);
    m_session->setMaxNumberOfRequests(6);
    QCOMPARE(waitFor(m_session->revisions().loadFor(u"a/1"_s)).error().kind, ErrorKind::RequestLimit);
    QVERIFY(waitFor(counters().loadAll())); // it is known
}

void ExtensionReadsTest::counters_known_needNoRequest()
{
    QCOMPARE(counter(u"likes"_s), 3);
    QCOMPARE(counter(u"LIKES"_s), 3);
    QCOMPARE(counter(u"none"_s), std::nullopt);
    QCOMPARE(counter(u"None"_s), std::nullopt);
    QCOMPARE(asked(), 2);
    QCOMPARE(waitFor(counters().load(QStringList{u"none"_s, u"likes"_s}))->last()->value, 3);
    QCOMPARE(asked(), 2);
    QCOMPARE(waitFor(counters().load(QStringList{u"likes"_s, u"other"_s}))->size(), 2);
    QCOMPARE(asked(), 3);
    QCOMPARE(waitFor(counters().loadAll())->size(), 2);
    QCOMPARE(asked(), 4);
    QCOMPARE(counter(u"never heard of"_s), std::nullopt);
    QVERIFY(waitFor(counters().load(QStringList())).value().isEmpty());
    QCOMPARE(asked(), 4);
    QVERIFY(!m_session->hasChanges());
}

void ExtensionReadsTest::counters_wrongNames_areRefused()
{
    QCOMPARE(waitFor(counters().load(u" "_s)).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(m_session->countersFor({}).loadAll()).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(asked(), 0);
}

void ExtensionReadsTest::row33_load_fillsWhatIsKnown()
{
    m_server->executor->onCommand<GetDocuments>([this](const GetDocuments &command) {
        LoadedDocuments loaded{{m_server->documents.value(command.ids.first())}, {}};
        loaded.extensions.counters.append({u"A/1"_s, *command.counters, {{u"Likes"_s, 3}}});
        loaded.extensions.timeSeries.append(
            {u"a/1"_s, u"hr"_s, command.timeSeries.first().range, {{m_time, {60}, {}}}});
        return loaded;
    });
    const LoadOptions options{.counters = QStringList{u"likes"_s, u"none"_s}, .timeSeries = {{u"HR"_s, {m_time, {}}}}};
    QVERIFY(waitFor(m_session->load(u"a/1"_s, options)).value());
    QCOMPARE(counter(u"likes"_s), 3);
    QCOMPARE(counter(u"none"_s), std::nullopt);
    QCOMPARE(waitFor(series().load({m_time, m_time.addSecs(9)}))->size(), 1);
    QCOMPARE(asked(), 0);
    QVERIFY(waitFor(m_session->load(u"a/1"_s, options)).value()); // all of it is known
    QCOMPARE(m_session->numberOfRequests(), 1);
    QVERIFY(waitFor(m_session->load(u"a/1"_s, {.counters = QStringList{u"more"_s}, .timeSeries = {{u"HR"_s}}})));
    QCOMPARE(m_session->numberOfRequests(), 2);
    QCOMPARE(waitFor(series().load())->size(), 1); // the whole came along now
    QCOMPARE(asked(), 0);
}

void ExtensionReadsTest::row33_load_ofWhatTheServerHasNot_needsNoRequest()
{
    const LoadOptions options{.counters = QStringList(), .timeSeries = {{u"HR"_s}}};
    QVERIFY(!waitFor(m_session->load(u"none"_s, options)).value());
    QVERIFY(!waitFor(m_session->load(u"none"_s, options)).value());
    QVERIFY(m_session->store(u"new"_s, json("{}")));
    QVERIFY(waitFor(m_session->load(u"new"_s, options)).value());
    QVERIFY(waitFor(m_session->load(u"a/1"_s)).value());
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    QVERIFY(!waitFor(m_session->load(u"a/1"_s, options)).value());
    QCOMPARE(m_session->numberOfRequests(), 2);
}

void ExtensionReadsTest::row33_query_fillsWhatIsKnown()
{
    m_server->executor->onCommand<QueryDocuments>([](const QueryDocuments &) {
        QueryResults results;
        results.extensions.counters.append({u"a/1"_s, {}, {{u"likes"_s, 3}}});
        return results;
    });
    Query query{u"from As include counters()"_s};
    query.noTracking = true;
    QVERIFY(waitFor(m_session->query(query)));
    QCOMPARE(waitFor(counters().loadAll())->size(), 2); // not taken notice of
    m_session->clear();
    query.noTracking = false;
    QVERIFY(waitFor(m_session->query(query)));
    QCOMPARE(waitFor(counters().loadAll())->size(), 1);
    QCOMPARE(asked(), 1);
}

void ExtensionReadsTest::row28_noTracking_includesAreMisuse_andReadsAreAsked()
{
    m_session = m_server->session({.noTracking = true});
    QCOMPARE(waitFor(m_session->load(u"a/1"_s, {.counters = QStringList()})).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(m_session->load(u"a/1"_s, {.timeSeries = {{u"HR"_s}}})).error().kind, ErrorKind::Misuse);
    QCOMPARE(counter(u"likes"_s), 3);
    QCOMPARE(counter(u"likes"_s), 3);
    QVERIFY(waitFor(series().load()));
    QVERIFY(waitFor(series().load()));
    QCOMPARE(asked(), 4);
}

void ExtensionReadsTest::row58_save_bringsCountersUpToDate()
{
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(counters().increment(u"likes"_s, 2));
    QVERIFY(counters().increment(u"other"_s));
    m_server->executor->hold<ExecuteBatch>();
    const auto saving = m_session->saveChanges();
    QCOMPARE(counter(u"likes"_s), 3);
    m_server->executor->answerHeld<ExecuteBatch>(
        BatchAnswer{{ExtensionResult{u"a/1"_s, u"A:9"_s, {{u"Likes"_s, 15}}}}});
    QVERIFY(waitFor(saving));
    QCOMPARE(counter(u"likes"_s), 15);
    QCOMPARE(asked(), 1);
    QCOMPARE(counter(u"other"_s), 4); // of this one, the server told nothing
    QCOMPARE(asked(), 2);
}

void ExtensionReadsTest::save_overtakesARead_whatCameIsNotKept()
{
    m_server->executor->hold<GetCounters>();
    const auto reading = counters().load(u"likes"_s);
    QVERIFY(counters().increment(u"likes"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    m_server->executor->answerHeld<GetCounters>(GetCounters::Answer{Counter{u"likes"_s, 3}});
    QCOMPARE(waitFor(reading).value(), 3);
    (void)counters().load(u"likes"_s);
    QCOMPARE(asked(), 2);
}

void ExtensionReadsTest::save_ofPatchOrDelete_forgets()
{
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QVERIFY(m_session->patch(u"a/1"_s, u"incrementCounter(this, 'likes')"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QCOMPARE(asked(), 4);
    QVERIFY(m_session->remove(u"a/1"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    QVERIFY(waitFor(counters().loadAll()));
    QCOMPARE(asked(), 5);
    QVERIFY(series().append(m_time, {1}));
    QVERIFY(waitFor(m_session->saveChanges()));
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QCOMPARE(asked(), 6);
}

void ExtensionReadsTest::evictAndClear_forget()
{
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    m_session->evict(u"A/1"_s);
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QCOMPARE(asked(), 4);
    m_session->clear();
    QVERIFY(waitFor(counters().loadAll()));
    QVERIFY(waitFor(series().load()));
    QCOMPARE(asked(), 6);
}

void ExtensionReadsTest::timeSeries_parts_areKnownFromTheWhole()
{
    QCOMPARE(waitFor(series().load({}, 1, 2))->size(), 5); // as the server of this test answers: a page is not kept
    QCOMPARE(waitFor(series().load())->size(), 5);
    QCOMPARE(asked(), 2);
    QCOMPARE(waitFor(series().load({}, 1, 2))->first().values, QList<double>{1});
    QCOMPARE(waitFor(series().load({}, 1, 2))->size(), 2);
    QCOMPARE(waitFor(series().load({}, 9))->size(), 0);
    QCOMPARE(waitFor(series().load({m_time.addSecs(1), m_time.addSecs(3)}, 1))->first().values, QList<double>{2});
    QCOMPARE(asked(), 2);
    QVERIFY(waitFor(m_session->timeSeriesFor(u"a/1"_s, u"Other"_s).load()));
    QCOMPARE(asked(), 3);
}

void ExtensionReadsTest::timeSeries_badPages_areRefused()
{
    QCOMPARE(waitFor(series().load({}, -1)).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(series().load({}, 0, 0)).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(waitFor(m_session->timeSeriesFor(u"a/1"_s, {}).load()).error().kind, ErrorKind::Misuse);
    QCOMPARE(asked(), 0);
}

void ExtensionReadsTest::row62_names_areThoseOfTheMetadata()
{
    QCOMPARE(m_session->attachments().names(u"a/1"_s).error().kind, ErrorKind::Misuse);
    QVERIFY(waitFor(m_session->load(u"a/1"_s)).value());
    QVERIFY(m_session->attachments().names(u"a/1"_s)->isEmpty());
    m_server->put(
        u"b/1"_s, R"({"@metadata":{"@attachments":[{"Name":"f","Hash":"h=","ContentType":"text/plain","Size":5}]}})");
    QVERIFY(waitFor(m_session->load(u"b/1"_s)).value());
    const auto names = m_session->attachments().names(u"B/1"_s);
    QCOMPARE(names->size(), 1);
    QCOMPARE(names->first().name, u"f"_s);
    QCOMPARE(names->first().hash, u"h="_s);
    QCOMPARE(names->first().contentType, u"text/plain"_s);
    QCOMPARE(names->first().size, 5);
    QCOMPARE(m_session->numberOfRequests(), 2);
}

void ExtensionReadsTest::row62_names_hostileMetadata_areWhatCanBeRead()
{
    QVERIFY(m_session->store(u"b/1"_s, json(R"({"@metadata":{"@attachments":[7,null,{"Name":3,"Size":"x"}]}})")));
    QVERIFY(m_session->store(u"b/2"_s, json(R"({"@metadata":{"@attachments":"none"}})")));
    QCOMPARE(m_session->attachments().names(u"b/1"_s)->size(), 1);
    QVERIFY(m_session->attachments().names(u"b/2"_s)->isEmpty());
}

void ExtensionReadsTest::row62_copyAndMove_contradictions_areMisuse()
{
    Attachments attachments = m_session->attachments();
    QVERIFY(attachments.copy(u"a/1"_s, u"f"_s, u"A/1"_s, u"f"_s)); // nothing to do
    QVERIFY(!m_session->hasChanges());
    QVERIFY(attachments.move(u"a/1"_s, u"f"_s, u"a/2"_s, u"f"_s));
    QVERIFY(m_session->hasChanges());
    for (const auto &failed : {attachments.copy(u"a/1"_s, u"F"_s, u"a/3"_s, u"f"_s),
             attachments.rename(u"a/1"_s, u"f"_s, u"g"_s), attachments.copy(u"a/2"_s, u"g"_s, u"a/1"_s, u"f"_s),
             attachments.store(u"a/1"_s, u"f"_s, "x"), attachments.remove(u"a/1"_s, u"f"_s)}) {
        QCOMPARE(failed.error().kind, ErrorKind::Misuse);
        QVERIFY2(failed.error().message.contains(u"registered to rename"), qPrintable(failed.error().message));
    }
    QVERIFY(attachments.remove(u"a/1"_s, u"gone"_s));
    QVERIFY(attachments.copy(u"a/1"_s, u"gone"_s, u"a/3"_s, u"f"_s).error().message.contains(u"to delete"));
    QVERIFY(m_session->remove(u"b/1"_s));
    QVERIFY(attachments.copy(u"b/1"_s, u"f"_s, u"a/3"_s, u"f"_s).error().message.contains(u"already deleted"));
    QVERIFY(attachments.move(u"a/3"_s, u"f"_s, u"b/1"_s, u"f"_s).error().message.contains(u"already deleted"));
    QCOMPARE(attachments.rename(u"a/3"_s, u"f"_s, {}).error().exceptionName(), u"InvalidArgumentException"_s);
}

void ExtensionReadsTest::row62_copyAndMove_areSentInOrder()
{
    QVERIFY(m_session->attachments().copy(u"a/1"_s, u"f"_s, u"a/2"_s, u"g"_s));
    QVERIFY(m_session->attachments().rename(u"a/1"_s, u"f"_s, u"h"_s));
    QVERIFY(waitFor(m_session->saveChanges()));
    const auto commands = m_server->executor->sent<ExecuteBatch>().first().commands;
    QCOMPARE(typeOf(commands.first()), "AttachmentCOPY"_L1);
    QCOMPARE(std::get<CopyAttachment>(commands.first()).id, u"a/2"_s);
    QCOMPARE(std::get<CopyAttachment>(commands.first()).sourceName, u"f"_s);
    QCOMPARE(std::get<MoveAttachment>(commands.last()).name, u"h"_s);
    QVERIFY(!m_session->hasChanges());
}

void ExtensionReadsTest::revisions_wrongArguments_areRefused()
{
    Revisions revisions = m_session->revisions();
    const QString invalid = u"InvalidArgumentException"_s;
    QCOMPARE(waitFor(revisions.loadFor(u" "_s)).error().exceptionName(), invalid);
    QCOMPARE(waitFor(revisions.loadMetadataFor({})).error().exceptionName(), invalid);
    QCOMPARE(waitFor(revisions.load(QString())).error().exceptionName(), invalid);
    QCOMPARE(waitFor(revisions.load(QStringList{u"A:1"_s, {}})).error().exceptionName(), invalid);
    QCOMPARE(waitFor(revisions.loadAt(u"a/1"_s, {})).error().exceptionName(), invalid);
    QCOMPARE(waitFor(revisions.countFor({})).error().exceptionName(), invalid);
    QVERIFY(waitFor(revisions.load(QStringList())).value().isEmpty());
    QCOMPARE(m_session->numberOfRequests(), 0);
}

void ExtensionReadsTest::idStillToBeMade_isMisuse()
{
    const QString id = m_session->store(u"users/"_s, json("{}")).value();
    QCOMPARE(waitFor(m_session->countersFor(id).loadAll()).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(m_session->attachments().load(id, u"f"_s)).error().kind, ErrorKind::Misuse);
    QCOMPARE(waitFor(m_session->timeSeriesFor(id, u"HR"_s).load()).error().kind, ErrorKind::Misuse);
    QCOMPARE(m_session->attachments().copy(u"a/1"_s, u"f"_s, id, u"f"_s).error().kind, ErrorKind::Misuse);
}

QTEST_GUILESS_MAIN(ExtensionReadsTest)
#include "tst_extensionreads.moc"
