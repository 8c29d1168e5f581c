// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class PrefixContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void page_order_isOrdinalInLowerCase();
    void page_ofPrefix_data();
    void page_ofPrefix();
    void page_wildcards_data();
    void page_wildcards();
    void page_metadataOnly_isMetadataAlone();

private:
    void putItems();
};

void PrefixContract::putItems()
{
    QList<BatchCommand> puts;
    for (const char16_t *id : {u"items/1", u"items/10", u"items/11", u"items/2", u"Items/20", u"items/3", u"items/A",
             u"items/b", u"items/_", u"items/É", u"items/Z", u"items/中", u"items/😀", u"items/\uff00", u"items-1",
             u"items", u"itemsx", u"items/1/a", u"items/ ", u"items/ß", u"items/ſ"})
        puts.append(putOf(QString::fromUtf16(id), "{}"));
    VERIFY_RESULT(batch(puts));
}

void PrefixContract::page_order_isOrdinalInLowerCase()
{
    putItems();
    GetDocumentsByPrefix command;
    command.prefix = u"ITEMS"_s;
    const auto page = ask(command);
    VERIFY_RESULT(page);
    QCOMPARE(idsOf(*page),
        (QStringList{u"items"_s, u"items-1"_s, u"items/ "_s, u"items/1"_s, u"items/1/a"_s, u"items/10"_s, u"items/11"_s,
            u"items/2"_s, u"Items/20"_s, u"items/3"_s, u"items/_"_s, u"items/A"_s, u"items/b"_s, u"items/Z"_s,
            u"items/ß"_s, u"items/É"_s, u"items/ſ"_s, u"items/中"_s, u"items/\uff00"_s, u"items/😀"_s, u"itemsx"_s}));
}

void PrefixContract::page_ofPrefix_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("startAfter");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a page") << u"items/"_s << u""_s << 2 << 3 << u"items/1/a items/10 items/11"_s;
    QTest::newRow("a prefix of other case")
        << u"ITEMS/1"_s << u""_s << 0 << 9 << u"items/1 items/1/a items/10 items/11"_s;
    QTest::newRow("all documents") << u""_s << u""_s << 0 << 2 << u"items items-1"_s;
    QTest::newRow("nothing found") << u"nope/"_s << u""_s << 0 << 9 << u""_s;
    QTest::newRow("a blank prefix") << u" "_s << u""_s << 0 << 9 << u""_s;
    QTest::newRow("behind the end") << u"items/1"_s << u""_s << 4 << 9 << u""_s;
    QTest::newRow("pages of no size") << u"items/"_s << u""_s << 0 << 0 << u""_s;
    QTest::newRow("after an id") << u"items/"_s << u"items/11"_s << 0 << 3 << u"items/2 Items/20 items/3"_s;
    QTest::newRow("after an id that is not there") << u"items/"_s << u"items/15"_s << 0 << 2 << u"items/2 Items/20"_s;
    QTest::newRow("after an id of other case") << u"items/"_s << u"ITEMS/2"_s << 0 << 2 << u"Items/20 items/3"_s;
    QTest::newRow("after an id, further on") << u"items/"_s << u"items/1"_s << 2 << 2 << u"items/11 items/2"_s;
    QTest::newRow("after a folder") << u"items/"_s << u"items/1/\U0010FFFF"_s << 0 << 2 << u"items/10 items/11"_s;
    QTest::newRow("after a folder, in all documents") << u""_s << u"items/\U0010FFFF"_s << 0 << 2 << u"itemsx"_s;
    QTest::newRow("after the prefix itself") << u"items/1"_s << u"items/1"_s << 0 << 2 << u"items/1/a items/10"_s;
    QTest::newRow("after an id of another prefix") << u"items/"_s << u"a"_s << 0 << 9 << u""_s;
    QTest::newRow("after an id behind the prefix") << u"items/"_s << u"z"_s << 0 << 9 << u""_s;
    QTest::newRow("after an id in all documents") << u""_s << u"items/1"_s << 0 << 2 << u"items/1/a items/10"_s;
}

