// SPDX-License-Identifier: GPL-3.0-or-later
// What the sandbox offers and what it refuses: the one list of it. tst_sandboxoffer holds it against the sandbox and a
// server; the tables of docs/sandbox.md are made of it by `tests/lint/sandbox.py --update`, and lint fails where they
// are not. A new command is missing here until it is entered.
#pragma once

namespace Rookery::Testing {

struct Offered
{
    const char *command;
    const char *cases; ///< the file that asks it of both executors
    const char *remarks;
};

struct Refused
{
    const char *asked; ///< names every command that is refused as a whole
    const char *held; ///< the test that expects the refusal
    const char *remarks;
};

/// Refused by the sandbox where a server answers.
struct Example
{
    const char *asked;
    const char *example;
};

// clang-format off
inline constexpr Offered offered[] = {
    {"GetDocuments", "tst_documentscontract",
        "ids without case, in order, holes and duplicates kept; include paths `Company`, `Refs[]`, `Lines[].Product`, "
        "`Map.$Values`, `Map.$Keys`; metadata alone"},
    {"GetDocumentsByPrefix", "tst_prefixcontract",
        "ordinal order of lower-cased ids; `matches`, `exclude`, `startAfter`, `start`"},
    {"GetDocumentIfChanged", "tst_documentscontract", "compares the change vector"},
    {"GetChangeVector", "tst_documentscontract", ""},
    {"ExecuteBatch", "tst_batchcontract",
        "one transaction, all or nothing; PUT and DELETE with expected change vectors, ids that are completed (empty, "
        "`users/`, `users|`); waiting for indexes, which are never stale"},
    {"GetCollectionStatistics", "tst_collectionscontract", "collections without case"},
    {"GetCollectionPage", "tst_collectionscontract", "latest change first"},
    {"QueryDocuments", "tst_querycontract",
        "RQL: `from Users|@all_docs [as u] [where …] [order by …] [select …] [include …] [limit …]`; see *Queries*"},
    {"MultiGet", "tst_multigetcontract",
        "`GetDocuments`, `GetDocumentsByPrefix` and `QueryDocuments`, each as if it was asked alone"},
    {"StreamQuery", "tst_streamcontract", "the same queries, without includes"},
    {"StreamDocuments", "tst_streamcontract", "all documents, or those of a prefix"},
    {"NextOperationId", "tst_bulkinsertcontract", ""},
    {"InsertInBulk", "tst_bulkinsertcontract",
        "one transaction each, where a server stores what comes before a fault, perhaps"},
    {"NextHiLoRange", "tst_identitiescontract", "documents `Raven/Hilo/…` in the collection `@hilo`"},
    {"ReturnHiLoRange", "tst_identitiescontract", ""},
    {"GetServerVersion", "tst_executorcontract", "`sandbox`"},
    {"GetDatabases", "tst_executorcontract", "the one database"},
    {"CreateSampleData", "tst_executorcontract", "the sandbox's own sample (`resources/sample`), into an empty database"},
};

inline constexpr Refused refused[] = {
    {"`CreateDatabase`, `DeleteDatabase`", "tst_executorcontract::database_ofSandbox_isRefusedByName",
        "it holds one database; another name than that is `DatabaseMissing`"},
    {"`ExecuteClusterTransaction`", "tst_batchcontract::clusterTransaction_sandbox_isRefusedByName",
        "it has no cluster"},
    {"reads and batches in transaction mode ClusterWide",
        "tst_documentscontract::get_clusterWide_isRefusedByTheSandboxAlone", "the same"},
    {"`GetCompareExchangeValues`, `GetCompareExchangeByPrefix`, and such values in a batch",
        "tst_compareexchangecontract::commands_sandbox_areRefusedByName", "nobody is there to agree with"},
    {"patches, counters, attachments, time series and forced revisions in a batch",
        "tst_deferredcontract::sandbox_refusesByName_andWritesNothing", "it runs no scripts and keeps documents alone; nothing of the batch is written"},
    {"`GetCounters`, `GetAttachment`, `GetAttachmentChangeVector`, `GetTimeSeries`, `GetRevisions`, "
     "`GetRevisionsByChangeVector`, `CountRevisions`",
        "tst_extensionreadscontract::sandbox_refusesByName", "it keeps documents alone"},
    {"counters and time series that come along with a load",
        "tst_extensionreadscontract::sandbox_refusesIncludesByName", "the same"},
    {"`PatchByQuery`, `DeleteByQuery`, `GetOperationState`, `KillOperation`",
        "tst_operationscontract::sandbox_refusesByName_andDoesNothing",
        "it runs no scripts, and nothing goes on by itself; it is done document by document in a session"},
    {"waiting for replication", "tst_deferredcontract::row106_waits_areTaken", "it has no replicas"},
    {"compare-exchange values that come along with a load",
        "tst_compareexchangecontract::row33_include_bringsTheValuesAlong", "the same"},
};

inline constexpr Example refusedQueries[] = {
    {"an index", "from index 'Offer/ByN' where n = 1"},
    {"`group by`", "from Users group by n select n, count()"},
    {"`load`", "from Users as u load u.friend as f select f.n"},
    {"`filter`", "from Users filter n = 1"},
    {"`declare`", "declare function f(u) { return { m: u.n }; } from Users as u select f(u)"},
    {"JavaScript in `select`", "from Users as u select { m: u.n + 1 }"},
    {"values in `select`", "from Users select 5 as five"},
    {"`select distinct`", "from Users select distinct n"},
    {"`search()`, `exact()`, `boost()`, `regex()` and their like", "from Users where search(name, 'ann')"},
    {"order by `alphaNumeric`", "from Users order by name as alphaNumeric"},
    {"order by `score()`", "from Users where n > 0 order by score()"},
    {"order by `random()`", "from Users order by random()"},
    {"`include counters()` and its like", "from Users include counters('likes')"},
    {"whole numbers beyond 64 bits", "from Users where n = 123456789012345678901234567890"},
};

inline constexpr Example refusedIncludePaths[] = {
    {"include paths with a prefix", "Company(companies/)"},
    {"include paths with a suffix", "Company[companies]"},
};
// clang-format on

} // namespace Rookery::Testing
