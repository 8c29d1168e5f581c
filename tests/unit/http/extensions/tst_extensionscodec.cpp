// SPDX-License-Identifier: GPL-3.0-or-later
#include "../codectesting.h"
#include "commands/extensionreads.h"
#include "commands/revisions.h"
#include "http/codec/documentscodec.h"
#include "http/codec/extensions/extensionscodec.h"
#include "http/codec/extensions/moments.h"
#include "http/codec/extensions/revisionscodec.h"
#include "http/codec/queries/queriescodec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class ExtensionsCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encode_reads_asTheServerWantsThem_data();
    void encode_reads_asTheServerWantsThem();
    void moment_isReadToTheMillisecondItIsIn_data();
    void moment_isReadToTheMillisecondItIsIn();
    void counters_rubbish_isABadReply_data();
    void counters_rubbish_isABadReply();
    void counters_beyondDoubles_keepEveryDigit();
    void attachment_head_tellsItsFacts();
    void attachment_rubbish_isABadReply_data();
    void attachment_rubbish_isABadReply();
    void timeSeries_rubbish_isABadReply_data();
    void timeSeries_rubbish_isABadReply();
    void timeSeries_total_onlyWhereTheServerCounts();
    void revisions_rubbish_isABadReply_data();
    void revisions_rubbish_isABadReply();
    void includes_ofALoad_knowWhatWasAskedFor();
    void includes_ofAQuery_sayThemselvesWhatWasAskedFor();
    void includes_rubbish_isABadReply_data();
    void includes_rubbish_isABadReply();
};

namespace {

const QDateTime moment(QDate(2026, 11, 23), QTime(8, 20, 9, 250), Qt::UTC);

} // namespace

void ExtensionsCodecTest::encode_reads_asTheServerWantsThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char *name, const HttpCall &call, const QByteArray &expected) {
        QTest::newRow(name) << textOf(call) << expected;
    };
    add("counters", encode(GetCounters{u"a/1"_s, {u"x y"_s, u"é+"_s}}, {}),
        "GET /counters?docId=a%2F1&counter=x%20y&counter=%C3%A9%2B");
    add("all counters", encode(GetCounters{u"a/1"_s}, {}), "GET /counters?docId=a%2F1");
    const QString longName(1100, u'n');
    add("long names", encode(GetCounters{u"a"_s, {longName}}, {}),
        R"(POST /counters)" + QByteArray("\n")
            + R"({"Documents":[{"DocumentId":"a","Operations":[{"Type":"Get","CounterName":")" + longName.toUtf8()
            + R"("}]}],"ReplyWithAllNodesValues":false})");
    add("attachment", encode(GetAttachment{u"a/1"_s, u"f&1"_s}, {}), "GET /attachments?id=a%2F1&name=f%261");
    add("is there one?", encode(GetAttachmentChangeVector{u"a"_s, u"f"_s}, {}), "HEAD /attachments?id=a&name=f");
    add("time series", encode(GetTimeSeries{u"a"_s, u"HR"_s}, {}), "GET /timeseries?docId=a&name=HR&start=0");
    add("page of a range", encode(GetTimeSeries{u"a"_s, u"HR"_s, {moment, moment}, 2, 5}, {}),
        "GET /timeseries?docId=a&name=HR&from=2026-11-23T08%3A20%3A09.2500000Z&to=2026-11-23T08%3A20%3A09.2500000Z"
        "&start=2&pageSize=5");
    add("revisions", encode(GetRevisions{u"a"_s, 1, 2, true}, {}),
        "GET /revisions?id=a&start=1&pageSize=2&metadataOnly=true");
    add("as it was", encode(GetRevisions{.id = u"a"_s, .before = moment}, {}),
        "GET /revisions?id=a&before=2026-11-23T08%3A20%3A09.2500000Z");
    add("by change vector", encode(GetRevisionsByChangeVector{{u"A:1-x, B:2"_s}}, {}),
        "GET /revisions?changeVector=A%3A1-x%2C%20B%3A2");
    add("count", encode(CountRevisions{u"a"_s}, {}), "GET /revisions/count?id=a");
    add("load with all",
        encode(GetDocuments{.ids = {u"a"_s}, .counters = QStringList(), .timeSeries = {{u"HR"_s}}}, {}),
        "GET /docs?id=a&counter=%40all_counters&timeseries=HR&from=&to=");
    add("load with some",
        encode(GetDocuments{.ids = {u"a"_s}, .counters = QStringList{u"x"_s}, .timeSeries = {{u"HR"_s, {moment, {}}}}},
            {}),
        "GET /docs?id=a&counter=x&timeseries=HR&from=2026-11-23T08%3A20%3A09.2500000Z&to=");
}

void ExtensionsCodecTest::encode_reads_asTheServerWantsThem()
{
    QFETCH(const QByteArray, text);
    QTEST(text, "expected");
}

