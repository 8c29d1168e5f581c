// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/documenttext.h"

#include "tests/support/jsontext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;
using Testing::json;

class DocumentTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parseDocumentText_object_isItsBody();
    void parseDocumentText_noDocument_saysWhere_data();
    void parseDocumentText_noDocument_saysWhere();
    void documentText_isIndentedAndWithoutMetadata();
    void documentText_ofMetadataAlone_isAnEmptyObject();
    void withBody_unchanged_isTheDocument_data();
    void withBody_unchanged_isTheDocument();
    void withBody_changed_hasTheMetadataBehindIt();
    void withBody_ofADocumentWithoutMetadata_isTheBody();
};

void DocumentTextTest::parseDocumentText_object_isItsBody()
{
    const Result<Json::Value> body = parseDocumentText("{\n  \"a\": 1.10,\n  \"b\": {\"@metadata\": 1}\n}");
    QVERIFY(body.hasValue());
    QVERIFY(*body == json(R"({"a":1.10,"b":{"@metadata":1}})"));
}

void DocumentTextTest::parseDocumentText_noDocument_saysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextPosition>("position");
    QTest::newRow("nothing") << QByteArray() << TextPosition{0, 1, 1};
    QTest::newRow("a missing value") << QByteArray("{\n  \"a\": ,\n}") << TextPosition{9, 2, 8};
    QTest::newRow("a number as RavenDB alone takes it") << QByteArray("{\"a\": 1.}") << TextPosition{8, 1, 9};
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}") << TextPosition{0, 1, 1};
    QTest::newRow("an array") << QByteArray("\n [1]") << TextPosition{2, 2, 2};
    QTest::newRow("a text") << QByteArray("\"{}\"") << TextPosition{0, 1, 1};
    QTest::newRow("metadata") << QByteArray("{\n  \"a\": 1,\n  \"@metadata\": {}\n}") << TextPosition{14, 3, 3};
    QTest::newRow("metadata twice") << QByteArray("{\"@metadata\": 1, \"@metadata\": 2}") << TextPosition{1, 1, 2};
    QTest::newRow("metadata with an escape") << QByteArray("{\"\\u0040metadata\": {}}") << TextPosition{1, 1, 2};
}

void DocumentTextTest::parseDocumentText_noDocument_saysWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(TextPosition, position);
    const Result<Json::Value> body = parseDocumentText(text);
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::InvalidJson);
    QVERIFY(!body.error().message.isEmpty());
    QVERIFY(body.error().position.has_value());
    QCOMPARE(body.error().position->byte, position.byte);
    QCOMPARE(body.error().position->line, position.line);
    QCOMPARE(body.error().position->column, position.column);
}

void DocumentTextTest::documentText_isIndentedAndWithoutMetadata()
{
    const Json::Value document
        = json(R"({"Name":"\u00e9","Lines":[{"Price":1.10}],"None":{},"@metadata":{"@id":"orders/1"}})");
    QCOMPARE(documentText(document),
        "{\n  \"Name\": \"\\u00e9\",\n  \"Lines\": [\n    {\n      \"Price\": 1.10\n    }\n  ],\n  \"None\": {}\n}\n");
}

void DocumentTextTest::documentText_ofMetadataAlone_isAnEmptyObject()
{
    QCOMPARE(documentText(json(R"({"@metadata":{}})")), "{}\n");
}

void DocumentTextTest::withBody_unchanged_isTheDocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("metadata at the end") << QByteArray(R"({"a":1,"b":2,"@metadata":{"@id":"x"}})");
    QTest::newRow("metadata first") << QByteArray(R"({"@metadata":{"@id":"x"},"a":1,"b":2})");
    QTest::newRow("metadata in the middle, twice") << QByteArray(R"({"a":1,"@metadata":1,"b":2,"@metadata":2,"c":3})");
    QTest::newRow("metadata with an escape") << QByteArray(R"({"a":1,"\u0040metadata":{}})");
    QTest::newRow("no metadata") << QByteArray(R"({"a":1.00,"\u0062":2,"a":3})");
    QTest::newRow("nothing") << QByteArray("{}");
}

void DocumentTextTest::withBody_unchanged_isTheDocument()
{
    QFETCH(QByteArray, document);
    const Json::Value loaded = json(document);
    const Result<Json::Value> body = parseDocumentText(documentText(loaded));
    QVERIFY(body.hasValue());
    QVERIFY(withBody(loaded, *body) == loaded);
    QVERIFY(withBody(loaded, *body).isSameAs(loaded)); // what is not edited stays shared
}

void DocumentTextTest::withBody_changed_hasTheMetadataBehindIt()
{
    const Json::Value document = json(R"({"@metadata":{"@id":"x", "n":1.0},"a":1})");
    QCOMPARE(
        withBody(document, json(R"({"a":2,"b":3})")).toJson(), R"({"a":2,"b":3,"@metadata":{"@id":"x", "n":1.0}})");
    QCOMPARE(withBody(document, json(R"({"a":1.0})")).toJson(), R"({"a":1.0,"@metadata":{"@id":"x", "n":1.0}})");
}

void DocumentTextTest::withBody_ofADocumentWithoutMetadata_isTheBody()
{
    QCOMPARE(withBody(json(R"({"a":1})"), json(R"({"a":2})")).toJson(), R"({"a":2})");
}

QTEST_GUILESS_MAIN(DocumentTextTest)
#include "tst_documenttext.moc"
