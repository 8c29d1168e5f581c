// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class DocumentsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void get_one_hasIdChangeVectorAndText();
    void get_anyCasing_answersTheStoredId();
    void get_missing_isNull();
    void get_several_keepsOrderHolesAndDuplicates();
    void get_allMissing_isAllNull();
    void get_metadataOnly_isMetadataAlone();
    void get_manyIds_answersEach();
    void get_idOfTooManyCharacters_isRejected();
    void get_idOfTooManyBytes_isMissing();
    void get_clusterWide_isRefusedByTheSandboxAlone();
    void get_missingDatabase_isDatabaseMissing();
    void ifChanged_unchangedChangedOrMissing();
    void ifChanged_clusterWide_comparesTheChangeVectorAsWell();
    void changeVector_existing_isThatOfTheDocument();
    void changeVector_missing_isNull();
    void casing_lowersAsTheServerDoes_data();
    void casing_lowersAsTheServerDoes();
};

void DocumentsContract::get_one_hasIdChangeVectorAndText()
{
    const auto written = put(u"birds/1"_s, R"({"Name":"Rook","@metadata":{"@collection":"Birds"}})");
    VERIFY_RESULT(written);
    const auto document = get(u"birds/1"_s);
    QVERIFY(document);
    QCOMPARE(document->id, u"birds/1"_s);
    QCOMPARE(document->changeVector, written->changeVector);
    QCOMPARE(metadataText(document->json, u"@last-modified"), written->lastModified);
    QCOMPARE(text(*document),
        R"({"Name":"Rook","@metadata":{"@collection":"Birds","@change-vector":"CV","@id":"birds/1","@last-modified":"AT"}})");
}

void DocumentsContract::get_anyCasing_answersTheStoredId()
{
    VERIFY_RESULT(put(u"Birds/Ä"_s, "{}"));
    QCOMPARE(get(u"BIRDS/ä"_s)->id, u"Birds/Ä"_s);
    VERIFY_RESULT(put(u"bIRDS/ä"_s, "{}"));
    QCOMPARE(get(u"Birds/Ä"_s)->id, u"bIRDS/ä"_s); // the latest PUT's casing is the stored one
}

void DocumentsContract::get_missing_isNull()
{
    const auto answer = ask(GetDocuments{{u"nope"_s}});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->documents.size(), 1);
    QVERIFY(!answer->documents.first());
    QVERIFY(answer->includes.isEmpty());
}

void DocumentsContract::get_several_keepsOrderHolesAndDuplicates()
{
    VERIFY_RESULT(batch({putOf(u"a"_s, "{}"), putOf(u"b"_s, "{}")}));
    const auto answer = ask(GetDocuments{{u"b"_s, u"nope"_s, u"A"_s, u"b"_s, u"B"_s}});
    VERIFY_RESULT(answer);
    QStringList ids;
    for (const auto &document : answer->documents)
        ids.append(document ? document->id : u"-"_s);
    QCOMPARE(ids, (QStringList{u"b"_s, u"-"_s, u"a"_s, u"b"_s, u"b"_s}));
}

void DocumentsContract::get_allMissing_isAllNull()
{
    const auto answer = ask(GetDocuments{{u"x"_s, u"y"_s}});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->documents.size(), 2);
    QVERIFY(!answer->documents[0] && !answer->documents[1]);
}

void DocumentsContract::get_metadataOnly_isMetadataAlone()
{
    VERIFY_RESULT(put(u"a"_s, R"({"x":1,"@metadata":{"@collection":"As","own":[1.10]}})"));
    GetDocuments command{{u"a"_s, u"nope"_s}};
    command.isMetadataOnly = true;
    const auto answer = ask(command);
    VERIFY_RESULT(answer);
    QCOMPARE(text(*answer->documents[0]),
        R"({"@metadata":{"@collection":"As","own":[1.10],"@change-vector":"CV","@id":"a","@last-modified":"AT"}})");
    QVERIFY(!answer->documents[1]);
}

void DocumentsContract::get_manyIds_answersEach()
{
    QList<BatchCommand> puts;
    QStringList ids;
    for (int i = 0; i < 300; ++i) {
        ids.append(u"many/%1"_s.arg(i));
        if (i % 3)
            puts.append(putOf(ids.last(), R"({"i":)" + QByteArray::number(i) + "}"));
    }
    VERIFY_RESULT(batch(puts));
    const auto answer = ask(GetDocuments{ids});
    VERIFY_RESULT(answer);
    QCOMPARE(answer->documents.size(), ids.size());
    for (int i = 0; i < ids.size(); ++i)
        QCOMPARE(answer->documents[i].has_value(), i % 3 != 0);
}

void DocumentsContract::get_idOfTooManyCharacters_isRejected()
{
    const auto answer = ask(GetDocuments{{QString(513, u'x')}});
    QCOMPARE(outcomeOf(answer), u"Rejected RavenException"_s);
}

