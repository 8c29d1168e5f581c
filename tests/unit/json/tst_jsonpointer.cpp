// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontest.h"

#include "json/pointer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Pointer;
using Json::Value;

class JsonPointerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_validText_givesTokensAndTheSameText_data();
    void parse_validText_givesTokensAndTheSameText();
    void parse_badText_isMisuse_data();
    void parse_badText_isMisuse();
    void parentAndChild_leadUpAndDown();
    void resolve_rfc6901Example_findsEachValue_data();
    void resolve_rfc6901Example_findsEachValue();
    void resolve_whereNothingIs_isNothing_data();
    void resolve_whereNothingIs_isNothing();
    void set_anywhere_givesTheText_data();
    void set_anywhere_givesTheText();
    void set_whereItCannot_saysWhichPartIsMissing_data();
    void set_whereItCannot_saysWhichPartIsMissing();
    void set_root_replacesIt();
    void unset_anywhere_givesTheText_data();
    void unset_anywhere_givesTheText();
    void unset_whereItCannot_saysWhichPartIsMissing_data();
    void unset_whereItCannot_saysWhichPartIsMissing();
    void unset_root_isMisuse();
};

namespace {

Pointer pointerTo(const QString &text)
{
    const auto pointer = Pointer::parse(text);
    return pointer ? *pointer : Pointer({u"no pointer: "_s + pointer.error().message});
}

} // namespace

void JsonPointerTest::parse_validText_givesTokensAndTheSameText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tokens");
    QTest::newRow("root") << QString() << QStringList();
    QTest::newRow("empty token") << u"/"_s << QStringList{u""_s};
    QTest::newRow("two empty tokens") << u"//"_s << QStringList{u""_s, u""_s};
    QTest::newRow("path") << u"/Lines/0/Price"_s << QStringList{u"Lines"_s, u"0"_s, u"Price"_s};
    QTest::newRow("slash and tilde") << u"/a~1b~0c"_s << QStringList{u"a/b~c"_s};
    QTest::newRow("tilde before one") << u"/~01"_s << QStringList{u"~1"_s};
}

void JsonPointerTest::parse_validText_givesTokensAndTheSameText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, tokens);
    const auto pointer = Pointer::parse(text);
    QVERIFY(pointer);
    QCOMPARE(pointer->tokens(), tokens);
    QCOMPARE(pointer->toString(), text);
    QCOMPARE(*pointer, Pointer(tokens));
}

void JsonPointerTest::parse_badText_isMisuse_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no slash") << u"a"_s;
    QTest::newRow("fragment") << u"#/a"_s;
    QTest::newRow("tilde at the end") << u"/a~"_s;
    QTest::newRow("tilde before a letter") << u"/a~2/b"_s;
    QTest::newRow("tilde before a slash") << u"/~/b"_s;
}

void JsonPointerTest::parse_badText_isMisuse()
{
    QFETCH(QString, text);
    const auto pointer = Pointer::parse(text);
    QVERIFY(!pointer);
    QCOMPARE(pointer.error().kind, ErrorKind::Misuse);
    QVERIFY(pointer.error().message.contains(u'\'' + text + u'\''));
}

void JsonPointerTest::parentAndChild_leadUpAndDown()
{
    const Pointer pointer = Pointer().child(u"a/b"_s).child(u"0"_s);
    QCOMPARE(pointer.toString(), u"/a~1b/0"_s);
    QCOMPARE(pointer.parent().toString(), u"/a~1b"_s);
    QVERIFY(pointer.parent().parent().isRoot());
    QVERIFY(Pointer().parent().isRoot());
}

void JsonPointerTest::resolve_rfc6901Example_findsEachValue_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("array") << u"/foo"_s << QByteArray(R"(["bar","baz"])");
    QTest::newRow("element") << u"/foo/0"_s << QByteArray(R"("bar")");
    QTest::newRow("empty key") << u"/"_s << QByteArray("0");
    QTest::newRow("slash") << u"/a~1b"_s << QByteArray("1");
    QTest::newRow("percent") << u"/c%d"_s << QByteArray("2");
    QTest::newRow("circumflex") << u"/e^f"_s << QByteArray("3");
    QTest::newRow("bar") << u"/g|h"_s << QByteArray("4");
    QTest::newRow("backslash") << u"/i\\j"_s << QByteArray("5");
    QTest::newRow("quote") << u"/k\"l"_s << QByteArray("6");
    QTest::newRow("space") << u"/ "_s << QByteArray("7");
    QTest::newRow("tilde") << u"/m~0n"_s << QByteArray("8");
}

void JsonPointerTest::resolve_rfc6901Example_findsEachValue()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, expected);
    const Value root = parsed(R"({"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,)"
                              R"("g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8})");
    const auto value = Json::resolve(root, pointerTo(pointer));
    QVERIFY(value);
    QCOMPARE(value->toJson(), expected);
}

void JsonPointerTest::resolve_whereNothingIs_isNothing_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no such member") << u"/x"_s;
    QTest::newRow("index at the size") << u"/a/2"_s;
    QTest::newRow("behind the last") << u"/a/-"_s;
    QTest::newRow("leading zero") << u"/a/01"_s;
    QTest::newRow("sign") << u"/a/+1"_s;
    QTest::newRow("other digits") << u"/a/١"_s;
    QTest::newRow("empty index") << u"/a/"_s;
    QTest::newRow("index beyond all numbers") << u"/a/18446744073709551616"_s;
    QTest::newRow("below a scalar") << u"/b/0"_s;
    QTest::newRow("below nothing") << u"/x/y"_s;
}

