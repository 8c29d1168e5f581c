// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class MetadataContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void metadata_isStoredAs_data();
    void metadata_isStoredAs();
    void metadata_isRejected_data();
    void metadata_isRejected();
    void collection_ofResult_data();
    void collection_ofResult();
    void collection_change_isMismatch_data();
    void collection_change_isMismatch();
    void collection_otherCasing_isNoChange();
    void checks_conflictComesBeforeMismatchAndDates();
};

void MetadataContract::metadata_isStoredAs_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out"); // up to the server's own members
    const auto row = [](const char *name, const char *in, const char *out) {
        QTest::newRow(name) << QByteArray(in) << QByteArray(out);
    };
    row("none", R"({"a":1})", R"({"a":1,"@metadata":{)");
    row("empty", R"({"@metadata":{}})", R"({"@metadata":{)");
    row("moves to the end", R"({"@metadata":{"@collection":"As"},"b":1})",
        R"({"b":1,"@metadata":{"@collection":"As",)");
    row("keys are sorted by their bytes",
        R"({"@metadata":{"zeta":{"z":1,"a":2},"Alpha":[3],"alpha":null,"@a":1,"é":2,"Zeta":1,"😀":1,"_x":1,"":0}})",
        R"({"@metadata":{"":0,"@a":1,"Alpha":[3],"Zeta":1,"_x":1,"alpha":null,"zeta":{"z":1,"a":2},"é":2,"😀":1,)");
    row("the server's own are taken out",
        R"({"@metadata":{"@id":"other","@change-vector":"zz","@last-modified":"2020-01-01T00:00:00.0000000Z","@flags":"HasRevisions",)"
        R"("@index-score":3,"@counters":["a"],"@timeseries":["b"],"@etag":5,"@archived":true,"own":1}})",
        R"({"@metadata":{"own":1,)");
    row("a null change vector is taken out", R"({"@metadata":{"@change-vector":null}})", R"({"@metadata":{)");
    row("attachments stay", R"({"@metadata":{"@attachments":[{"Name":"a"}]}})",
        R"({"@metadata":{"@attachments":[{"Name":"a"}],)");
    row("unknown ones stay",
        R"({"@metadata":{"Raven-Clr-Type":"x","@nested-object-types":{"b":1},"@projection":true,"@edit":1,"@change-vector-x":2}})",
        R"({"@metadata":{"@change-vector-x":2,"@edit":1,"@nested-object-types":{"b":1},"@projection":true,"Raven-Clr-Type":"x",)");
    row("other casing is another key", R"({"@metadata":{"@Collection":"Xs","@ID":"x"}})",
        R"({"@metadata":{"@Collection":"Xs","@ID":"x",)");
    row("the last of two counts",
        R"({"@metadata":{"@collection":"As","x":1},"b":1,"@metadata":{"@collection":"Bs","y":1,"y":2}})",
        R"({"b":1,"@metadata":{"@collection":"Bs","y":2,)");
    row("escaped keys are the same keys", R"({"\u0040metadata":{"\u0040collection":"Us","\u0040id":"q","z":1,"a":1}})",
        R"({"@metadata":{"@collection":"Us","a":1,"z":1,)");
    row("nested in the document",
        R"({"b":{"@metadata":{"@collection":"As","@id":"t","z":1,"a":2,"@flags":"x","@counters":[],"@archived":true}}})",
        R"({"b":{"@metadata":{"@collection":"As","z":1,"a":2,"@archived":true}},"@metadata":{)");
    row("nested in arrays", R"({"b":{"@metadata":[{"@id":"x"},{"y":{"@id":"z","k":1}}]}})",
        R"({"b":{"@metadata":[{},{"y":{"@id":"z","k":1}}]},"@metadata":{)");
    row("nested, no object, reaches further",
        R"({"b":{"@metadata":5,"@id":"q","k":1},"@id":"r","c":{"@id":"s"},"@flags":"t"})",
        R"({"b":{"@metadata":5,"k":1},"c":{},"@metadata":{)");
    row("nested, an array, reaches to the next object",
        R"({"b":{"@metadata":[1],"@id":"r","c":{"@id":"s","d":{"@id":"u"}},"@flags":"t"}})",
        R"({"b":{"@metadata":[1],"c":{"d":{}},"@flags":"t"},"@metadata":{)");
    row("nested in metadata", R"({"@metadata":{"x":{"@id":"u","@flags":"y"},"w":[{"@id":"u"}]}})",
        R"({"@metadata":{"w":[{}],"x":{},)");
    row("nested, no object", R"({"b":{"@metadata":5}})", R"({"b":{"@metadata":5},"@metadata":{)");
    row("beside nested metadata", R"({"b":{"@id":"q","@metadata":{}}})",
        R"({"b":{"@id":"q","@metadata":{}},"@metadata":{)");
    row("outside metadata", R"({"@id":1,"@change-vector":2,"Id":"3"})",
        R"({"@id":1,"@change-vector":2,"Id":"3","@metadata":{)");
    row("due dates",
        R"({"@metadata":{"@expires":"2030-01-01T00:00:00.0000000Z","@refresh":"2030-01-01T00:00:00","@archive-at":"2030-01-01T00:00:00.12+01:00"}})",
        R"({"@metadata":{"@archive-at":"2030-01-01T00:00:00.12+01:00","@expires":"2030-01-01T00:00:00.0000000Z","@refresh":"2030-01-01T00:00:00",)");
    row("due dates that are no text", R"({"@metadata":{"@expires":5,"@refresh":[]}})",
        R"({"@metadata":{"@expires":5,"@refresh":[],)");
    row("collection of null", R"({"@metadata":{"@collection":null}})", R"({"@metadata":{"@collection":null,)");
    row("collection that is no text", R"({"@metadata":{"@collection":{"a":1}}})",
        R"({"@metadata":{"@collection":{"a":1},)");
}

