// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientcodetexts.h"

namespace Rookery {

const QStringView plainCsharp = uR"(using var store = new DocumentStore
{
    Urls = new[] { "http://127.0.0.1:8080" },
    Database = "Northwind"
}.Initialize();

using var session = store.OpenSession(
    new SessionOptions
    {
        Database = "Northwind",
        NoTracking = false,
        NoCaching = false,
        TransactionMode =
            TransactionMode.SingleNode
    });

session.Advanced
    .UseOptimisticConcurrency = true;
session.Advanced
    .MaxNumberOfRequestsPerSession = 30;
)";

const QStringView plainNodeJs = uR"(import { DocumentStore } from "ravendb";

const store = new DocumentStore(
    ["http://127.0.0.1:8080"],
    "Northwind"
);
store.initialize();

const session = store.openSession({
    database: "Northwind",
    noTracking: false,
    noCaching: false,
    transactionMode: "SingleNode"
});

session.advanced
    .useOptimisticConcurrency = true;
session.advanced
    .maxNumberOfRequestsPerSession = 30;
)";

const QStringView plainPython = uR"(from ravendb import (
    DocumentStore,
    SessionOptions,
    TransactionMode,
)

store = DocumentStore(["http://127.0.0.1:8080"], "Northwind")
store.conventions.max_number_of_requests_per_session = 30
store.initialize()

options = SessionOptions(
    database="Northwind",
    no_tracking=False,
    no_caching=False,
    transaction_mode=TransactionMode.SINGLE_NODE,
)

with store.open_session(session_options=options) as session:
    session.advanced.use_optimistic_concurrency = True
    ...
)";

const QStringView plainJava = uR"(DocumentStore store = new DocumentStore(
    new String[] { "http://127.0.0.1:8080" },
    "Northwind");
store.initialize();

SessionOptions options = new SessionOptions();
options.setDatabase("Northwind");
options.setNoTracking(false);
options.setNoCaching(false);
options.setTransactionMode(
    TransactionMode.SINGLE_NODE);

try (IDocumentSession session =
        store.openSession(options)) {
    session.advanced()
        .setUseOptimisticConcurrency(true);
    session.advanced()
        .setMaxNumberOfRequestsPerSession(30);
}
)";

const QStringView pinnedCsharp = uR"(using var store = new DocumentStore
{
    Urls = new[] { "https://a.staging.example.com", "https://b.staging.example.com" },
    Database = "Nortwind"
}.Initialize();

using var node = RequestExecutor
    .CreateForSingleNodeWithoutConfigurationUpdates(
        "https://b.staging.example.com",
        "Nortwind",
        store.Certificate, store.Conventions);

using var session = store.OpenSession(
    new SessionOptions
    {
        Database = "Nortwind",
        RequestExecutor = node,
        NoTracking = true,
        NoCaching = false,
        DisableAtomicDocumentWritesInClusterWideTransaction
            = true,
        TransactionMode =
            TransactionMode.ClusterWide
    });

session.Advanced
    .MaxNumberOfRequestsPerSession = 60;
)";

const QStringView pinnedNodeJs = uR"(import { DocumentStore, RequestExecutor } from "ravendb";

const store = new DocumentStore(
    ["https://a.staging.example.com", "https://b.staging.example.com"],
    "Nortwind"
);
store.initialize();

const node = RequestExecutor
    .createForSingleNodeWithoutConfigurationUpdates(
        "https://b.staging.example.com",
        "Nortwind",
        {
            authOptions: store.authOptions,
            documentConventions: store.conventions
        });

const session = store.openSession({
    database: "Nortwind",
    requestExecutor: node,
    noTracking: true,
    noCaching: false,
    disableAtomicDocumentWritesInClusterWideTransaction:
        true,
    transactionMode: "ClusterWide"
});

session.advanced
    .maxNumberOfRequestsPerSession = 60;
)";

const QStringView pinnedPython = uR"(from ravendb import (
    DocumentStore,
    RequestExecutor,
    SessionOptions,
    TransactionMode,
)