void JsonPointerTest::resolve_whereNothingIs_isNothing()
{
    QFETCH(QString, pointer);
    QVERIFY(!Json::resolve(parsed(R"({"a":[1,2],"b":"x"})"), pointerTo(pointer)));
}

void JsonPointerTest::set_anywhere_givesTheText_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("member") << u"/b"_s << QByteArray(R"({"a":[1,{"c":2}],"b":9,"01":"x"})");
    QTest::newRow("new member") << u"/n"_s << QByteArray(R"({"a":[1,{"c":2}],"b":{},"01":"x","n":9})");
    QTest::newRow("new member of an empty object")
        << u"/b/-"_s << QByteArray(R"({"a":[1,{"c":2}],"b":{"-":9},"01":"x"})");
    QTest::newRow("element") << u"/a/0"_s << QByteArray(R"({"a":[9,{"c":2}],"b":{},"01":"x"})");
    QTest::newRow("deep member") << u"/a/1/c"_s << QByteArray(R"({"a":[1,{"c":9}],"b":{},"01":"x"})");
    QTest::newRow("append by dash") << u"/a/-"_s << QByteArray(R"({"a":[1,{"c":2},9],"b":{},"01":"x"})");
    QTest::newRow("append by size") << u"/a/2"_s << QByteArray(R"({"a":[1,{"c":2},9],"b":{},"01":"x"})");
    QTest::newRow("member that looks like a bad index") << u"/01"_s << QByteArray(R"({"a":[1,{"c":2}],"b":{},"01":9})");
}

void JsonPointerTest::set_anywhere_givesTheText()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, expected);
    const auto value = Json::set(parsed(R"({"a":[1,{"c":2}],"b":{},"01":"x"})"), pointerTo(pointer), parsed("9"));
    QVERIFY2(value, qPrintable(value ? QString() : value.error().message));
    QCOMPARE(value->toJson(), expected);
}

void JsonPointerTest::set_whereItCannot_saysWhichPartIsMissing_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no parent") << u"/x/y"_s
                               << u"Pointer '/x/y' leads nowhere: the object at the root has no member 'x'"_s;
    QTest::newRow("no parent further down") << u"/a/7/c"_s << u"the array at '/a' has 2 elements, so none is '7'"_s;
    QTest::newRow("beyond the size") << u"/a/3"_s << u"the array at '/a' has 2 elements, so none is '3'"_s;
    QTest::newRow("leading zero") << u"/a/00"_s << u"the array at '/a' has no element '00': that is no index"_s;
    QTest::newRow("no index") << u"/a/x"_s << u"that is no index"_s;
    QTest::newRow("through the dash") << u"/a/-/c"_s << u"has 2 elements, so none is '-'"_s;
    QTest::newRow("below a scalar") << u"/a/0/c"_s << u"the value at '/a/0' is neither object nor array, so 'c'"_s;
}

void JsonPointerTest::set_whereItCannot_saysWhichPartIsMissing()
{
    QFETCH(QString, pointer);
    QFETCH(QString, sentence);
    const auto value = Json::set(parsed(R"({"a":[1,{"c":2}]})"), pointerTo(pointer), parsed("9"));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Misuse);
    QVERIFY2(value.error().message.contains(sentence), qPrintable(value.error().message));
}

void JsonPointerTest::set_root_replacesIt()
{
    const Value value = parsed("[1]");
    QVERIFY(Json::set(parsed("{}"), Pointer(), value)->isSameAs(value));
}

void JsonPointerTest::unset_anywhere_givesTheText_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("member") << u"/a"_s << QByteArray(R"({"b":0,"b":3})");
    QTest::newRow("every duplicate") << u"/b"_s << QByteArray(R"({"a":[1,{"c":2}]})");
    QTest::newRow("element") << u"/a/0"_s << QByteArray(R"({"b":0,"a":[{"c":2}],"b":3})");
    QTest::newRow("last element") << u"/a/1"_s << QByteArray(R"({"b":0,"a":[1],"b":3})");
    QTest::newRow("only member") << u"/a/1/c"_s << QByteArray(R"({"b":0,"a":[1,{}],"b":3})");
}

void JsonPointerTest::unset_anywhere_givesTheText()
{
    QFETCH(QString, pointer);
    QFETCH(QByteArray, expected);
    const auto value = Json::unset(parsed(R"({"b":0,"a":[1,{"c":2}],"b":3})"), pointerTo(pointer));
    QVERIFY(value);
    QCOMPARE(value->toJson(), expected);
}

void JsonPointerTest::unset_whereItCannot_saysWhichPartIsMissing_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no such member") << u"/x"_s
                                    << u"Pointer '/x' leads nowhere: the object at the root has no member 'x'"_s;
    QTest::newRow("index at the size") << u"/a/2"_s << u"the array at '/a' has 2 elements, so none is '2'"_s;
    QTest::newRow("dash") << u"/a/-"_s << u"so none is '-'"_s;
    QTest::newRow("no parent") << u"/a/5/x"_s << u"so none is '5'"_s;
    QTest::newRow("below a scalar") << u"/a/0/0"_s << u"the value at '/a/0' is neither object nor array"_s;
}

void JsonPointerTest::unset_whereItCannot_saysWhichPartIsMissing()
{
    QFETCH(QString, pointer);
    QFETCH(QString, sentence);
    const auto value = Json::unset(parsed(R"({"a":[1,{"c":2}]})"), pointerTo(pointer));
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Misuse);
    QVERIFY2(value.error().message.contains(sentence), qPrintable(value.error().message));
}

void JsonPointerTest::unset_root_isMisuse()
{
    const auto value = Json::unset(parsed("{}"), Pointer());
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Misuse);
}

QTEST_GUILESS_MAIN(JsonPointerTest)
#include "tst_jsonpointer.moc"
