// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

class IncludesContract : public ContractTest
{
    Q_OBJECT

private Q_SLOTS:
    void include_path_leadsTo_data();
    void include_path_leadsTo();
    void include_ofSeveralDocuments_isMerged();
    void include_amongTheResults_isNotRepeated();
    void include_withMetadataOnly_isWhole();
    void include_ofMissingDocument_isNothing();

private:
    void putOrder();
};

void IncludesContract::putOrder()
{
    QList<BatchCommand> puts;
    for (const char16_t *id : {u"companies/1", u"companies/2", u"p/1", u"p/2", u"p/3", u"5", u"sub/1", u"true"})
        puts.append(putOf(QString::fromUtf16(id), "{}"));
    puts.append(putOf(u"o/1"_s, R"({"Company":"COMPANIES/1","Refs":["p/1","p/2","nope","p/1",5,null,{"x":"p/3"}],
        "Lines":[{"Product":"p/1","Sub":{"Ref":"sub/1"},"Rs":["p/2"]},{"Product":"p/3"},{"Product":null}],
        "Obj":{"Ref":"companies/2","Deep":{"R":"p/2"}},"Num":5,"Flag":true,"Self":"o/1","Nested":[["p/1"],["p/2"]],
        "Blank":" p/1 ","Empty":"","a.b":"p/3","Map":{"k1":"p/1","k2":"p/2"},"MapO":{"k1":{"P":"p/1"},"k2":{"P":"p/3"}},
        "Keys":{"p/1":1,"p/2":2},"@metadata":{"ref":"p/2"}})"));
    VERIFY_RESULT(batch(puts));
}

void IncludesContract::include_path_leadsTo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const std::pair<const char16_t *, const char16_t *> rows[]
        = {{u"Company", u"companies/1"}, {u"company", u""}, {u"Refs", u"5 p/1 p/2"}, {u"Refs[]", u"5 p/1 p/2"},
            {u"Lines[].Product", u"p/1 p/3"}, {u"Lines.Product", u"p/1 p/3"}, {u"Lines[].Sub.Ref", u"sub/1"},
            {u"Lines[].Rs", u"p/2"}, {u"Lines[].Rs[]", u"p/2"}, {u"Lines", u""}, {u"Obj.Ref", u"companies/2"},
            {u"Obj.Deep.R", u"p/2"}, {u"Obj", u""}, {u"Num", u"5"}, {u"Flag", u"true"}, {u"Self", u""},
            {u"Nested", u""}, {u"Nope", u""}, {u"Nope.x", u""}, {u"Company.x", u""}, {u"Blank", u""}, {u"Empty", u""},
            {u"a.b", u""}, {u"Map", u""}, {u"Map.k1", u"p/1"}, {u"Map.$Values", u"p/1 p/2"},
            {u"Keys.$Keys", u"p/1 p/2"}, {u"MapO.$Values[].P", u"p/1 p/3"}, {u"Refs.x", u"p/3"},
            {u"Refs[].x", u"5 p/1 p/2 p/3"}, {u"@metadata.ref", u"p/2"}};
    for (const auto &[path, expected] : rows)
        QTest::newRow(qPrintable(QString::fromUtf16(path))) << QString::fromUtf16(path) << QString::fromUtf16(expected);
}

void IncludesContract::include_path_leadsTo()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    putOrder();
    const auto answer = ask(GetDocuments{{u"o/1"_s}, {path}});
    VERIFY_RESULT(answer);
    QStringList ids = idsOf(answer->includes);
    ids.sort();
    QCOMPARE(ids.join(u' '), expected);
}

void IncludesContract::include_ofSeveralDocuments_isMerged()
{
    putOrder();
    VERIFY_RESULT(put(u"o/2"_s, R"({"Company":"companies/1","Other":"p/3"})"));
    const auto answer = ask(GetDocuments{{u"o/1"_s, u"o/2"_s}, {u"Company"_s, u"Other"_s}});
    VERIFY_RESULT(answer);
    QStringList ids = idsOf(answer->includes);
    ids.sort();
    QCOMPARE(ids, (QStringList{u"companies/1"_s, u"p/3"_s}));
}

void IncludesContract::include_amongTheResults_isNotRepeated()
{
    putOrder();
    const auto answer = ask(GetDocuments{{u"companies/1"_s, u"o/1"_s}, {u"Company"_s, u"Obj.Ref"_s}});
    VERIFY_RESULT(answer);
    QCOMPARE(idsOf(answer->includes), QStringList{u"companies/2"_s});
}

void IncludesContract::include_withMetadataOnly_isWhole()
{
    VERIFY_RESULT(batch({putOf(u"c"_s, R"({"n":1})"), putOf(u"o"_s, R"({"Company":"c"})")}));
    GetDocuments command{{u"o"_s}, {u"Company"_s}};
    command.isMetadataOnly = true;
    const auto answer = ask(command);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->documents.first()->json.contains(u"Company"));
    QCOMPARE(answer->includes.size(), 1);
    QVERIFY(answer->includes.first().json.contains(u"n"));
}

void IncludesContract::include_ofMissingDocument_isNothing()
{
    const auto answer = ask(GetDocuments{{u"nope"_s}, {u"Company"_s}});
    VERIFY_RESULT(answer);
    QVERIFY(!answer->documents.first());
    QVERIFY(answer->includes.isEmpty());
}

QTEST_GUILESS_MAIN(IncludesContract)
#include "tst_includescontract.moc"
