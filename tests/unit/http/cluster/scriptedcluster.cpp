// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcluster.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rookery {

ScriptedCluster::ScriptedCluster(const QList<HttpServer::Script> &scripts)
{
    for (int node = 0; node < scripts.size(); ++node) {
        m_servers.push_back(
            std::make_unique<HttpServer>([this, node, script = scripts[node]](
                                             const HttpMessage &request) { return answer(node, script, request); }));
    }
    setTopology(topologyReply(urls(), 1));
}

HttpOptions ScriptedCluster::options() const
{
    HttpOptions options{.urls = {url(0)}};
    options.clusterTimes.firstHealthCheck = 5ms;
    options.clusterTimes.healthCheckInterval = 10ms;
    return options;
}

QStringList ScriptedCluster::urls() const
{
    QStringList urls;
    for (const auto &server : m_servers)
        urls.append(server->url());
    return urls;
}

void ScriptedCluster::setTopology(const ScriptedAnswer &answer)
{
    const QMutexLocker locker(&m_mutex);
    m_topology = answer;
}

qsizetype ScriptedCluster::asked(int node, QByteArrayView what) const
{
    const auto requests = server(node).requests();
    return std::ranges::count_if(
        requests, [what](const HttpMessage &request) { return request.target().contains(what); });
}

qsizetype ScriptedCluster::topologyQuestions() const
{
    qsizetype count = 0;
    for (int node = 0; node < urls().size(); ++node)
        count += asked(node, "/topology");
    return count;
}

ScriptedAnswer ScriptedCluster::answer(int node, const HttpServer::Script &script, const HttpMessage &request)
{
    if (request.target().startsWith("/topology")) {
        const QMutexLocker locker(&m_mutex);
        return m_topology;
    }
    if (!request.target().endsWith("/healthcheck"))
        return script(request);
    return onlyHealthy == -1 || onlyHealthy == node ? reply(health, {}) : silence();
}

HttpServer::Script always(const ScriptedAnswer &answer)
{
    return [answer](const HttpMessage &) { return answer; };
}

ScriptedAnswer answerAsRaven(const HttpMessage &request)
{
    return request.method() == "POST" ? reply(201, onePutResult) : reply(200, oneDocument);
}

} // namespace Rookery
