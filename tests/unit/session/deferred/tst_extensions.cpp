// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "session/deferred/attachments.h"
#include "session/deferred/counters.h"
#include "session/deferred/revisions.h"
#include "session/deferred/timeseries.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// Counters, attachments, time series and forced revisions of a session: rows 53, 58, 61, 62, 69 and 92 of the table
/// of session semantics.
class ExtensionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void row53_order_isThatOfTheCallsBehindForcedRevisions();
    void row58_results_bringMetadataAndChangeVectorUpToDate();
    void row58_othersChangedTheContent_anEditKeepsItsChangeVector();
    void row61_forcedRevision_isNoChangeButIsSent();
    void row61_forcedRevisionOfAChangedDocument_goesWithItsPut();
    void row61_forcedRevision_failure_keepsIt();
    void row62_attachments_twiceOrOfADeletedDocument_areMisuse();
    void row62_attachmentDeleteAfterDocumentDelete_isNothing();
    void row92_clusterWide_isMisuseByName_data();
    void row92_clusterWide_isMisuseByName();
    void counters_ofOneDocument_areOneCommand();
    void counters_contradictingEachOther_areMisuse();
    void timeSeries_deletesBehindAppends_areACommandOfTheirOwn();
    void timeSeries_badEntries_areRefused();
    void newDocument_isPutBeforeWhatGoesWithIt();

private:
    QStringList sent() const
    {
        const ExecuteBatch batch = m_server->executor->sent<ExecuteBatch>().last();
        QStringList lines;
        for (const BatchCommand &command : batch.commands)
            lines.append(typeOf(command) + u' ' + documentIdOf(command));
        return lines;
    }
    bool save() { return bool(waitFor(m_session->saveChanges())); }

    const QDateTime m_time = QDateTime::fromString(u"2026-11-23T08:20:09.250Z"_s, Qt::ISODateWithMs);
    std::unique_ptr<MemoryServer> m_server;
    std::unique_ptr<Session> m_session;
};

void ExtensionsTest::init()
{
    m_session.reset();
    m_server = std::make_unique<MemoryServer>();
    m_server->put(u"a/1"_s, R"({"n":1})");
    m_session = m_server->session();
    QVERIFY(waitFor(m_session->load(u"a/1"_s)).value());
}

void ExtensionsTest::row53_order_isThatOfTheCallsBehindForcedRevisions()
{
    QVERIFY(m_session->attachments().store(u"a/1"_s, u"f"_s, "x"));
    QVERIFY(m_session->timeSeriesFor(u"a/1"_s, u"HR"_s).append(m_time, {1}));
    QVERIFY(m_session->countersFor(u"a/1"_s).increment(u"likes"_s));
    QVERIFY(m_session->revisions().forceCreationFor(u"a/1"_s));
    QVERIFY(m_session->store(u"a/2"_s, json("{}")));
    QVERIFY(save());
    QCOMPARE(sent(),
        (QStringList{u"PUT a/2"_s, u"ForceRevisionCreation a/1"_s, u"AttachmentPUT a/1"_s, u"TimeSeries a/1"_s,
            u"Counters a/1"_s}));
    QVERIFY(!m_session->hasChanges());
    QVERIFY(save());
    QCOMPARE(m_server->executor->sent<ExecuteBatch>().size(), 1);
}

void ExtensionsTest::row58_results_bringMetadataAndChangeVectorUpToDate()
{
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(m_session->attachments().remove(u"a/1"_s, u"f"_s));
    QVERIFY(save());
    const Document document = *m_session->document(u"a/1"_s);
    QCOMPARE(document.changeVector, m_server->documents.value(u"a/1"_s).changeVector);
    QCOMPARE(document.json, m_server->documents.value(u"a/1"_s).json);
    QVERIFY(!m_session->hasChanges());
    QCOMPARE(m_session->numberOfRequests(), 2); // the look behind the save is not counted
}

void ExtensionsTest::row58_othersChangedTheContent_anEditKeepsItsChangeVector()
{
    m_server->executor->hold<ExecuteBatch>();
    QVERIFY(m_session->countersFor(u"a/1"_s).increment(u"likes"_s));
    const auto saving = m_session->saveChanges();
    const QString before = m_session->document(u"a/1"_s)->changeVector;
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    m_server->put(u"a/1"_s, R"({"n":7})");
    m_server->executor->answerHeld<ExecuteBatch>(BatchAnswer{{ExtensionResult{u"a/1"_s, u"A:99"_s}}});
    QVERIFY(waitFor(saving));
    QCOMPARE(m_session->document(u"a/1"_s)->changeVector, before);
    QVERIFY(m_session->hasChanged(u"a/1"_s));
}

