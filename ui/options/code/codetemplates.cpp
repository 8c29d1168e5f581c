// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/code/codetemplates.h"

namespace Rookery {

namespace {

constexpr QStringView csharp = uR"(?sandbox|// The sandbox is Rookery’s own: name your server here.
using var store = new DocumentStore
{
    Urls = new[] { @{urls} },
    Database = @{default}
}.Initialize();

?node|using var node = RequestExecutor
?node|    .CreateForSingleNodeWithoutConfigurationUpdates(
?node|        @{node},
?node|        @{effective},
?node|        store.Certificate, store.Conventions);
?node|
using var session = store.OpenSession(
    new SessionOptions
    {
?own|        Database = @{own},
?node|        RequestExecutor = node,
        NoTracking = @{noTracking},
        NoCaching = @{noCaching},
?guardless|        DisableAtomicDocumentWritesInClusterWideTransaction
?guardless|            = true,
        TransactionMode =
            TransactionMode.@{mode}
    });

?concurrency|session.Advanced
?concurrency|    .UseOptimisticConcurrency = @{concurrency};
session.Advanced
    .MaxNumberOfRequestsPerSession = @{budget};
)";

constexpr QStringView nodeJs = uR"(?!node|import { DocumentStore } from "ravendb";
?node|import { DocumentStore, RequestExecutor } from "ravendb";

?sandbox|// The sandbox is Rookery’s own: name your server here.
const store = new DocumentStore(
    [@{urls}],
    @{default}
);
store.initialize();

?node|const node = RequestExecutor
?node|    .createForSingleNodeWithoutConfigurationUpdates(
?node|        @{node},
?node|        @{effective},
?node|        {
?node|            authOptions: store.authOptions,
?node|            documentConventions: store.conventions
?node|        });
?node|
const session = store.openSession({
?own|    database: @{own},
?node|    requestExecutor: node,
    noTracking: @{noTracking},
    noCaching: @{noCaching},
?guardless|    disableAtomicDocumentWritesInClusterWideTransaction:
?guardless|        true,
    transactionMode: @{mode}
});

?concurrency|session.advanced
?concurrency|    .useOptimisticConcurrency = @{concurrency};
session.advanced
    .maxNumberOfRequestsPerSession = @{budget};
)";

// The Python client has no property of a session for the budget: its conventions decide, before the store begins.
constexpr QStringView python = uR"(from ravendb import (
    DocumentStore,
?node|    RequestExecutor,
    SessionOptions,
    TransactionMode,
)

?sandbox|# The sandbox is Rookery’s own: name your server here.
store = DocumentStore([@{urls}], @{default})
store.conventions.max_number_of_requests_per_session = @{budget}
store.initialize()

?node|node = (
?node|    RequestExecutor
?node|    .create_for_single_node_without_configuration_updates(
?node|        @{node},
?node|        @{effective},
?node|        store.conventions,
?node|        store.certificate_pem_path,
?node|        store.trust_store_path,
?node|        store.thread_pool_executor,
?node|    )
?node|)
?node|
options = SessionOptions(
?own|    database=@{own},
?node|    request_executor=node,
    no_tracking=@{noTracking},
    no_caching=@{noCaching},
?guardless|    disable_atomic_document_writes_in_cluster_wide_transaction=True,
    transaction_mode=TransactionMode.@{mode},
)

with store.open_session(session_options=options) as session:
?concurrency|    session.advanced.use_optimistic_concurrency = @{concurrency}
    ...
)";

constexpr QStringView java = uR"(?sandbox|// The sandbox is Rookery’s own: name your server here.
DocumentStore store = new DocumentStore(
    new String[] { @{urls} },
    @{default});
store.initialize();

?node|RequestExecutor node = RequestExecutor
?node|    .createForSingleNodeWithoutConfigurationUpdates(
?node|        @{node},
?node|        @{effective},
?node|        store.getCertificate(),
?node|        store.getCertificatePrivateKeyPassword(),
?node|        store.getTrustStore(),
?node|        store.getExecutorService(),
?node|        store.getConventions());
?node|
SessionOptions options = new SessionOptions();
?own|options.setDatabase(@{own});
?node|options.setRequestExecutor(node);
options.setNoTracking(@{noTracking});
options.setNoCaching(@{noCaching});
?guardless|options
?guardless|    .setDisableAtomicDocumentWritesInClusterWideTransaction(
?guardless|        true);
options.setTransactionMode(
    TransactionMode.@{mode});

try (IDocumentSession session =
        store.openSession(options)) {
?concurrency|    session.advanced()
?concurrency|        .setUseOptimisticConcurrency(@{concurrency});
    session.advanced()
        .setMaxNumberOfRequestsPerSession(@{budget});
}
)";

} // namespace

QStringView codeTemplate(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::CSharp: return csharp;
    case CodeLanguage::NodeJs: return nodeJs;
    case CodeLanguage::Python: return python;
    case CodeLanguage::Java: return java;
    }
    return {};
}

} // namespace Rookery
