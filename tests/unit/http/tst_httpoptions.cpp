// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// What can be told of a server's address and of certificates before anybody is asked.
class HttpOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address_good_isAUrlWithoutTrailingSlash_data();
    void address_good_isAUrlWithoutTrailingSlash();
    void address_refused_isNamed_data();
    void address_refused_isNamed();
    void address_withSecrets_repeatsNoneOfThem();
    void addresses_data();
    void addresses();
    void check_readsTheFilesOfCertificates();
};

void HttpOptionsTest::address_good_isAUrlWithoutTrailingSlash_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http://a:80") << u"http://a:80"_s;
    QTest::newRow(" http://a:80/ ") << u"http://a:80"_s;
    QTest::newRow("HTTPS://A") << u"https://a"_s;
    QTest::newRow("https://[::1]:8080") << u"https://[::1]:8080"_s;
    QTest::newRow("https://a/below/") << u"https://a/below"_s;
}

void HttpOptionsTest::address_good_isAUrlWithoutTrailingSlash()
{
    QFETCH(QString, url);
    QCOMPARE(serverAddress(QString::fromLatin1(QTest::currentDataTag()))->toString(), url);
}

void HttpOptionsTest::address_refused_isNamed_data()
{
    QTest::addColumn<QString>("named");
    QTest::newRow("localhost:8080") << u"'localhost:8080' is not the address"_s;
    QTest::newRow("server") << u"'server' is not the address"_s;
    QTest::newRow("ftp://a") << u"'ftp://a' is not the address"_s;
    QTest::newRow("http://") << u"is not the address"_s;
    QTest::newRow("http://a b") << u"'http://a b' is not the address"_s;
    QTest::newRow("http://a:99999") << u"'http://a:99999' is not the address"_s;
    QTest::newRow("") << u"What was given is not the address"_s;
    QTest::newRow("http://a/?x=1") << u"'http://a/' is not the address of a server: leave out"_s;
    QTest::newRow("http://a/#top") << u"'http://a/' is not the address of a server: leave out"_s;
    QTest::newRow("http://ann:pw@a:80") << u"'http://a:80' may not hold a user name"_s;
}

void HttpOptionsTest::address_refused_isNamed()
{
    QFETCH(QString, named);
    const auto address = serverAddress(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address);
    QCOMPARE(address.error().kind, ErrorKind::Misuse);
    QVERIFY2(address.error().message.contains(named), qPrintable(address.error().message));
}

void HttpOptionsTest::address_withSecrets_repeatsNoneOfThem()
{
    for (const QString &given :
        {u"http://ann:s3cret@a"_s, u"http://s3cret@a"_s, u"http://ann:s3 cret@a"_s, u"ann:s3cret@a"_s,
            u"http://ann:s3?cret@a"_s, u"http://ann:1/cret@a"_s, u"http://ann:1?cret@a"_s, u"http://ann:x@cret@a"_s,
            u"http://a?token=s3cret"_s, u"http://a b?token=s3cret"_s, u"http://a#s3cret"_s}) {
        const auto address = serverAddress(given);
        QVERIFY2(!address, qPrintable(given));
        QVERIFY2(!address.error().message.contains(u"cret"_s), qPrintable(address.error().message));
        QVERIFY2(!address.error().address.contains(u"cret"_s), qPrintable(address.error().address));
    }
}

void HttpOptionsTest::addresses_data()
{
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("fault");
    QTest::newRow("http") << QStringList{u"http://localhost:8080"_s} << QString() << QString();
    QTest::newRow("https with a certificate") << QStringList{u"https://a"_s, u"https://b"_s} << u"x.pem"_s << QString();
    QTest::newRow("none") << QStringList() << QString() << u"at least one"_s;
    QTest::newRow("one is wrong") << QStringList{u"http://a"_s, u"http://u:p@b"_s} << QString() << u"'http://b'"_s;
    QTest::newRow("http with a certificate") << QStringList{u"http://a"_s} << u"x.pem"_s << u"https"_s;
    QTest::newRow("mixed") << QStringList{u"http://a"_s, u"https://b"_s} << QString() << u"https://b"_s;
}

void HttpOptionsTest::addresses()
{
    QFETCH(QStringList, urls);
    QFETCH(QString, certificate);
    QFETCH(QString, fault);
    const auto result = serverAddresses({.urls = urls, .tls = {.certificateFile = certificate}});
    if (fault.isEmpty()) {
        QVERIFY(result);
        QCOMPARE(result->size(), urls.size());
        return;
    }
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Misuse);
    QVERIFY2(result.error().message.contains(fault), qPrintable(result.error().message));
}

void HttpOptionsTest::check_readsTheFilesOfCertificates()
{
    const QString authorities = QFINDTESTDATA(u"certificates/ca.pem"_s);
    QVERIFY(check({.urls = {u"https://a"_s}, .tls = {.caFiles = {authorities}}}));
    const auto missing = check({.urls = {u"https://a"_s}, .tls = {.caFiles = {u"no.pem"_s}}});
    QVERIFY2(missing.error().message.contains(u"'no.pem' cannot be read"_s), qPrintable(missing.error().message));
    const auto address = check({.urls = {u"http://u:p@a"_s}, .tls = {.caFiles = {authorities}}});
    QVERIFY(address.error().message.contains(u"user name"_s));
}

QTEST_GUILESS_MAIN(HttpOptionsTest)
#include "tst_httpoptions.moc"
