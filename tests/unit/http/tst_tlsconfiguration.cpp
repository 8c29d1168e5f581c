// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/transport/tlsconfiguration.h"

#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class TlsConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identity_isRead_data();
    void identity_isRead();
    void identity_unusable_namesTheFile_data();
    void identity_unusable_namesTheFile();
    void authorities_areAddedToTheSystems();
    void server_isAlwaysVerified();
};

namespace {

QString certificateFile(const QString &name)
{
    return QFINDTESTDATA(u"certificates/"_s + name);
}

} // namespace

void TlsConfigurationTest::identity_isRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("password");
    QTest::newRow("PEM, PKCS#8") << u"client.pem"_s << QString();
    QTest::newRow("PEM, PKCS#1") << u"client-pkcs1.pem"_s << QString();
    QTest::newRow("PEM, elliptic curve") << u"server.pem"_s << QString();
    if (QSslSocket::activeBackend() == u"schannel"_s)
        return; // with Windows' TLS Qt 6.4 reads neither AES-encrypted keys nor PFX
    QTest::newRow("PEM, encrypted, key first") << u"client-encrypted.pem"_s << u"secret"_s;
    QTest::newRow("PFX") << u"client.pfx"_s << u"secret"_s;
    QTest::newRow("PFX without a password") << u"client-nopassword.pfx"_s << QString();
}

void TlsConfigurationTest::identity_isRead()
{
    QFETCH(QString, file);
    QFETCH(QString, password);
    const auto configuration = tlsConfiguration({.certificateFile = certificateFile(file), .password = password});
    QVERIFY2(configuration, configuration ? "" : qPrintable(configuration.error().message));
    QVERIFY(!configuration->localCertificate().isNull());
    QVERIFY(!configuration->privateKey().isNull());
}

void TlsConfigurationTest::identity_unusable_namesTheFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << u"/nowhere/client.pem"_s << QString() << u"cannot be read"_s;
    QTest::newRow("a folder") << u"/"_s << QString() << u"cannot be read"_s;
    QTest::newRow("no key") << certificateFile(u"client-without-key.pem"_s) << QString() << u"private key"_s;
    QTest::newRow("PEM, wrong password") << certificateFile(u"client-encrypted.pem"_s) << u"no"_s << u"private key"_s;
    QTest::newRow("PEM, no password") << certificateFile(u"client-encrypted.pem"_s) << QString() << u"private key"_s;
    QTest::newRow("PFX, wrong password") << certificateFile(u"client.pfx"_s) << u"no"_s << u"password"_s;
    QTest::newRow("something else") << certificateFile(u"make"_s) << QString() << u"neither"_s;
}

void TlsConfigurationTest::identity_unusable_namesTheFile()
{
    QFETCH(QString, file);
    QFETCH(QString, password);
    QFETCH(QString, says);
    const auto configuration = tlsConfiguration({.certificateFile = file, .password = password});
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().kind, ErrorKind::Misuse);
    QCOMPARE(configuration.error().address, file);
    QVERIFY2(configuration.error().message.contains(says), qPrintable(configuration.error().message));
    QVERIFY(configuration.error().message.contains(file));
    QVERIFY(password.isEmpty() || !configuration.error().message.contains(u"'no'"_s));
}

void TlsConfigurationTest::authorities_areAddedToTheSystems()
{
    const auto before = tlsConfiguration({});
    const auto after = tlsConfiguration({.caFiles = {certificateFile(u"ca.pem"_s)}});
    QCOMPARE(after->caCertificates().size(), before->caCertificates().size() + 1);
    QVERIFY(!tlsConfiguration({.caFiles = {certificateFile(u"make"_s)}}));
    QVERIFY(!tlsConfiguration({.caFiles = {u"/nowhere/ca.pem"_s}}));
}

void TlsConfigurationTest::server_isAlwaysVerified()
{
    QCOMPARE(tlsConfiguration({})->peerVerifyMode(), QSslSocket::VerifyPeer);
}

QTEST_GUILESS_MAIN(TlsConfigurationTest)
#include "tst_tlsconfiguration.moc"
