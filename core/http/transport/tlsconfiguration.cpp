// SPDX-License-Identifier: MIT
#include "http/transport/tlsconfiguration.h"

#include <QFile>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

struct Identity
{
    QList<QSslCertificate> chain; ///< the client's own certificate first
    QSslKey key;
};

Error fileFault(const QString &file, const QString &why)
{
    return Error::misuse(u"The certificate file '%1' %2"_s.arg(file, why)).at(file);
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFault(path, u"cannot be read: %1."_s.arg(file.errorString()));
    return file.readAll();
}

/// PKCS#1 and PKCS#8 both: which algorithm a PKCS#8 key is of only trying tells.
QSslKey keyIn(const QByteArray &pem, const QByteArray &password)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, password);
        if (!key.isNull())
            return key;
    }
    return {};
}

Result<Identity> identityFromPem(const QString &file, const QByteArray &pem, const QByteArray &password)
{
    Identity identity{QSslCertificate::fromData(pem, QSsl::Pem), keyIn(pem, password)};
    if (identity.chain.isEmpty())
        return fileFault(file, u"holds no certificate."_s);
    if (identity.key.isNull())
        return fileFault(file, u"holds no private key that can be read: is it missing, or is the password wrong?"_s);
    return identity;
}

Result<Identity> identityFromPfx(const QString &file, const QByteArray &password)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return fileFault(file, u"cannot be read: %1."_s.arg(device.errorString()));
    Identity identity;
    QSslCertificate own;
    QList<QSslCertificate> others;
    if (!QSslCertificate::importPkcs12(&device, &identity.key, &own, &others, password))
        return fileFault(file, u"is neither PEM nor a PFX that can be opened: is the password wrong?"_s);
    identity.chain = QList<QSslCertificate>{own} + others;
    return identity;
}

Result<Identity> identityOf(const TlsOptions &options)
{
    const auto bytes = bytesOf(options.certificateFile);
    if (!bytes)
        return bytes.error();
    const QByteArray password = options.password.toUtf8();
    if (bytes->contains("-----BEGIN"))
        return identityFromPem(options.certificateFile, *bytes, password);
    return identityFromPfx(options.certificateFile, password);
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    for (const QString &file : options.caFiles) {
        const auto bytes = bytesOf(file);
        if (!bytes)
            return bytes.error();
        const auto authorities = QSslCertificate::fromData(*bytes, QSsl::Pem);
        if (authorities.isEmpty())
            return fileFault(file, u"holds no certificate."_s);
        configuration.addCaCertificates(authorities);
    }
    if (options.certificateFile.isEmpty())
        return configuration;
    const auto identity = identityOf(options);
    if (!identity)
        return identity.error();
    configuration.setLocalCertificateChain(identity->chain);
    configuration.setPrivateKey(identity->key);
    return configuration;
}

} // namespace Rookery