void DocumentsContract::get_idOfTooManyBytes_isMissing()
{
    const auto answer = ask(GetDocuments{{QString(300, u'é')}});
    VERIFY_RESULT(answer);
    QVERIFY(!answer->documents.first());
}

void DocumentsContract::get_clusterWide_isRefusedByTheSandboxAlone()
{
    RequestContext context;
    context.transactionMode = TransactionMode::ClusterWide;
    const auto answer = ask(GetDocuments{{u"nope"_s}}, context);
    if (!fixture().isSandbox())
        VERIFY_RESULT(answer);
    else
        QCOMPARE(answer.error().kind, ErrorKind::NotSupported);
}

void DocumentsContract::get_missingDatabase_isDatabaseMissing()
{
    const auto other = fixture().another(u"no-such-database"_s);
    const auto answer = waitFor<LoadedDocuments>(other->send(GetDocuments{{u"a"_s}}));
    QCOMPARE(outcomeOf(answer), u"DatabaseMissing DatabaseDoesNotExistException"_s);
}

void DocumentsContract::ifChanged_unchangedChangedOrMissing()
{
    const auto first = put(u"birds/1"_s, R"({"n":123456789012345678901234567890})");
    VERIFY_RESULT(first);
    const auto unchanged = ask(GetDocumentIfChanged{u"Birds/1"_s, first->changeVector});
    VERIFY_RESULT(unchanged);
    QVERIFY(!unchanged->document);
    QCOMPARE(unchanged->changeVector, first->changeVector);
    const auto second = put(u"birds/1"_s, R"({"n":1.50})");
    VERIFY_RESULT(second);
    const auto changed = ask(GetDocumentIfChanged{u"Birds/1"_s, first->changeVector});
    VERIFY_RESULT(changed);
    QCOMPARE(changed->document->id, u"birds/1"_s);
    QCOMPARE(changed->document->json.member(u"n")->lexeme(), "1.50");
    QCOMPARE(changed->changeVector, second->changeVector);
    const auto missing = ask(GetDocumentIfChanged{u"birds/2"_s, first->changeVector});
    VERIFY_RESULT(missing);
    QVERIFY(!missing->document && !missing->changeVector);
}

void DocumentsContract::ifChanged_clusterWide_comparesTheChangeVectorAsWell()
{
    const auto written = put(u"birds/1"_s, "{}");
    VERIFY_RESULT(written);
    RequestContext context;
    context.transactionMode = TransactionMode::ClusterWide;
    const auto answer = ask(GetDocumentIfChanged{u"birds/1"_s, written->changeVector}, context);
    if (fixture().isSandbox()) {
        QCOMPARE(answer.error().kind, ErrorKind::NotSupported);
        return;
    }
    VERIFY_RESULT(answer);
    QVERIFY(!answer->document);
}

void DocumentsContract::changeVector_existing_isThatOfTheDocument()
{
    const auto written = put(u"a/1"_s, "{}");
    VERIFY_RESULT(written);
    const auto found = ask(GetChangeVector{u"A/1"_s});
    VERIFY_RESULT(found);
    QCOMPARE(found->value_or(u"none"_s), written->changeVector);
}

void DocumentsContract::changeVector_missing_isNull()
{
    const auto found = ask(GetChangeVector{u"nope"_s});
    VERIFY_RESULT(found);
    QVERIFY(!found->has_value());
}

void DocumentsContract::casing_lowersAsTheServerDoes_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("ASCII") << u"ABC"_s << u"abc"_s << true;
    QTest::newRow("Latin") << u"ÀÖÞ"_s << u"àöþ"_s << true;
    QTest::newRow("sharp s") << u"ẞ"_s << u"ß"_s << true;
    QTest::newRow("Kelvin sign") << u"\u212A"_s << u"k"_s << true;
    QTest::newRow("Greek") << u"ΩΣ"_s << u"ωσ"_s << true;
    QTest::newRow("title case digraph") << u"ǅ"_s << u"ǆ"_s << true;
    QTest::newRow("dotted capital I") << u"İ"_s << u"i"_s << false;
    QTest::newRow("dotted capital I, in full") << u"İ"_s << u"i\u0307"_s << false;
    QTest::newRow("dotless i") << u"ı"_s << u"I"_s << false;
    QTest::newRow("long s") << u"ſ"_s << u"s"_s << false;
    QTest::newRow("final sigma") << u"ς"_s << u"Σ"_s << false;
    QTest::newRow("beyond U+FFFF") << u"𐐀"_s << u"𐐨"_s << false;
}

void DocumentsContract::casing_lowersAsTheServerDoes()
{
    QFETCH(QString, stored);
    QFETCH(QString, asked);
    QFETCH(bool, isSame);
    const QString prefix = u"casing/%1/"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    VERIFY_RESULT(put(prefix + stored, "{}"));
    QCOMPARE(get(prefix + asked).has_value(), isSame);
}

QTEST_GUILESS_MAIN(DocumentsContract)
#include "tst_documentscontract.moc"
