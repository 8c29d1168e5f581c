// SPDX-License-Identifier: GPL-3.0-or-later
#include "executors.h"

#include "http/httpexecutor.h"
#include "sandbox/sandboxexecutor.h"

namespace Rookery {

ExecutorFactory executorsOf(const Connection &connection, const QString &node)
{
    if (connection.kind == Connection::Kind::Sandbox) {
        SandboxOptions options;
        options.file = connection.sandboxFile;
        if (!connection.database.isEmpty())
            options.database = connection.database;
        return sandboxExecutors(options);
    }
    HttpOptions options;
    options.urls = node.isEmpty() ? connection.urls : QStringList{node};
    options.disableTopologyUpdates = !node.isEmpty();
    options.tls.certificateFile = connection.certificateFile;
    options.tls.caFiles = connection.caFiles;
    return httpExecutors(options);
}

} // namespace Rookery