void ExtensionsCodecTest::moment_isReadToTheMillisecondItIsIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    QTest::newRow("as the server writes it") << u"2026-11-23T08:20:09.2500000Z"_s << moment;
    QTest::newRow("not rounded") << u"2026-11-23T08:20:09.2509999Z"_s << moment;
    QTest::newRow("nothing") << QString() << QDateTime();
    QTest::newRow("no moment") << u"yesterday at noon, or so, perhaps"_s << QDateTime();
    QTest::newRow("no such day") << u"2026-11-31T08:20:09.2500000Z"_s << QDateTime();
}

void ExtensionsCodecTest::moment_isReadToTheMillisecondItIsIn()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, expected);
    QCOMPARE(momentIn(text).isValid(), expected.isValid());
    if (expected.isValid())
        QCOMPARE(momentIn(text), expected);
}

void ExtensionsCodecTest::counters_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << "<html>"_ba;
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("too few") << R"({"Counters":[]})"_ba;
    QTest::newRow("no value") << R"({"Counters":[{"CounterName":"x"}]})"_ba;
    QTest::newRow("a value that is none") << R"({"Counters":[{"CounterName":"x","TotalValue":"3"}]})"_ba;
    QTest::newRow("a text") << R"({"Counters":["x"]})"_ba;
    QTest::newRow("beyond 64 bits") << R"({"Counters":[{"CounterName":"x","TotalValue":9223372036854775808}]})"_ba;
}

void ExtensionsCodecTest::counters_rubbish_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(GetCounters{u"a"_s, {u"x"_s}}, okReply(body)).error().kind, ErrorKind::BadReply);
}

void ExtensionsCodecTest::counters_beyondDoubles_keepEveryDigit()
{
    const auto counters = decode(GetCounters{u"a"_s, {u"x"_s}},
        okReply(R"({"Counters":[{"DocumentId":"a","CounterName":"x","TotalValue":9007199254740993}]})"));
    QCOMPARE(counters->first()->value, 9007199254740993);
}

void ExtensionsCodecTest::attachment_head_tellsItsFacts()
{
    const HttpReply reply = replyOf(200, QByteArray("a\0b", 3),
        {{"content-type", "text/plain"}, {"attachment-hash", "h="}, {"attachment-size", "3"}, {"etag", "\"A:1\""}});
    const auto attachment = decode(GetAttachment{u"a"_s, u"f"_s}, reply);
    QVERIFY(attachment && *attachment);
    QCOMPARE((*attachment)->bytes, QByteArray("a\0b", 3));
    QCOMPARE((*attachment)->facts.name, u"f"_s);
    QCOMPARE((*attachment)->facts.hash, u"h="_s);
    QCOMPARE((*attachment)->facts.contentType, u"text/plain"_s);
    QCOMPARE((*attachment)->changeVector, u"A:1"_s);
    QVERIFY(!decode(GetAttachment{u"a"_s, u"f"_s}, replyOf(404, {})).value());
    QCOMPARE(decode(GetAttachment{u"a"_s, u"f"_s}, replyOf(503, {})).error().kind, ErrorKind::Unavailable);
}

void ExtensionsCodecTest::attachment_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<QByteArray>("size");
    QTest::newRow("no ETag") << ""_ba << "3"_ba;
    QTest::newRow("half an ETag") << "\""_ba << "3"_ba;
    QTest::newRow("no size") << "\"A:1\""_ba << ""_ba;
    QTest::newRow("longer than it is") << "\"A:1\""_ba << "4"_ba;
    QTest::newRow("a size that is none") << "\"A:1\""_ba << "3 bytes"_ba;
}

void ExtensionsCodecTest::attachment_rubbish_isABadReply()
{
    QFETCH(const QByteArray, etag);
    QFETCH(const QByteArray, size);
    const HttpReply reply = replyOf(200, "abc", {{"Attachment-Size", size}, {"ETag", etag}});
    QCOMPARE(decode(GetAttachment{u"a"_s, u"f"_s}, reply).error().kind, ErrorKind::BadReply);
}

void ExtensionsCodecTest::timeSeries_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("no moment") << R"({"Entries":[{"Values":[1]}]})"_ba;
    QTest::newRow("no values") << R"({"Entries":[{"Timestamp":"2026-11-23T08:20:09.2500000Z"}]})"_ba;
    QTest::newRow("a text among the values")
        << R"({"Entries":[{"Timestamp":"2026-11-23T08:20:09.2500000Z","Values":[1,"x"]}]})"_ba;
    QTest::newRow("a number for an entry") << R"({"Entries":[7]})"_ba;
}

void ExtensionsCodecTest::timeSeries_rubbish_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(GetTimeSeries{u"a"_s, u"HR"_s}, okReply(body)).error().kind, ErrorKind::BadReply);
}

