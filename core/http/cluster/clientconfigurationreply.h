// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "executor/clientconfiguration.h"
#include "http/codec/httpcall.h"

namespace Rookery {

struct ClientConfigurationReply
{
    ClientConfiguration configuration;
    qint64 etag = 0;
};

/// The server's answer to GET DB/configuration/client. Values that cannot be (a budget of 0, '|' as separator, a
/// behaviour that we do not know) are not taken over, and neither is anything that is disabled.
Result<ClientConfigurationReply> clientConfigurationIn(const HttpReply &reply);

} // namespace Rookery
