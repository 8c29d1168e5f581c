// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class IdsContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void id_blank_becomesGuid_data();
    void id_blank_becomesGuid();
    void id_endingInSlash_isCompletedByEtag();
    void id_endingInSlash_withExpectedValue_isConflict();
    void id_endingInBar_takesIdentities();
    void id_endingInBar_ofTakenDocument_isConflictAndUsesTheNumber();
    void id_endingInBar_inFailedBatch_usesTheNumber();
    void id_endingInBar_variants_data();
    void id_endingInBar_variants();
    void delete_unfinishedId_deletesNothing();
    void id_hostile_roundTrips_data();
    void id_hostile_roundTrips();
    void id_tooLong_isRejected_data();
    void id_tooLong_isRejected();
    void id_controlCharacters_areRejected_data();
    void id_controlCharacters_areRejected();
};

void IdsContract::id_blank_becomesGuid_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("tab") << u"\t"_s;
    QTest::newRow("no-break space") << u"\u00A0"_s;
    QTest::newRow("ideographic space") << u"\u3000"_s;
}

void IdsContract::id_blank_becomesGuid()
{
    QFETCH(QString, id);
    const auto result = put(id, "{}");
    VERIFY_RESULT(result);
    static const QRegularExpression guid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY2(guid.match(result->id).hasMatch(), qPrintable(result->id));
    QVERIFY(get(result->id));
    QVERIFY(put(id, "{}", u""_s));
    QCOMPARE(outcomeOf(put(id, "{}", u"A:1-x"_s)), u"Conflict ConcurrencyException"_s);
}

void IdsContract::id_endingInSlash_isCompletedByEtag()
{
    for (const QString &prefix : {u"users/"_s, u"/"_s, u"a/b/"_s}) {
        const auto result = put(prefix, "{}");
        VERIFY_RESULT(result);
        const QString etag = result->changeVector.section(u'-', 0, 0).section(u':', 1);
        QCOMPARE(result->id, prefix + etag.rightJustified(19, u'0') + u"-A"_s);
        QVERIFY(get(result->id));
    }
    QVERIFY(put(u"users/"_s, "{}", u""_s));
}

void IdsContract::id_endingInSlash_withExpectedValue_isConflict()
{
    const auto result = put(u"users/"_s, "{}", u"A:1-x"_s);
    QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
    QVERIFY(result.error().documentId.startsWith(u"users/0000"));
}

void IdsContract::id_endingInBar_takesIdentities()
{
    const auto answer = batch({putOf(u"users|"_s, "{}"), putOf(u"USERS|"_s, "{}"), putOf(u"other|"_s, "{}", u""_s)});
    VERIFY_RESULT(answer);
    QStringList ids;
    for (const BatchResult &result : answer->results)
        ids.append(std::get<PutResult>(result).id);
    QCOMPARE(ids, (QStringList{u"users/1"_s, u"USERS/2"_s, u"other/1"_s}));
    QCOMPARE(put(u"users|"_s, "{}")->id, u"users/3"_s);
}

void IdsContract::id_endingInBar_ofTakenDocument_isConflictAndUsesTheNumber()
{
    VERIFY_RESULT(put(u"taken/1"_s, "{}"));
    const auto result = put(u"taken|"_s, "{}");
    QCOMPARE(outcomeOf(result), u"Conflict ConcurrencyException"_s);
    QCOMPARE(result.error().documentId, u"taken/1"_s);
    QCOMPARE(result.error().expectedChangeVector, u""_s);
    QCOMPARE(put(u"taken|"_s, "{}")->id, u"taken/2"_s);
}

void IdsContract::id_endingInBar_inFailedBatch_usesTheNumber()
{
    QVERIFY(!batch({putOf(u"lost|"_s, "{}"), putOf(u"a"_s, "{}", u"A:1-x"_s)}));
    QCOMPARE(put(u"lost|"_s, "{}")->id, u"lost/2"_s);
}

void IdsContract::id_endingInBar_variants_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("final");
    QTest::newRow("bare") << u"|"_s << u"/1"_s;
    QTest::newRow("path") << u"x/y|"_s << u"x/y/1"_s;
    QTest::newRow("slash") << u"x/|"_s << u"x//1"_s;
    QTest::newRow("two bars") << u"x||"_s << u"x|/1"_s;
    QTest::newRow("not ASCII") << u"é|"_s << u"é/1"_s;
}

void IdsContract::id_endingInBar_variants()
{
    QFETCH(QString, id);
    QFETCH(QString, final);
    const auto result = put(id, "{}");
    VERIFY_RESULT(result);
    QCOMPARE(result->id, final);
}

