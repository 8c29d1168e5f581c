// SPDX-License-Identifier: MIT
#pragma once

#include "executor/requestexecutor.h"
#include "http/httpoptions.h"

namespace Rookery {

/// Speaks RavenDB's HTTP protocol with one database of one cluster, or, for the empty name, with the server as a whole.
/// One QNetworkAccessManager in a thread of its own; replies are decoded there. Talks to nobody but the URLs given and
/// the nodes that the cluster's own topology names; follows no redirect.
class HttpExecutor final : public RequestExecutor
{
    Q_OBJECT

public:
    HttpExecutor(HttpOptions options, QString database);
    ~HttpExecutor() override;

    ClientConfiguration clientConfiguration() const override;

protected:
    void submit(Request request) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

ExecutorFactory httpExecutors(HttpOptions options);

} // namespace Rookery