void PrefixContract::page_ofPrefix()
{
    QFETCH(QString, prefix);
    QFETCH(QString, startAfter);
    QFETCH(int, start);
    QFETCH(int, pageSize);
    QFETCH(QString, expected);
    putItems();
    const auto page = ask(GetDocumentsByPrefix{prefix, {}, {}, startAfter, start, pageSize});
    VERIFY_RESULT(page);
    QCOMPARE(idsOf(*page).join(u' '), expected);
}

void PrefixContract::page_wildcards_data()
{
    QTest::addColumn<QString>("matches");
    QTest::addColumn<QString>("exclude");
    QTest::addColumn<int>("start");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beginning") << u"1*"_s << u""_s << 0 << u"1 1/a 10 11"_s;
    QTest::newRow("either") << u"1*|3"_s << u""_s << 0 << u"1 1/a 10 11 3"_s;
    QTest::newRow("one character") << u"1?"_s << u""_s << 0 << u"10 11"_s;
    QTest::newRow("one and more") << u"1?*"_s << u""_s << 0 << u"1/a 10 11"_s;
    QTest::newRow("end") << u"*1"_s << u""_s << 0 << u"1 11"_s;
    QTest::newRow("middle") << u"*/*"_s << u""_s << 0 << u"1/a"_s;
    QTest::newRow("steps") << u"*1*a"_s << u""_s << 0 << u"1/a"_s;
    QTest::newRow("other case") << u"Z|É|a"_s << u""_s << 0 << u"A Z É"_s;
    QTest::newRow("an empty side") << u"|1|"_s << u""_s << 0 << u"1"_s;
    QTest::newRow("only bars") << u"||"_s << u""_s << 0 << u""_s;
    QTest::newRow("a leading space") << u" 1"_s << u""_s << 0 << u""_s;
    QTest::newRow("two stars: the second is itself") << u"1**"_s << u""_s << 0 << u""_s;
    QTest::newRow("a character beyond U+FFFF is two") << u"??"_s << u""_s << 0 << u"10 11 20 😀"_s;
    QTest::newRow("excluded") << u""_s << u"1*|2*|_|?"_s << 0 << u"😀"_s;
    QTest::newRow("both") << u"1*"_s << u"*1"_s << 0 << u"1/a 10"_s;
    QTest::newRow("start counts what matches") << u"1*"_s << u""_s << 1 << u"1/a 10 11"_s;
    QTest::newRow("start counts what is not excluded") << u"1*|2*"_s << u"1*"_s << 1 << u"20"_s;
}

void PrefixContract::page_wildcards()
{
    QFETCH(QString, matches);
    QFETCH(QString, exclude);
    QFETCH(int, start);
    QFETCH(QString, expected);
    putItems();
    const auto page = ask(GetDocumentsByPrefix{u"items/"_s, matches, exclude, {}, start, 25});
    VERIFY_RESULT(page);
    QCOMPARE(idsOf(*page).join(u' ').remove(u"items/"_s, Qt::CaseInsensitive), expected);
}

void PrefixContract::page_metadataOnly_isMetadataAlone()
{
    VERIFY_RESULT(put(u"a"_s, R"({"x":1,"@metadata":{"@collection":"As"}})"));
    GetDocumentsByPrefix command;
    command.prefix = u"a"_s;
    command.isMetadataOnly = true;
    const auto page = ask(command);
    VERIFY_RESULT(page);
    QCOMPARE(page->size(), 1);
    QCOMPARE(text(page->first()),
        R"({"@metadata":{"@collection":"As","@change-vector":"CV","@id":"a","@last-modified":"AT"}})");
}

QTEST_GUILESS_MAIN(PrefixContract)
#include "tst_prefixcontract.moc"
