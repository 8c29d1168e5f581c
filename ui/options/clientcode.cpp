// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/clientcode.h"

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

struct CodeFacts
{
    QString urls; ///< quoted, separated by commas
    QString database;
    QString node;
    bool isClusterWide;
    bool isOptimistic;
    int budget;
    const SessionOptions &options;
};

CodeFacts factsOf(const SessionChoice &choice)
{
    QStringList urls;
    const bool isSandbox = choice.connection.kind == Connection::Kind::Sandbox;
    for (const QString &url : isSandbox ? QStringList{u"http://localhost:8080"_s} : choice.connection.urls)
        urls.append(u'"' + url + u'"');
    return {urls.join(u", "_s), choice.database(), choice.pinnedNode,
        choice.options.transactionMode == TransactionMode::ClusterWide,
        choice.options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None)
            != OptimisticConcurrencyMode::None,
        choice.options.maxNumberOfRequestsPerSession.value_or(30), choice.options};
}

bool disablesAtomicWrites(const CodeFacts &facts)
{
    return facts.isClusterWide && facts.options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false);
}

QString flag(bool value, QLatin1StringView whenTrue = "true"_L1, QLatin1StringView whenFalse = "false"_L1)
{
    return value ? whenTrue : whenFalse;
}

QString cSharp(const CodeFacts &facts)
{
    QString code
        = u"using var store = new DocumentStore\n{\n    Urls = new[] { %1 },\n    Database = \"%2\"\n}.Initialize();\n\n"_s
              .arg(facts.urls, facts.database);
    if (!facts.node.isEmpty())
        code += u"var node = RequestExecutor\n    .CreateForSingleNodeWithoutConfigurationUpdates(\n        \"%1\", "
                u"\"%2\",\n"
                "        store.Certificate, store.Conventions);\n\n"_s.arg(facts.node, facts.database);
    code
        += u"using var session = store.OpenSession(\n    new SessionOptions\n    {\n        Database = \"%1\",\n"_s.arg(
            facts.database);
    if (!facts.node.isEmpty())
        code += u"        RequestExecutor = node,\n"_s;
    code += u"        NoTracking = %1,\n        NoCaching = %2,\n        TransactionMode = TransactionMode.%3"_s.arg(
        flag(facts.options.noTracking), flag(facts.options.noCaching),
        facts.isClusterWide ? u"ClusterWide"_s : u"SingleNode"_s);
    if (disablesAtomicWrites(facts))
        code += u",\n        DisableAtomicDocumentWritesInClusterWideTransaction = true"_s;
    code += u"\n    });\n\n"_s;
    if (!facts.isClusterWide)
        code += u"session.Advanced.UseOptimisticConcurrency = %1;\n"_s.arg(flag(facts.isOptimistic));
    return code + u"session.Advanced.MaxNumberOfRequestsPerSession = %1;\n"_s.arg(facts.budget);
}

QString nodeJs(const CodeFacts &facts)
{
    QString code
        = u"const store = new DocumentStore([%1], \"%2\");\nstore.initialize();\n\n"_s.arg(facts.urls, facts.database);
    if (!facts.node.isEmpty())
        code += u"const node = RequestExecutor.createForSingleNodeWithoutConfigurationUpdates(\n    \"%1\", \"%2\",\n"
                "    { authOptions: store.authOptions, documentConventions: store.conventions });\n\n"_s.arg(
                    facts.node, facts.database);
    code += u"const session = store.openSession({\n    database: \"%1\",\n"_s.arg(facts.database);
    if (!facts.node.isEmpty())
        code += u"    requestExecutor: node,\n"_s;
    code
        += u"    noTracking: %1,\n    noCaching: %2,\n    transactionMode: \"%3\""_s.arg(flag(facts.options.noTracking),
            flag(facts.options.noCaching), facts.isClusterWide ? u"ClusterWide"_s : u"SingleNode"_s);
    if (disablesAtomicWrites(facts))
        code += u",\n    disableAtomicDocumentWritesInClusterWideTransaction: true"_s;
    code += u"\n});\n\n"_s;
    if (!facts.isClusterWide)
        code += u"session.advanced.useOptimisticConcurrency = %1;\n"_s.arg(flag(facts.isOptimistic));
    return code + u"session.advanced.maxNumberOfRequestsPerSession = %1;\n"_s.arg(facts.budget);
}