void MetadataContract::metadata_isStoredAs()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    const QString id = u"m/"_s + QLatin1StringView(QTest::currentDataTag());
    VERIFY_RESULT(put(id, in));
    QCOMPARE(text(id), out + R"("@change-vector":"CV","@id":")" + id.toUtf8() + R"(","@last-modified":"AT"}})");
}

void MetadataContract::metadata_isRejected_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *metadata, const char16_t *words) {
        QTest::newRow(metadata) << QByteArray(metadata) << QString::fromUtf16(words);
    };
    for (const char *metadata : {"null", "5", "[]", R"("x")"})
        row(metadata, u"");
    row(R"({"@id":5})", u"Expected property @metadata.@id to have string type");
    row(R"({"@id":null})", u"Expected property @metadata.@id to have string type");
    row(R"({"@flags":3})", u"Expected property @metadata.@flags to have string type");
    row(R"({"@change-vector":5})", u"Expected property @metadata.@change-vector to have string type");
    row(R"({"@last-modified":null})", u"Expected property @metadata.@last-modified to have string type");
    row(R"({"@counters":5})", u"Expected property to have array type");
    row(R"({"@timeseries":{}})", u"Expected property to have array type");
    row(R"({"@index-score":[]})", u"Expected property @metadata to be a simple type");
    row(R"({"@etag":{}})", u"Expected property @metadata to be a simple type");
    row(R"({"@archived":"maybe"})", u"");
    for (const char *date : {"nonsense", "2020-01-01", "", "2030-01-01T00:00Z", "2030-13-01T00:00:00Z",
             "2030-02-30T00:00:00Z", "2030-01-01T00:00:00+02:00"})
        row(qPrintable(uR"({"@last-modified":"%1"})"_s.arg(QLatin1StringView(date))),
            u"Cannot parse the value of property @metadata.@last-modified");
    for (const char *date : {"nonsense", "2030-01-01", "", "2030-01-01T00:00Z", "2030-01-01 00:00:00Z",
             "2030-01-01T24:00:00Z", "2030-01-01T00:00:00z", "2030-01-01T00:00:00.00000000Z"})
        row(qPrintable(uR"({"@expires":"%1"})"_s.arg(QLatin1StringView(date))),
            u"The due date format for document 'm/1' is not valid");
    row(R"({"@refresh":null})", u"The due date format for document 'm/1' is not valid");
    row(R"({"x":{"@id":5}})", u"Expected property @metadata.@id to have string type");
}

