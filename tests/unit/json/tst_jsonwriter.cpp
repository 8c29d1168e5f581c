// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Json::Value;
using Json::Writer;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls_inOrder_giveTheText();
    void value_isCopiedByteForByte();
    void quoted_onlyWhatMust_isEscaped_data();
    void quoted_onlyWhatMust_isEscaped();
    void quoted_everyCodeUnit_comesBackFromTheScanner();
};

void JsonWriterTest::calls_inOrder_giveTheText()
{
    Writer writer;
    writer.beginObject().key(u"a").beginArray().integer(-1).boolean(true).null().endArray();
    writer.key(u"b\n").beginObject().endObject().key(u"c").string(u"\"x\"");
    writer.key(u"d").beginArray().beginArray().endArray().beginObject().endObject().endArray().endObject();
    QCOMPARE(writer.bytes(), R"({"a":[-1,true,null],"b\n":{},"c":"\"x\"","d":[[],{}]})");
    QVERIFY(Json::scan(writer.take()));
}

void JsonWriterTest::value_isCopiedByteForByte()
{
    const Value value = *Json::parse(R"({ "a" : 1.10 })");
    Writer writer;
    writer.beginArray().value(value).value(value.withMember(u"b", Value())).endArray();
    QCOMPARE(writer.bytes(), R"([{ "a" : 1.10 },{"a" : 1.10,"b":null}])");
}

void JsonWriterTest::quoted_onlyWhatMust_isEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << u"a\"\\b"_s << QByteArray(R"("a\"\\b")");
    QTest::newRow("short escapes") << u"\b\f\n\r\t"_s << QByteArray(R"("\b\f\n\r\t")");
    QTest::newRow("other control characters") << u"\u0001\u001f"_s << QByteArray(R"("\u0001\u001f")");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("slash, DEL and separators stay") << u"/\u007f\u2028"_s << QByteArray("\"/\x7f\xe2\x80\xa8\"");
    QTest::newRow("beyond ASCII") << u"é東\U0001F600"_s << QByteArray("\"é東😀\"");
    QTest::newRow("lone high surrogate") << QString(QChar(0xd800)) + u'x' << QByteArray(R"("\ud800x")");
    QTest::newRow("lone low surrogate first") << QString(QChar(0xdc00)) + u'x' << QByteArray(R"("\udc00x")");
    QTest::newRow("low after high after high")
        << QString(QChar(0xd800)) + u"\U0001F600"_s << QByteArray("\"\\ud800😀\"");
    QTest::newRow("byte order mark") << u"\ufeff"_s << QByteArray("\"\xef\xbb\xbf\"");
}

void JsonWriterTest::quoted_onlyWhatMust_isEscaped()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, token);
    QByteArray out;
    Json::appendQuoted(out, text);
    QCOMPARE(out, token);
    QVERIFY(Json::scan(out));
    QCOMPARE(Json::unquoted(out), text);
}

void JsonWriterTest::quoted_everyCodeUnit_comesBackFromTheScanner()
{
    int wrong = 0;
    for (uint unit = 0; unit <= 0xffff; ++unit) {
        const QString text = u'a' + QString(QChar(static_cast<char16_t>(unit)));
        QByteArray out;
        Json::appendQuoted(out, text);
        const auto value = Json::parse(out);
        wrong += value && value->toString() == text ? 0 : 1;
    }
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