QString python(const CodeFacts &facts)
{
    QString code = u"store = DocumentStore([%1], \"%2\")\nstore.initialize()\n\n"_s.arg(facts.urls, facts.database);
    if (!facts.node.isEmpty())
        code += u"node = RequestExecutor.create_for_single_node_without_configuration_updates(\n    \"%1\", \"%2\","
                " store.conventions)\n\n"_s.arg(facts.node, facts.database);
    code += u"options = SessionOptions(\n    database=\"%1\",\n"_s.arg(facts.database);
    if (!facts.node.isEmpty())
        code += u"    request_executor=node,\n"_s;
    code += u"    no_tracking=%1,\n    no_caching=%2,\n    transaction_mode=TransactionMode.%3,\n"_s.arg(
        flag(facts.options.noTracking, "True"_L1, "False"_L1), flag(facts.options.noCaching, "True"_L1, "False"_L1),
        facts.isClusterWide ? u"CLUSTER_WIDE"_s : u"SINGLE_NODE"_s);
    if (disablesAtomicWrites(facts))
        code += u"    disable_atomic_document_writes_in_cluster_wide_transaction=True,\n"_s;
    code += u")\nwith store.open_session(session_options=options) as session:\n"_s;
    if (!facts.isClusterWide)
        code += u"    session.advanced.use_optimistic_concurrency = %1\n"_s.arg(
            flag(facts.isOptimistic, "True"_L1, "False"_L1));
    return code + u"    session.advanced.max_number_of_requests_per_session = %1\n"_s.arg(facts.budget);
}

QString java(const CodeFacts &facts)
{
    QString code
        = u"IDocumentStore store = new DocumentStore(\n    new String[] { %1 }, \"%2\");\nstore.initialize();\n\n"_s
              .arg(facts.urls, facts.database);
    code += u"SessionOptions options = new SessionOptions();\noptions.setDatabase(\"%1\");\n"_s.arg(facts.database);
    if (!facts.node.isEmpty())
        code += u"options.setRequestExecutor(RequestExecutor\n    .createForSingleNodeWithoutConfigurationUpdates(\n"
                "        \"%1\", \"%2\", null, null, null, store.getExecutorService(), store.getConventions()));\n"_s
                    .arg(facts.node, facts.database);
    code
        += u"options.setNoTracking(%1);\noptions.setNoCaching(%2);\noptions.setTransactionMode(TransactionMode.%3);\n"_s
               .arg(flag(facts.options.noTracking), flag(facts.options.noCaching),
                   facts.isClusterWide ? u"CLUSTER_WIDE"_s : u"SINGLE_NODE"_s);
    if (disablesAtomicWrites(facts))
        code += u"options.setDisableAtomicDocumentWritesInClusterWideTransaction(true);\n"_s;
    code += u"\nIDocumentSession session = store.openSession(options);\n"_s;
    if (!facts.isClusterWide)
        code += u"session.advanced().setUseOptimisticConcurrency(%1);\n"_s.arg(flag(facts.isOptimistic));
    return code + u"session.advanced().setMaxNumberOfRequestsPerSession(%1);\n"_s.arg(facts.budget);
}

} // namespace

QString clientCode(const SessionChoice &choice, ClientLanguage language)
{
    const CodeFacts facts = factsOf(choice);
    switch (language) {
    case ClientLanguage::CSharp: return cSharp(facts);
    case ClientLanguage::NodeJs: return nodeJs(facts);
    case ClientLanguage::Python: return python(facts);
    case ClientLanguage::Java: return java(facts);
    }
    Q_UNREACHABLE();
}

} // namespace Rookery