store = DocumentStore(["https://a.staging.example.com", "https://b.staging.example.com"], "Nortwind")
store.conventions.max_number_of_requests_per_session = 60
store.initialize()

node = (
    RequestExecutor
    .create_for_single_node_without_configuration_updates(
        "https://b.staging.example.com",
        "Nortwind",
        store.conventions,
        store.certificate_pem_path,
        store.trust_store_path,
        store.thread_pool_executor,
    )
)

options = SessionOptions(
    database="Nortwind",
    request_executor=node,
    no_tracking=True,
    no_caching=False,
    disable_atomic_document_writes_in_cluster_wide_transaction=True,
    transaction_mode=TransactionMode.CLUSTER_WIDE,
)

with store.open_session(session_options=options) as session:
    ...
)";

const QStringView pinnedJava = uR"(DocumentStore store = new DocumentStore(
    new String[] { "https://a.staging.example.com", "https://b.staging.example.com" },
    "Nortwind");
store.initialize();

RequestExecutor node = RequestExecutor
    .createForSingleNodeWithoutConfigurationUpdates(
        "https://b.staging.example.com",
        "Nortwind",
        store.getCertificate(),
        store.getCertificatePrivateKeyPassword(),
        store.getTrustStore(),
        store.getExecutorService(),
        store.getConventions());

SessionOptions options = new SessionOptions();
options.setDatabase("Nortwind");
options.setRequestExecutor(node);
options.setNoTracking(true);
options.setNoCaching(false);
options
    .setDisableAtomicDocumentWritesInClusterWideTransaction(
        true);
options.setTransactionMode(
    TransactionMode.CLUSTER_WIDE);

try (IDocumentSession session =
        store.openSession(options)) {
    session.advanced()
        .setMaxNumberOfRequestsPerSession(60);
}
)";

const QStringView sandboxCsharp = uR"(// The sandbox is Rookery’s own: name your server here.
using var store = new DocumentStore
{
    Urls = new[] { "http://127.0.0.1:8080" },
    Database = "Sandbox"
}.Initialize();

using var session = store.OpenSession(
    new SessionOptions
    {
        NoTracking = false,
        NoCaching = true,
        TransactionMode =
            TransactionMode.SingleNode
    });

session.Advanced
    .UseOptimisticConcurrency = false;
session.Advanced
    .MaxNumberOfRequestsPerSession = 30;
)";

const QStringView sandboxNodeJs = uR"(import { DocumentStore } from "ravendb";

// The sandbox is Rookery’s own: name your server here.
const store = new DocumentStore(
    ["http://127.0.0.1:8080"],
    "Sandbox"
);
store.initialize();

const session = store.openSession({
    noTracking: false,
    noCaching: true,
    transactionMode: "SingleNode"
});

session.advanced
    .useOptimisticConcurrency = false;
session.advanced
    .maxNumberOfRequestsPerSession = 30;
)";

const QStringView sandboxPython = uR"(from ravendb import (
    DocumentStore,
    SessionOptions,
    TransactionMode,
)

# The sandbox is Rookery’s own: name your server here.
store = DocumentStore(["http://127.0.0.1:8080"], "Sandbox")
store.conventions.max_number_of_requests_per_session = 30
store.initialize()

options = SessionOptions(
    no_tracking=False,
    no_caching=True,
    transaction_mode=TransactionMode.SINGLE_NODE,
)

with store.open_session(session_options=options) as session:
    session.advanced.use_optimistic_concurrency = False
    ...
)";

const QStringView sandboxJava = uR"(// The sandbox is Rookery’s own: name your server here.
DocumentStore store = new DocumentStore(
    new String[] { "http://127.0.0.1:8080" },
    "Sandbox");
store.initialize();

SessionOptions options = new SessionOptions();
options.setNoTracking(false);
options.setNoCaching(true);
options.setTransactionMode(
    TransactionMode.SINGLE_NODE);

try (IDocumentSession session =
        store.openSession(options)) {
    session.advanced()
        .setUseOptimisticConcurrency(false);
    session.advanced()
        .setMaxNumberOfRequestsPerSession(30);
}
)";

} // namespace Rookery