void MetadataContract::metadata_isRejected()
{
    QFETCH(QByteArray, metadata);
    QFETCH(QString, words);
    const auto result = put(u"m/1"_s, R"({"a":1,"@metadata":)" + metadata + "}");
    QCOMPARE(outcomeOf(result), u"Rejected RavenException"_s);
    QVERIFY2(result.error().message.startsWith(words), qPrintable(result.error().message));
    QCOMPARE(text(u"m/1"_s), "missing");
}

void MetadataContract::collection_ofResult_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("collection");
    QTest::newRow("none") << QByteArray("{}") << u"@empty"_s;
    QTest::newRow("null") << QByteArray(R"({"@collection":null})") << u"@empty"_s;
    QTest::newRow("number") << QByteArray(R"({"@collection":5})") << u"@empty"_s;
    QTest::newRow("@empty") << QByteArray(R"({"@collection":"@empty"})") << u"@empty"_s;
    QTest::newRow("empty text") << QByteArray(R"({"@collection":""})") << u""_s;
    QTest::newRow("blank") << QByteArray(R"({"@collection":"  "})") << u"  "_s;
    QTest::newRow("bar") << QByteArray(R"({"@collection":"A|b"})") << u"A|b"_s;
    QTest::newRow("escaped") << QByteArray(R"({"@collection":"\u0055s\/x"})") << u"Us/x"_s;
    QTest::newRow("the last of two") << QByteArray(R"({"@collection":"Us","@collection":"Ws"})") << u"Ws"_s;
}

void MetadataContract::collection_ofResult()
{
    QFETCH(QByteArray, metadata);
    QFETCH(QString, collection);
    const auto result = put(u"c/"_s + QLatin1StringView(QTest::currentDataTag()), R"({"@metadata":)" + metadata + "}");
    VERIFY_RESULT(result);
    QCOMPARE(result->collection, collection);
}

void MetadataContract::collection_change_isMismatch_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("names");
    const QByteArray users = R"({"@metadata":{"@collection":"Users"}})";
    const QByteArray dogs = R"({"@metadata":{"@collection":"dogS"}})";
    QTest::newRow("to none") << users << QByteArray("{}") << u"from 'Users' to '@empty'"_s;
    QTest::newRow("to another") << users << dogs << u"from 'Users' to 'dogS'"_s;
    QTest::newRow("from none") << QByteArray("{}") << users << u"from '@empty' to 'Users'"_s;
    QTest::newRow("from an empty name") << QByteArray(R"({"@metadata":{"@collection":""}})") << QByteArray("{}")
                                        << u"from '' to '@empty'"_s;
}

void MetadataContract::collection_change_isMismatch()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, names);
    const QString id = u"c/"_s + QLatin1StringView(QTest::currentDataTag());
    VERIFY_RESULT(put(id, first));
    const auto result = put(id, second);
    QCOMPARE(outcomeOf(result), u"Rejected DocumentCollectionMismatchException"_s);
    QCOMPARE(result.error().message,
        u"Changing '%1' %2 via update is not supported. Delete it and recreate the document '%1'."_s.arg(id, names));
}

void MetadataContract::collection_otherCasing_isNoChange()
{
    VERIFY_RESULT(put(u"c/1"_s, R"({"@metadata":{"@collection":"Users"}})"));
    const auto result = put(u"C/1"_s, R"({"@metadata":{"@collection":"uSERS"}})");
    VERIFY_RESULT(result);
    QCOMPARE(result->collection, u"Users"_s);
    VERIFY_RESULT(put(u"e/1"_s, R"({"@metadata":{"@collection":"@EMPTY"}})"));
    VERIFY_RESULT(put(u"e/1"_s, "{}"));
}

void MetadataContract::checks_conflictComesBeforeMismatchAndDates()
{
    VERIFY_RESULT(put(u"c/1"_s, R"({"@metadata":{"@collection":"Users"}})"));
    const auto other = put(u"c/1"_s, R"({"@metadata":{"@collection":"Dogs"}})", u"A:99-x"_s);
    QCOMPARE(outcomeOf(other), u"Conflict ConcurrencyException"_s);
    const auto dated = put(u"c/1"_s, R"({"@metadata":{"@collection":"Users","@expires":"x"}})", u"A:99-x"_s);
    QCOMPARE(outcomeOf(dated), u"Conflict ConcurrencyException"_s);
}

QTEST_GUILESS_MAIN(MetadataContract)
#include "tst_metadatacontract.moc"