void ExtensionsCodecTest::timeSeries_total_onlyWhereTheServerCounts()
{
    const GetTimeSeries command{u"a"_s, u"HR"_s};
    QCOMPARE((*decode(command, okReply(R"({"Entries":[],"TotalResults":4})")))->total, 4);
    QVERIFY(!(*decode(command, okReply(R"({"Entries":[]})")))->total);
    QVERIFY(!decode(command, replyOf(404, {})).value());
}

void ExtensionsCodecTest::revisions_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("one without an id") << R"({"Results":[{"n":1}]})"_ba;
    QTest::newRow("too many") << R"({"Results":[null,null]})"_ba;
}

void ExtensionsCodecTest::revisions_rubbish_isABadReply()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(decode(GetRevisions{u"a"_s}, okReply(body)).error().kind, ErrorKind::BadReply);
    QCOMPARE(decode(GetRevisionsByChangeVector{{u"A:1"_s}}, okReply(body)).error().kind, ErrorKind::BadReply);
    QCOMPARE(decode(CountRevisions{u"a"_s}, okReply(body)).error().kind, ErrorKind::BadReply);
}

void ExtensionsCodecTest::includes_ofALoad_knowWhatWasAskedFor()
{
    const GetDocuments command{.ids = {u"a"_s}, .counters = QStringList{u"x"_s, u"y"_s}};
    const auto loaded = decode(command,
        okReply(
            R"({"Results":[{"@metadata":{"@id":"a","@change-vector":"A:1"}}],"Includes":{},"CounterIncludes":)"
            R"({"a":[{"CounterName":"x","TotalValue":3},null]},"TimeSeriesIncludes":{"a":{"HR":[)"
            R"({"From":"2026-11-23T08:20:09.2500000Z","To":null,"Entries":[]},)"
            R"({"From":null,"To":null,"Entries":[{"Timestamp":"2026-11-23T08:20:09.2500000Z","Values":[1.5]}]}]}}})"));
    QVERIFY(loaded);
    QCOMPARE(loaded->extensions.counters.size(), 1);
    QCOMPARE(loaded->extensions.counters.first().names, (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(loaded->extensions.counters.first().counters.size(), 1);
    QCOMPARE(loaded->extensions.timeSeries.size(), 2);
    QCOMPARE(loaded->extensions.timeSeries.first().range.from, moment);
    QVERIFY(!loaded->extensions.timeSeries.first().range.to.isValid());
    QCOMPARE(loaded->extensions.timeSeries.last().entries.first().values, QList<double>{1.5});
}

void ExtensionsCodecTest::includes_ofAQuery_sayThemselvesWhatWasAskedFor()
{
    const auto found = decode(QueryDocuments{.query = u"from As include counters('x')"_s},
        okReply(R"({"Results":[],"CounterIncludes":{"a":[null],"b":[{"CounterName":"y","TotalValue":1}]},)"
                R"("IncludedCounterNames":{"a":["x"],"b":[]}})"));
    QVERIFY(found);
    QCOMPARE(found->extensions.counters.first().names, QStringList{u"x"_s});
    QVERIFY(found->extensions.counters.first().counters.isEmpty());
    QVERIFY(!found->extensions.counters.last().names); // all
    QCOMPARE(found->extensions.counters.last().counters.first().value, 1);
    const auto silent = decode(QueryDocuments{.query = u"from As include counters('x')"_s},
        okReply(R"({"Results":[],"CounterIncludes":{"a":[null],"b":[{"CounterName":"y","TotalValue":1}]}})"));
    QCOMPARE(silent->extensions.counters.first().names, QStringList());
    QCOMPARE(silent->extensions.counters.last().names, QStringList{u"y"_s});
}

void ExtensionsCodecTest::includes_rubbish_isABadReply_data()
{
    QTest::addColumn<QByteArray>("includes");
    QTest::newRow("counters without a list") << R"("CounterIncludes":{"a":7})"_ba;
    QTest::newRow("a counter without a value") << R"("CounterIncludes":{"a":[{}]})"_ba;
    QTest::newRow("a series without ranges") << R"("TimeSeriesIncludes":{"a":{"HR":{}}})"_ba;
    QTest::newRow("a range without entries") << R"("TimeSeriesIncludes":{"a":{"HR":[{}]}})"_ba;
}

void ExtensionsCodecTest::includes_rubbish_isABadReply()
{
    QFETCH(const QByteArray, includes);
    const QByteArray body = R"({"Results":[],"Includes":{},)" + includes + '}';
    QCOMPARE(decode(GetDocuments{{u"a"_s}}, okReply(body)).error().kind, ErrorKind::BadReply);
    QCOMPARE(decode(QueryDocuments{.query = u"from As"_s}, okReply(body)).error().kind, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(ExtensionsCodecTest)
#include "tst_extensionscodec.moc"
