// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/documenttext.h"
#include "session/changes.h"
#include "support/jsontext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using namespace Rookery::Testing;

/// The text that people edit, and taking single changes back.
class DocumentTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_hasNoMetadata_andEveryLexeme();
    void parse_whatIsNoDocument_saysWhere_data();
    void parse_whatIsNoDocument_saysWhere();
    void withBody_ofTheSameBody_isTheSameDocument();
    void withBody_ofAnotherBody_keepsMetadata();
    void withoutChange_oneAfterTheOther_leadsBack_data();
    void withoutChange_oneAfterTheOther_leadsBack();
};

void DocumentTextTest::text_hasNoMetadata_andEveryLexeme()
{
    const Json::Value document = json(R"({"a":1.10,"@metadata":{"@id":"x/1"},"b":[1e400,"\u00e9"]})");
    QCOMPARE(documentText(document), "{\n  \"a\": 1.10,\n  \"b\": [\n    1e400,\n    \"\\u00e9\"\n  ]\n}\n");
}

void DocumentTextTest::parse_whatIsNoDocument_saysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("a comma is missing") << QByteArray("{\n  \"a\": 1\n  \"b\": 2\n}") << 3 << 3;
    QTest::newRow("an array") << QByteArray("\n [1]") << 2 << 2;
    QTest::newRow("metadata in the text") << QByteArray("{\n \"@metadata\": {}}") << 2 << 2;
    QTest::newRow("nothing") << QByteArray() << 1 << 1;
}

void DocumentTextTest::parse_whatIsNoDocument_saysWhere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const Result<Json::Value> body = parseDocumentText(text);
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::InvalidJson);
    QVERIFY(!body.error().message.isEmpty());
    QCOMPARE(body.error().position->line, line);
    QCOMPARE(body.error().position->column, column);
}

void DocumentTextTest::withBody_ofTheSameBody_isTheSameDocument()
{
    const Json::Value document = json(R"({"@metadata":{"@id":"x/1"},"a":1.0,"b":[]})");
    const Result<Json::Value> body = parseDocumentText(documentText(document));
    QVERIFY(body);
    QVERIFY(withBody(document, *body) == document);
}

void DocumentTextTest::withBody_ofAnotherBody_keepsMetadata()
{
    const Json::Value document = json(R"({"a":1.0,"@metadata":{"@id":"x/1"}})");
    QCOMPARE(withBody(document, json(R"({"a":1.00,"c":2})")).toJson(), R"({"a":1.00,"c":2,"@metadata":{"@id":"x/1"}})");
}

void DocumentTextTest::withoutChange_oneAfterTheOther_leadsBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("a value") << QByteArray(R"({"a":1.0,"b":2})") << QByteArray(R"({"a":1.00,"b":3})");
    QTest::newRow("fields come and go") << QByteArray(R"({"a":1,"b":{"c":2,"d":3,"e":4},"f":5})")
                                        << QByteArray(R"({"b":{"e":4,"n":0},"f":5,"g":6})");
    QTest::newRow("elements") << QByteArray(R"({"a":[1,2,3,4],"b":[1]})") << QByteArray(R"({"a":[1,9],"b":[1,2,3]})");
    QTest::newRow("the order of keys") << QByteArray(R"({"a":{"x":1,"y":2}})") << QByteArray(R"({"a":{"y":2,"x":1}})");
    QTest::newRow("odd keys") << QByteArray(R"({"":1,"a/b":2,"~":3,"\u00e9":4})") << QByteArray(R"({"a/b":5})");
}

void DocumentTextTest::withoutChange_oneAfterTheOther_leadsBack()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, now);
    const Json::Value original = json(before);
    Json::Value document = json(now);
    QList<DocumentChange> changes = changesBetween(original, document);
    QVERIFY(!changes.isEmpty());
    for (int steps = 0; !changes.isEmpty(); ++steps) {
        QVERIFY2(steps < 20, "it does not come to an end");
        const Result<Json::Value> undone = withoutChange(original, document, changes.first());
        QVERIFY(undone);
        document = *undone;
        changes = changesBetween(original, document);
    }
    QCOMPARE(document.toJson(), before);
}

QTEST_GUILESS_MAIN(DocumentTextTest)
#include "tst_documenttext.moc"
