// SPDX-License-Identifier: GPL-3.0-or-later
#include "codectesting.h"
#include "http/codec/errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorFrom_mapsStatusAndType_data();
    void errorFrom_mapsStatusAndType();
    void errorFrom_message_isTheServersOwnSentence();
    void errorFrom_databaseMissingHeader_isDatabaseMissing();
    void errorFrom_html_showsStatusAndText();
    void errorFrom_redirect_namesTheTarget();
    void errorFrom_brokenJson_isShown();
    void badReply_longText_isCut();
    void verdictOf_status_data();
    void verdictOf_status();
};

void ErrorsTest::errorFrom_mapsStatusAndType_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("exception");
    const auto row = [](int status, const char *type, ErrorKind kind, const char *exception) {
        QTest::addRow("%d %s", status, type)
            << status << QString::fromLatin1(type) << kind << QString::fromLatin1(exception);
    };
    row(400, "Raven.Client.Exceptions.BadRequestException", ErrorKind::Rejected, "BadRequestException");
    row(400, "Raven.Client.Exceptions.Routing.RouteNotFoundException", ErrorKind::Rejected, "RouteNotFoundException");
    row(402, "Raven.Client.Exceptions.Commercial.LicenseLimitException", ErrorKind::Rejected, "LicenseLimitException");
    row(403, "InvalidAuth", ErrorKind::Unauthorized, "AuthorizationException");
    row(403, "Raven.Client.Exceptions.Security.AuthorizationException", ErrorKind::Unauthorized,
        "AuthorizationException");
    row(408, "Raven.Client.Exceptions.RavenTimeoutException", ErrorKind::Timeout, "RavenTimeoutException");
    row(408, "System.TimeoutException", ErrorKind::Timeout, "TimeoutException");
    row(409, "Raven.Client.Exceptions.ConcurrencyException", ErrorKind::Conflict, "ConcurrencyException");
    row(409, "Raven.Client.Exceptions.ClusterTransactionConcurrencyException", ErrorKind::Conflict,
        "ClusterTransactionConcurrencyException");
    row(409, "Raven.Client.Exceptions.Documents.DocumentConflictException", ErrorKind::Conflict,
        "DocumentConflictException");
    row(409, "System.Whatever", ErrorKind::Conflict, "ConcurrencyException");
    row(410, "Raven.Client.Exceptions.Database.DatabaseNotRelevantException", ErrorKind::Unavailable,
        "DatabaseNotRelevantException");
    row(425, "Raven.Client.Exceptions.Documents.Indexes.PendingRollingIndexException", ErrorKind::Unavailable,
        "PendingRollingIndexException");
    row(428, "Error", ErrorKind::Unauthorized, "RavenException");
    row(500, "Raven.Client.Exceptions.Database.DatabaseDoesNotExistException", ErrorKind::DatabaseMissing,
        "DatabaseDoesNotExistException");
    row(500, "System.IO.InvalidDataException", ErrorKind::Rejected, "RavenException");
    row(500, "Raven.Server.Documents.Queries.Parser.QueryParser+ParseException", ErrorKind::Rejected, "RavenException");
    row(500, "Raven.Client.Exceptions.Documents.DocumentCollectionMismatchException", ErrorKind::Rejected,
        "DocumentCollectionMismatchException");
    row(503, "Raven.Client.Exceptions.Database.DatabaseDisabledException", ErrorKind::Unavailable,
        "DatabaseDisabledException");
    row(503, "Raven.Client.Exceptions.Cluster.NodeIsPassiveException", ErrorKind::Unavailable,
        "NodeIsPassiveException");
}

void ErrorsTest::errorFrom_mapsStatusAndType()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, exception);
    const QByteArray body
        = "{\"Url\":\"/x\",\"Type\":\"" + type.toUtf8() + "\",\"Message\":\"why\",\"Error\":\"stack\"}";
    const Error error = errorFrom(replyOf(status, body));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.type, exception);
    QCOMPARE(error.httpStatus, status);
}

