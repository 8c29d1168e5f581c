// SPDX-License-Identifier: MIT
#pragma once

namespace Rookery {

template <typename... T>
struct TypeList
{
    static constexpr int size = sizeof...(T);
};

// Every command there is, by name only: a new one is entered here, and then does not compile (or fails a test)
// until it has traits, a codec pair, a sandbox function or refusal, and a contract test.

// documents.h
struct GetDocuments;
struct GetDocumentsByPrefix;
struct GetDocumentIfChanged;
struct GetChangeVector;
using DocumentCommands = TypeList<GetDocuments, GetDocumentsByPrefix, GetDocumentIfChanged, GetChangeVector>;

// batch.h
struct ExecuteBatch;
struct ExecuteClusterTransaction;
using BatchCommands = TypeList<ExecuteBatch, ExecuteClusterTransaction>;

// collections.h
struct GetCollectionStatistics;
struct GetCollectionPage;
using CollectionCommands = TypeList<GetCollectionStatistics, GetCollectionPage>;

// compareexchange.h
struct GetCompareExchangeValues;
struct GetCompareExchangeByPrefix;
using CompareExchangeCommands = TypeList<GetCompareExchangeValues, GetCompareExchangeByPrefix>;

// databases.h
struct GetServerVersion;
struct GetDatabases;
struct CreateDatabase;
struct DeleteDatabase;
struct CreateSampleData;
using DatabaseCommands = TypeList<GetServerVersion, GetDatabases, CreateDatabase, DeleteDatabase, CreateSampleData>;

// extensionreads.h
struct GetCounters;
struct GetAttachment;
struct GetAttachmentChangeVector;
struct GetTimeSeries;
using ExtensionCommands = TypeList<GetCounters, GetAttachment, GetAttachmentChangeVector, GetTimeSeries>;

// identities.h
struct NextHiLoRange;
struct ReturnHiLoRange;
using IdentityCommands = TypeList<NextHiLoRange, ReturnHiLoRange>;

// multiget.h
struct MultiGet;
using MultiGetCommands = TypeList<MultiGet>;

// queries.h
struct QueryDocuments;
using QueryCommands = TypeList<QueryDocuments>;

// bulkinsert.h
struct NextOperationId;
struct InsertInBulk;
using BulkInsertCommands = TypeList<NextOperationId, InsertInBulk>;

// operations.h
struct PatchByQuery;
struct DeleteByQuery;
struct GetOperationState;
struct KillOperation;
using OperationCommands = TypeList<PatchByQuery, DeleteByQuery, GetOperationState, KillOperation>;

// revisions.h
struct GetRevisions;
struct GetRevisionsByChangeVector;
struct CountRevisions;
using RevisionCommands = TypeList<GetRevisions, GetRevisionsByChangeVector, CountRevisions>;

// streams.h
struct StreamQuery;
struct StreamDocuments;
using StreamCommands = TypeList<StreamQuery, StreamDocuments>;

using CommandFamilies = TypeList<DocumentCommands, BatchCommands, CollectionCommands, CompareExchangeCommands,
    DatabaseCommands, ExtensionCommands, IdentityCommands, MultiGetCommands, OperationCommands, QueryCommands,
    RevisionCommands, StreamCommands, BulkInsertCommands>;

template <typename... Lists>
struct JoinedLists;

template <typename List>
struct JoinedLists<List>
{
    using Type = List;
};

template <typename... A, typename... B, typename... Rest>
struct JoinedLists<TypeList<A...>, TypeList<B...>, Rest...>
{
    using Type = typename JoinedLists<TypeList<A..., B...>, Rest...>::Type;
};

template <typename Families>
struct AllOf;

template <typename... Family>
struct AllOf<TypeList<Family...>>
{
    using Type = typename JoinedLists<Family...>::Type;
};

using Commands = AllOf<CommandFamilies>::Type;

} // namespace Rookery
