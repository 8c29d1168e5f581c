// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/typedtext.h"

#include <QtTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

class TypedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedText_everyScalar_isAsSpelled_data();
    void typedText_everyScalar_isAsSpelled();
    void typed_becomesAToken_data();
    void typed_becomesAToken();
    void typed_notOfTheType_isRefused_data();
    void typed_notOfTheType_isRefused();
};

void TypedTextTest::typedText_everyScalar_isAsSpelled_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QString>("typed");
    QTest::newRow("number") << QByteArray("1.10000000000000000000000000047") << u"1.10000000000000000000000000047"_s;
    QTest::newRow("exponent") << QByteArray("1E+2") << u"1E+2"_s;
    QTest::newRow("text") << QByteArray("\"Queso\"") << u"Queso"_s;
    QTest::newRow("escapes") << QByteArray(R"("a\u00e9\n\/")") << uR"(a\u00e9\n\/)"_s;
    QTest::newRow("quotes inside") << QByteArray(R"("\"")") << uR"(\")"_s;
    QTest::newRow("empty") << QByteArray("\"\"") << QString();
    QTest::newRow("true") << QByteArray("true") << u"true"_s;
}

void TypedTextTest::typedText_everyScalar_isAsSpelled()
{
    QFETCH(const QByteArray, lexeme);
    QFETCH(const QString, typed);
    const Json::Value value = Json::parse(lexeme).value();
    QCOMPARE(typedTextOf(value), typed);
    QCOMPARE(valueOfTyped(typed, value)->lexeme(), lexeme); // what is not changed stays as it is spelled
}

void TypedTextTest::typed_becomesAToken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << u"Ann"_s << QByteArray("\"Ann\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray(R"("a\"b")");
    QTest::newRow("escaped quote") << uR"(a\"b)"_s << QByteArray(R"("a\"b")");
    QTest::newRow("backslash at the end") << u"C:\\"_s << QByteArray(R"("C:\\")");
    QTest::newRow("no escape of JSON") << uR"(\d \u12)"_s << QByteArray(R"("\\d \\u12")");
    QTest::newRow("escaped backslash") << uR"(\\d)"_s << QByteArray(R"("\\d")");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray(R"("a\nb")");
    QTest::newRow("emoji") << u"😀"_s << QByteArray("\"😀\"");
    QTest::newRow("emoji as escapes") << uR"(\ud83d\ude00)"_s << QByteArray(R"("\ud83d\ude00")");
}

void TypedTextTest::typed_becomesAToken()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, token);
    QCOMPARE(tokenOfTyped(typed), token);
    QVERIFY(Json::parse(token));
}

void TypedTextTest::typed_notOfTheType_isRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("over");
    QTest::newRow("letters for a number") << u"abc"_s << QByteArray("1");
    QTest::newRow("two points") << u"1.2.3"_s << QByteArray("1");
    QTest::newRow("empty") << QString() << QByteArray("1");
    QTest::newRow("an array") << u"[1]"_s << QByteArray("1");
    QTest::newRow("a text with quotes") << u"\"1\""_s << QByteArray("1");
    QTest::newRow("a number for a boolean") << u"1"_s << QByteArray("true");
}

void TypedTextTest::typed_notOfTheType_isRefused()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, over);
    QVERIFY(!valueOfTyped(typed, Json::parse(over).value()));
}

QTEST_APPLESS_MAIN(TypedTextTest)
#include "tst_typedtext.moc"