void ErrorsTest::errorFrom_message_isTheServersOwnSentence()
{
    const Error error = errorFrom(replyOf(500,
        R"x({"Url":"/x","Type":"System.Exception","Message":"first\nsecond \"é\"","Error":"System.Exception: first\n   at Raven.X()"})x"));
    QCOMPARE(error.message, u"first\nsecond \"é\""_s);
    QCOMPARE(error.address, u"http://host/what"_s);
}

void ErrorsTest::errorFrom_databaseMissingHeader_isDatabaseMissing()
{
    const QList<HttpHeader> headers = {{"Database-Missing", "nope"}};
    const Error told = errorFrom(replyOf(503, R"({"Type":"Error","Message":"Database nope wasn't found"})", headers));
    QCOMPARE(told.kind, ErrorKind::DatabaseMissing);
    QCOMPARE(told.message, u"Database nope wasn't found"_s);
    QCOMPARE(told.exceptionName(), u"DatabaseDoesNotExistException"_s);
    const Error silent = errorFrom(replyOf(404, {}, headers));
    QCOMPARE(silent.kind, ErrorKind::DatabaseMissing);
    QVERIFY(silent.message.contains(u"nope"));
}

void ErrorsTest::errorFrom_html_showsStatusAndText()
{
    const Error error = errorFrom(replyOf(404, "<html>\n  <h1>Not Found</h1></html>"));
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.contains(u"404"));
    QVERIFY(error.message.contains(u"<html> <h1>Not Found</h1></html>"));
    QCOMPARE(errorFrom(replyOf(403, "<html>")).kind, ErrorKind::Unauthorized);
    QCOMPARE(errorFrom(replyOf(502, "<html>")).kind, ErrorKind::Unavailable);
}

void ErrorsTest::errorFrom_redirect_namesTheTarget()
{
    const Error error = errorFrom(replyOf(302, "<html>moved</html>", {{"location", "http://evil/steal"}}));
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.contains(u"http://evil/steal"));
}

void ErrorsTest::errorFrom_brokenJson_isShown()
{
    const Error error = errorFrom(replyOf(500, R"({"Error":"Index Nope does not exist")"));
    QCOMPARE(error.kind, ErrorKind::BadReply);
    QVERIFY(error.message.contains(u"Index Nope does not exist"));
}

void ErrorsTest::badReply_longText_isCut()
{
    QVERIFY(badReply(replyOf(200, QByteArray(100'000, 'x')), u"No"_s).message.size() < 300);
    QVERIFY(badReply(replyOf(200, {}), u"No"_s).message.contains(u"no text"));
}

void ErrorsTest::verdictOf_status_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<NodeVerdict>("verdict");
    for (const int status : {200, 201, 204, 304, 400, 401, 402, 403, 404, 409, 428, 500})
        QTest::addRow("%d", status) << replyOf(status, {}) << NodeVerdict::Answers;
    for (const int status : {408, 502, 503, 504})
        QTest::addRow("%d", status) << replyOf(status, "<html>") << NodeVerdict::Down;
    QTest::newRow("503 of RavenDB") << replyOf(503, R"({"Type":"Error","Message":"m"})") << NodeVerdict::Down;
    QTest::newRow("503, no such database") << replyOf(503, {}, {{"Database-Missing", "x"}}) << NodeVerdict::Answers;
    QTest::newRow("408 that is meant") << replyOf(408, R"({"Type":"T","Message":"m","FailImmediately":true})")
                                       << NodeVerdict::Answers;
    QTest::newRow("408 that is not") << replyOf(408, R"({"Type":"T","Message":"m","FailImmediately":false})")
                                     << NodeVerdict::Down;
    QTest::newRow("410") << replyOf(410, {}) << NodeVerdict::Moved;
    QTest::newRow("425") << replyOf(425, {}) << NodeVerdict::NotThisOne;
}

void ErrorsTest::verdictOf_status()
{
    QFETCH(HttpReply, reply);
    QFETCH(NodeVerdict, verdict);
    QCOMPARE(verdictOf(reply), verdict);
}

QTEST_GUILESS_MAIN(ErrorsTest)
#include "tst_errors.moc"
