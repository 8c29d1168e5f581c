// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "http/httpexecutor.h"
#include "output.h"
#include "password.h"
#include "sandbox/sandboxexecutor.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

Result<HttpOptions> httpOptionsFrom(const ConnectionOptions &options)
{
    HttpOptions http;
    http.urls = options.urls;
    http.disableTopologyUpdates = options.hasFixedTopology;
    if (options.timeout.count() > 0) {
        http.timeout = options.timeout;
        http.topologyTimeout = std::min(http.topologyTimeout, options.timeout);
    }
    for (const QString &file : options.authorities) {
        if (QFile authorities(file); !authorities.open(QIODevice::ReadOnly))
            return Error::misuse(u"The authorities '%1' cannot be read: %2."_s.arg(file, authorities.errorString()));
    }
    http.tls.caFiles = options.authorities;
    if (options.certificate.isEmpty())
        return http;
    const auto isPlain = [](const QString &url) { return url.startsWith("http:"_L1, Qt::CaseInsensitive); };
    if (std::any_of(options.urls.cbegin(), options.urls.cend(), isPlain))
        return Error::misuse(u"A client certificate needs an encrypted connection: give an address with https."_s);
    auto password = certificatePassword(options.certificate);
    if (!password)
        return password.error();
    http.tls.certificateFile = options.certificate;
    http.tls.password = *std::move(password);
    return http;
}

QString lineOf(const Activity &activity)
{
    const qint64 milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(activity.duration).count();
    QString line = u"%1 %2 ms"_s.arg(activity.command).arg(milliseconds);
    if (activity.facts.httpStatus > 0)
        line += u" %1"_s.arg(activity.facts.httpStatus);
    if (activity.error)
        line += u" %1"_s.arg(nameOf(activity.error->kind));
    if (activity.facts.fromCache)
        line += u" (from cache)"_s;
    return activity.facts.address.isEmpty() ? line : line + u' ' + activity.facts.address;
}

} // namespace

Result<std::unique_ptr<DocumentStore>> openStore(const ConnectionOptions &options)
{
    DocumentStoreOptions store;
    store.database = options.database;
    if (options.sandbox) {
        SandboxOptions sandbox;
        sandbox.file = *options.sandbox == ":memory:"_L1 ? QString() : *options.sandbox;
        if (store.database.isEmpty())
            store.database = sandbox.database;
        return std::make_unique<DocumentStore>(sandboxExecutors(std::move(sandbox)), std::move(store));
    }
    auto http = httpOptionsFrom(options);
    if (!http)
        return http.error();
    return std::make_unique<DocumentStore>(httpExecutors(*std::move(http)), std::move(store));
}

QString nameOfPlace(const ConnectionOptions &options)
{
    return options.sandbox ? u"sandbox %1"_s.arg(*options.sandbox) : options.urls.first();
}

void RequestPrinter::print()
{
    if (!m_isVerbose)
        return;
    for (const Activity &activity : m_store.activities()) {
        if (activity.number <= m_lastNumber)
            continue;
        m_lastNumber = activity.number;
        writeMessage(lineOf(activity));
    }
}

} // namespace Rookery::Cli
