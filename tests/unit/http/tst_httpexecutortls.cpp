// SPDX-License-Identifier: GPL-3.0-or-later
#include "executortesting.h"
#include "http/transport/tlsconfiguration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class HttpExecutorTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustedServer_isSpokenWith();
    void untrustedServer_isRefusedByName_data();
    void untrustedServer_isRefusedByName();
    void connectionLost_writeIsSentOnceAndUnknown();
    void endlessHeaders_areFoundOut();
    void plainHttp_toATlsPort_isAClearError();
    void tls_toAPlainPort_isAClearError();
};

namespace {

QString certificateFile(const QString &name)
{
    return QFINDTESTDATA(u"certificates/"_s + name);
}

QSslConfiguration serverWith(const QString &name)
{
    QSslConfiguration configuration = *tlsConfiguration({.certificateFile = certificateFile(name)});
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer); // asks for a client's certificate, takes any
    return configuration;
}

HttpOptions trustingOptions(const QString &url)
{
    HttpOptions options = optionsFor({url});
    options.tls.caFiles = {certificateFile(u"ca.pem"_s)};
    return options;
}

HttpServer::Script eachTime(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &) { return answer; };
}

} // namespace

void HttpExecutorTlsTest::trustedServer_isSpokenWith()
{
    HttpServer server(eachTime(reply(200, oneDocument)), serverWith(u"server.pem"_s));
    HttpOptions options = trustingOptions(server.url());
    options.tls.certificateFile = certificateFile(u"client.pem"_s);
    HttpExecutor executor(options, u"X"_s);
    for (int i = 0; i < 3; ++i) {
        const auto answer = load(executor, u"a"_s);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    }
    QCOMPARE(server.connections(), 1);
}

void HttpExecutorTlsTest::untrustedServer_isRefusedByName_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("isAuthorityTrusted");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown authority") << u"server.pem"_s << false << u"issuer certificate"_s;
    QTest::newRow("self-signed") << u"selfsigned.pem"_s << true << u"self-signed"_s;
    QTest::newRow("expired") << u"expired.pem"_s << true << u"expired"_s;
    QTest::newRow("of another host") << u"otherhost.pem"_s << true << u"host name"_s;
}

void HttpExecutorTlsTest::untrustedServer_isRefusedByName()
{
    QFETCH(QString, certificate);
    QFETCH(bool, isAuthorityTrusted);
    QFETCH(QString, says);
    HttpServer server(eachTime(reply(201, onePutResult)), serverWith(certificate));
    HttpExecutor executor(isAuthorityTrusted ? trustingOptions(server.url()) : optionsFor({server.url()}), u"X"_s);
    for (const Error &error : {load(executor, u"a"_s).error(), save(executor, u"a"_s).error()}) {
        QCOMPARE(error.kind, ErrorKind::Unreachable);
        QVERIFY2(error.message.contains(says), qPrintable(error.message));
        QVERIFY(error.message.contains(server.url()));
    }
    QVERIFY(server.requests().isEmpty());
}

void HttpExecutorTlsTest::connectionLost_writeIsSentOnceAndUnknown()
{
    HttpServer server(eachTime({{}, ScriptedAnswer::After::Abort}), serverWith(u"server.pem"_s));
    HttpExecutor executor(trustingOptions(server.url()), u"X"_s);
    QCOMPARE(save(executor, u"a"_s).error().kind, ErrorKind::StateUnknown);
    QCOMPARE(server.countOf("POST"), 1);
}

void HttpExecutorTlsTest::endlessHeaders_areFoundOut()
{
    HttpServer server(
        eachTime({"HTTP/1.1 200 OK\r\n", ScriptedAnswer::After::RepeatForever, "X: " + QByteArray(1000, 'x') + "\r\n"}),
        serverWith(u"server.pem"_s));
    HttpExecutor executor(trustingOptions(server.url()), u"X"_s);
    QCOMPARE(load(executor, u"a"_s).error().kind, ErrorKind::TooLarge);
    QVERIFY(server.waitForClosed(2));
}

void HttpExecutorTlsTest::plainHttp_toATlsPort_isAClearError()
{
    HttpServer server(eachTime(reply(200, oneDocument)), serverWith(u"server.pem"_s));
    const QString url = server.url().replace(u"https"_s, u"http"_s);
    HttpExecutor executor(optionsFor({url}), u"X"_s);
    const Error error = load(executor, u"a"_s, {.timeout = std::chrono::seconds(5)}).error();
    QCOMPARE(error.kind, ErrorKind::Unreachable);
    QVERIFY(error.message.contains(url));
}

void HttpExecutorTlsTest::tls_toAPlainPort_isAClearError()
{
    HttpServer server([](const HttpMessage &) { return silence(); });
    const QString url = server.url().replace(u"http"_s, u"https"_s);
    HttpExecutor executor(trustingOptions(url), u"X"_s);
    const Error error = save(executor, u"a"_s, {.timeout = std::chrono::milliseconds(300)}).error();
    QCOMPARE(error.kind, ErrorKind::Timeout); // nothing was sent: not unknown
    QVERIFY(error.message.contains(url));
}

QTEST_GUILESS_MAIN(HttpExecutorTlsTest)
#include "tst_httpexecutortls.moc"
