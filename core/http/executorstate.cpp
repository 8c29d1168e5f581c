// SPDX-License-Identifier: MIT
#include "http/executorstate.h"

#include "http/httpexecutor.h"
#include "http/transport/proxies.h"
#include "http/transport/serveraddress.h"

namespace Rookery {

ExecutorState::ExecutorState(const HttpOptions &httpOptions, const QString &databaseName, QList<QUrl> urls)
    : options(httpOptions), database(databaseName), addresses(std::move(urls)), cache(httpOptions.maxCacheBytes)
{
    network.setProxyFactory(new Proxies); // owned by the manager
    if (!hasTopology())
        adopt(topologyOf(addresses));
}

bool ExecutorState::hasTopology() const
{
    return !database.isEmpty() && !options.disableTopologyUpdates;
}

ReadBalanceBehavior ExecutorState::readBalance() const
{
    return prescribed.readBalanceBehavior.value_or(options.readBalanceBehavior);
}

std::optional<int> ExecutorState::contextSeed() const
{
    if (prescribed.loadBalanceBehavior.value_or(options.loadBalanceBehavior) == LoadBalanceBehavior::None)
        return std::nullopt;
    return prescribed.loadBalancerContextSeed.value_or(options.loadBalancerContextSeed);
}

void ExecutorState::adopt(Topology topology)
{
    nodes.adopt(std::move(topology));
    sinceAnswer.start();
}

void ExecutorState::noteAnswerOf(const QUrl &node)
{
    nodes.noteSuccess(node);
    sinceAnswer.start();
}

QByteArray ExecutorState::databasePath() const
{
    return "/databases/" + QUrl::toPercentEncoding(database);
}

QUrl ExecutorState::urlInDatabase(const QUrl &node, const QByteArray &path, const QByteArray &query) const
{
    return urlBelow(node, databasePath() + path, query);
}

QUrl ExecutorState::healthCheckUrl(const QUrl &node) const
{
    return database.isEmpty() ? urlBelow(node, "/setup/alive", {}) : urlInDatabase(node, "/healthcheck");
}

QList<HttpHeader> ExecutorState::headersFor(const QUrl &url) const
{
    QList<HttpHeader> headers = {
        {"Accept", "application/json"}, // with text/html among them, RavenDB redirects to an error page
        {"User-Agent", "Rookery"},
        {"Raven-Client-Version", "7.2.2"}, // without it, cluster-wide transactions lose their atomic guards
    };
    if (isLoopback(url))
        headers.append(HttpHeader{"Accept-Encoding", "identity"});
    return headers;
}

} // namespace Rookery
