// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"
#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "http/httpexecutor.h"
#include "support/httpserver.h"

namespace Rookery {

inline const QByteArray emptyResults = "{\"Results\":[]}";
inline const QByteArray oneDocument
    = R"({"Results":[{"n":1,"@metadata":{"@id":"a","@change-vector":"A:1"}}],"Includes":{}})";
inline const QByteArray onePutResult
    = R"({"Results":[{"Type":"PUT","@id":"a","@change-vector":"A:1","@collection":"@empty"}]})";

/// Options for servers that are asked for nothing but what the test sends.
inline HttpOptions optionsFor(const QStringList &urls)
{
    return {.urls = urls, .disableTopologyUpdates = true};
}

inline QByteArray topologyReply(const QStringList &urls, int etag)
{
    QByteArray nodes;
    for (const QString &url : urls)
        nodes += (nodes.isEmpty() ? "" : ",") + QByteArray(R"({"Url":")") + url.toUtf8() + R"(","ClusterTag":")"
            + char('A' + urls.indexOf(url)) + R"(","ServerRole":"Member"})";
    return "{\"Nodes\":[" + nodes + "],\"Etag\":" + QByteArray::number(etag) + '}';
}

inline GetDocuments loadOf(const QString &id)
{
    return {.ids = {id}};
}

inline ExecuteBatch putOf(const QString &id, const QByteArray &json = "{}")
{
    return {{PutDocument{id, {}, {}, *Json::parse(json)}}};
}

inline Result<LoadedDocuments> load(RequestExecutor &executor, const QString &id, RequestContext context = {})
{
    return waitFor<LoadedDocuments>(executor.send(loadOf(id), std::move(context)));
}

inline Result<BatchAnswer> save(RequestExecutor &executor, const QString &id, RequestContext context = {})
{
    return waitFor<BatchAnswer>(executor.send(putOf(id), std::move(context)));
}

/// The address of a port on which nobody listens.
QString deadUrl();

} // namespace Rookery
