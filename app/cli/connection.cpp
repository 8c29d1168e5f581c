// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connection.h"

#include "cli/output.h"
#include "cli/password.h"
#include "http/httpexecutor.h"
#include "sandbox/sandboxexecutor.h"

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
    http.tls.certificateFile = options.certificate;
    http.tls.caFiles = options.authorities;
    // Nobody is asked for a password which then goes nowhere.
    if (const auto addresses = serverAddresses(http); !addresses)
        return addresses.error();
    if (!options.certificate.isEmpty())
        http.tls.password = certificatePassword(options.certificate);
    if (const auto checked = check(http); !checked)
        return checked.error();
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
    if (options.timeout.count()
        > 0) // whoever is in a hurry does not want to wait for longer to learn what became of a save
        store.conventions.settleTimeout = std::min(store.conventions.settleTimeout, options.timeout);
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
