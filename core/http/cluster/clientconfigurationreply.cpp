// SPDX-License-Identifier: MIT
#include "http/cluster/clientconfigurationreply.h"

#include "http/codec/replyjson.h"

#include <limits>

namespace Rookery {

namespace {

ClientConfiguration clientConfigurationFrom(const Json::Value &object)
{
    ClientConfiguration configuration;
    const qint64 requests = integerOf(object, u"MaxNumberOfRequestsPerSession");
    if (requests >= 1 && requests <= std::numeric_limits<int>::max())
        configuration.maxNumberOfRequestsPerSession = static_cast<int>(requests);
    const QString behavior = textOf(object, u"ReadBalanceBehavior");
    if (behavior == u"None")
        configuration.readBalanceBehavior = ReadBalanceBehavior::None;
    else if (behavior == u"RoundRobin")
        configuration.readBalanceBehavior = ReadBalanceBehavior::RoundRobin;
    else if (behavior == u"FastestNode")
        configuration.readBalanceBehavior = ReadBalanceBehavior::FastestNode;
    const QString loadBalance = textOf(object, u"LoadBalanceBehavior");
    if (loadBalance == u"None")
        configuration.loadBalanceBehavior = LoadBalanceBehavior::None;
    else if (loadBalance == u"UseSessionContext")
        configuration.loadBalanceBehavior = LoadBalanceBehavior::UseSessionContext;
    if (const auto seed = object.member(u"LoadBalancerContextSeed"); seed && seed->isNumber())
        configuration.loadBalancerContextSeed = static_cast<int>(integerOf(object, u"LoadBalancerContextSeed"));
    const QString separator = textOf(object, u"IdentityPartsSeparator");
    if (separator.size() == 1 && separator != u"|")
        configuration.identityPartsSeparator = separator.front();
    return configuration;
}

} // namespace

Result<ClientConfigurationReply> clientConfigurationIn(const HttpReply &reply)
{
    const auto object = objectIn(reply);
    if (!object)
        return object.error();
    ClientConfigurationReply read{.configuration = {}, .etag = integerOf(*object, u"Etag")};
    const auto configuration = object->member(u"Configuration");
    if (configuration && configuration->isObject() && !flagOf(*configuration, u"Disabled"))
        read.configuration = clientConfigurationFrom(*configuration);
    return read;
}

} // namespace Rookery