void IdsContract::delete_unfinishedId_deletesNothing()
{
    const auto answer = batch({removalOf(u"users/"_s), removalOf(u"users|"_s), removalOf(u""_s)});
    VERIFY_RESULT(answer);
    for (const BatchResult &result : answer->results)
        QVERIFY(!std::get<DeleteResult>(result).wasDeleted);
}

void IdsContract::id_hostile_roundTrips_data()
{
    QTest::addColumn<QString>("id");
    const auto filled = [](const QString &unit, int bytes) {
        QString id;
        while (id.toUtf8().size() + unit.toUtf8().size() <= bytes)
            id += unit;
        return id + QString(bytes - id.toUtf8().size(), u'x');
    };
    QTest::newRow("512 bytes of quotes") << filled(u"\"'"_s, 512);
    QTest::newRow("512 bytes of slashes") << filled(u"/\\"_s, 511) + u'x';
    QTest::newRow("512 bytes of spaces") << u'a' + filled(u" "_s, 510) + u'b';
    QTest::newRow("512 bytes of emoji") << filled(u"😀"_s, 512);
    QTest::newRow("512 bytes of everything") << filled(u"\"/ \\😀'%+&=?#;|中"_s, 511) + u'z';
    QTest::newRow("percent and plus") << u"a%2Fb+c d&e=f?g#h"_s;
    QTest::newRow("dots") << u"../../etc/./x"_s;
    QTest::newRow("leading and trailing space") << u" a "_s;
    QTest::newRow("tab and line feed") << u"a\tb\nc\rd\fe"_s;
    QTest::newRow("delete character") << u"a\u007Fb\u0085c"_s;
    QTest::newRow("zero width") << u"\u200B"_s;
    QTest::newRow("line separators") << u"a\u2028b\u2029c\uFEFFd"_s;
    QTest::newRow("right to left") << u"\u202Eעורב/1"_s;
    QTest::newRow("combining") << u"e\u0301/\u00E9"_s;
    QTest::newRow("braces and SQL") << u"{\"a\":1}'; DROP TABLE documents;--%_*?"_s;
}

void IdsContract::id_hostile_roundTrips()
{
    QFETCH(QString, id);
    const auto result = put(id, R"({"n":1})");
    VERIFY_RESULT(result);
    QCOMPARE(result->id, id);
    const auto document = get(id);
    QVERIFY(document);
    QCOMPARE(document->id, id);
    const auto found = ask(GetChangeVector{id});
    VERIFY_RESULT(found);
    QCOMPARE(found->value_or(u"none"_s), result->changeVector);
    const auto page = ask(GetDocumentsByPrefix{id});
    VERIFY_RESULT(page);
    QVERIFY(idsOf(*page).contains(id));
    const auto removed = remove(id, result->changeVector);
    VERIFY_RESULT(removed);
    QVERIFY(!get(id));
}

void IdsContract::id_tooLong_isRejected_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("bytes");
    QTest::newRow("ASCII") << QString(513, u'x') << 513;
    QTest::newRow("two bytes each") << QString(257, u'é') << 514;
    QTest::newRow("completed by its etag") << QString(505, u'x') + u'/' << 527;
    QTest::newRow("completed by its identity") << QString(511, u'x') + u'|' << 513;
}

void IdsContract::id_tooLong_isRejected()
{
    QFETCH(QString, id);
    QFETCH(int, bytes);
    const auto result = put(id, "{}");
    QCOMPARE(outcomeOf(result), u"Rejected RavenException"_s);
    QVERIFY2(result.error().message.startsWith(
                 u"Document ID cannot exceed 512 bytes, but the ID was %1 bytes."_s.arg(bytes)),
        qPrintable(result.error().message));
}

void IdsContract::id_controlCharacters_areRejected_data()
{
    QTest::addColumn<QString>("id");
    for (const int c : {0, 1, 7, 8, 11, 14, 27, 31})
        QTest::addRow("U+%04X", c) << u'a' + QString(QChar(c)) + u'b';
}

void IdsContract::id_controlCharacters_areRejected()
{
    QFETCH(QString, id);
    if (id[1].unicode() == 8) { // backspace is the one between 0 and 12 that passes
        VERIFY_RESULT(put(id, "{}"));
        return;
    }
    const auto result = put(id, "{}");
    QCOMPARE(outcomeOf(result), u"Rejected RavenException"_s);
    QVERIFY(result.error().message.startsWith(u"Document ID cannot contain control characters"));
}

QTEST_GUILESS_MAIN(IdsContract)
#include "tst_idscontract.moc"