void ExtensionsTest::row61_forcedRevision_isNoChangeButIsSent()
{
    QVERIFY(m_session->revisions().forceCreationFor(u"a/1"_s));
    QVERIFY(m_session->revisions().forceCreationFor(u"A/1"_s));
    QVERIFY(!m_session->hasChanges());
    QVERIFY(save());
    QCOMPARE(sent(), QStringList(u"ForceRevisionCreation a/1"_s));
}

void ExtensionsTest::row61_forcedRevisionOfAChangedDocument_goesWithItsPut()
{
    QVERIFY(m_session->set(u"a/1"_s, at(u"/n"_s), json("2")));
    QVERIFY(m_session->revisions().forceCreationFor(u"A/1"_s));
    QVERIFY(save());
    QCOMPARE(sent(), QStringList(u"PUT a/1"_s));
    QVERIFY(std::get<PutDocument>(m_server->executor->sent<ExecuteBatch>().first().commands.first()).forcesRevision);
    QVERIFY(save());
    QCOMPARE(m_server->executor->sent<ExecuteBatch>().size(), 1);
}

void ExtensionsTest::row61_forcedRevision_failure_keepsIt()
{
    QVERIFY(m_session->revisions().forceCreationFor(u"a/1"_s));
    m_server->nextBatch = Error::of(ErrorKind::Rejected, u"no"_s);
    QVERIFY(!save());
    QVERIFY(save());
    QCOMPARE(m_server->executor->sent<ExecuteBatch>().size(), 2);
}

void ExtensionsTest::row62_attachments_twiceOrOfADeletedDocument_areMisuse()
{
    Attachments attachments = m_session->attachments();
    QVERIFY(attachments.store(u"a/1"_s, u"f"_s, "x", u"text/plain"_s));
    QVERIFY(m_session->hasChanges());
    QCOMPARE(attachments.store(u"A/1"_s, u"F"_s, "y").error().kind, ErrorKind::Misuse);
    QCOMPARE(attachments.remove(u"a/1"_s, u"f"_s).error().kind, ErrorKind::Misuse);
    QVERIFY(attachments.remove(u"a/1"_s, u"g"_s));
    QCOMPARE(attachments.store(u"a/1"_s, u"g"_s, "y").error().kind, ErrorKind::Misuse);
    QVERIFY(m_session->remove(u"a/2"_s));
    QCOMPARE(attachments.store(u"a/2"_s, u"f"_s, "x").error().kind, ErrorKind::Misuse);
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    QCOMPARE(attachments.store(u"a/1"_s, u"h"_s, "x").error().kind, ErrorKind::Misuse);
    QCOMPARE(attachments.store(u"a/3"_s, u""_s, "x").error().exceptionName(), u"InvalidArgumentException"_s);
}

void ExtensionsTest::row62_attachmentDeleteAfterDocumentDelete_isNothing()
{
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    QVERIFY(m_session->attachments().remove(u"a/1"_s, u"f"_s));
    QVERIFY(m_session->countersFor(u"a/1"_s).remove(u"likes"_s));
    QVERIFY(m_session->timeSeriesFor(u"a/1"_s, u"HR"_s).remove());
    QVERIFY(save());
    QCOMPARE(sent(), QStringList(u"DELETE a/1"_s));
}

void ExtensionsTest::row92_clusterWide_isMisuseByName_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"Counters", "AttachmentPUT", "AttachmentDELETE", "TimeSeries", "ForceRevisionCreation"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void ExtensionsTest::row92_clusterWide_isMisuseByName()
{
    QFETCH(const QString, type);
    m_session->setTransactionMode(TransactionMode::ClusterWide);
    const QString id = u"a/1"_s;
    if (type == u"Counters")
        QVERIFY(m_session->countersFor(id).increment(u"likes"_s));
    else if (type == u"AttachmentPUT")
        QVERIFY(m_session->attachments().store(id, u"f"_s, "x"));
    else if (type == u"AttachmentDELETE")
        QVERIFY(m_session->attachments().remove(id, u"f"_s));
    else if (type == u"TimeSeries")
        QVERIFY(m_session->timeSeriesFor(id, u"HR"_s).remove());
    else
        QVERIFY(m_session->revisions().forceCreationFor(id));
    const auto failed = waitFor(m_session->saveChanges());
    QCOMPARE(failed.error().kind, ErrorKind::Misuse);
    QCOMPARE(failed.error().message, u"The command '%1' is not supported in a cluster session."_s.arg(type));
}

void ExtensionsTest::counters_ofOneDocument_areOneCommand()
{
    Counters counters = m_session->countersFor(u"a/1"_s);
    QVERIFY(counters.increment(u"likes"_s, 2));
    QVERIFY(counters.increment(u"likes"_s, -5));
    QVERIFY(counters.remove(u"dislikes"_s));
    QVERIFY(save());
    const auto command = std::get<ChangeCounters>(m_server->executor->sent<ExecuteBatch>().first().commands.first());
    QCOMPARE(command.changes.size(), 3);
    QCOMPARE(*command.changes.at(1).delta, -5);
    QVERIFY(!command.changes.at(2).delta);
    QVERIFY(!m_session->hasChanges());
}

void ExtensionsTest::counters_contradictingEachOther_areMisuse()
{
    Counters counters = m_session->countersFor(u"a/1"_s);
    QVERIFY(counters.increment(u"likes"_s));
    QCOMPARE(counters.remove(u"Likes"_s).error().kind, ErrorKind::Misuse);
    QVERIFY(counters.remove(u"gone"_s));
    QCOMPARE(counters.increment(u"GONE"_s).error().kind, ErrorKind::Misuse);
    QVERIFY(m_session->removeTracked(u"a/1"_s));
    QCOMPARE(counters.increment(u"more"_s).error().kind, ErrorKind::Misuse);
    QCOMPARE(counters.increment(u" "_s).error().exceptionName(), u"InvalidArgumentException"_s);
}

void ExtensionsTest::timeSeries_deletesBehindAppends_areACommandOfTheirOwn()
{
    TimeSeries series = m_session->timeSeriesFor(u"a/1"_s, u"HR"_s);
    QVERIFY(series.remove({}, m_time));
    QVERIFY(series.append(m_time, {60, 1.5}, u"watch"_s));
    QVERIFY(series.append(m_time.addSecs(1), {61}));
    QVERIFY(series.remove(m_time, m_time));
    QVERIFY(m_session->timeSeriesFor(u"a/1"_s, u"Other"_s).remove());
    QVERIFY(save());
    const auto commands = m_server->executor->sent<ExecuteBatch>().first().commands;
    QCOMPARE(commands.size(), 3);
    QCOMPARE(std::get<ChangeTimeSeries>(commands.first()).deletes.size(), 1);
    QCOMPARE(std::get<ChangeTimeSeries>(commands.first()).appends.size(), 2);
    QVERIFY(std::get<ChangeTimeSeries>(commands.at(1)).appends.isEmpty());
    QCOMPARE(std::get<ChangeTimeSeries>(commands.last()).name, u"Other"_s);
}

void ExtensionsTest::timeSeries_badEntries_areRefused()
{
    TimeSeries series = m_session->timeSeriesFor(u"a/1"_s, u"HR"_s);
    QCOMPARE(series.append({}, {1}).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(series.append(m_time, {}).error().exceptionName(), u"InvalidArgumentException"_s);
    QCOMPARE(series.append(m_time, {std::numeric_limits<double>::quiet_NaN()}).error().kind, ErrorKind::Misuse);
    QCOMPARE(m_session->timeSeriesFor(u"a/1"_s, {}).remove().error().kind, ErrorKind::Misuse);
    QVERIFY(!m_session->hasChanges());
}

void ExtensionsTest::newDocument_isPutBeforeWhatGoesWithIt()
{
    QVERIFY(m_session->attachments().store(u"a/2"_s, u"f"_s, "x"));
    QVERIFY(m_session->store(u"a/2"_s, json("{}")));
    QVERIFY(save());
    QCOMPARE(sent(), (QStringList{u"PUT a/2"_s, u"AttachmentPUT a/2"_s}));
    QCOMPARE(m_session->document(u"a/2"_s)->changeVector, m_server->documents.value(u"a/2"_s).changeVector);
}

QTEST_GUILESS_MAIN(ExtensionsTest)
#include "tst_extensions.moc"
