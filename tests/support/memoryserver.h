// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedexecutor.h"

#include "session/documentstore.h"

namespace Rookery {

/// A few documents behind a ScriptedExecutor that answers loads and batches as a server would, so that a session test
/// reads as a conversation. A patch runs no script: it puts its values into the document. `nextBatch` replaces the
/// answer to the next batch; `commitsFirst` says whether the server does it all the same.
class MemoryServer
{
public:
    explicit MemoryServer(Conventions conventions = {});

    void put(const QString &id, const QByteArray &json); ///< as another client would
    void remove(const QString &id) { documents.remove(idKey(id)); }
    std::optional<QByteArray> content(const QString &id) const; ///< without @metadata
    DocumentStore &store() { return *m_store; }
    std::unique_ptr<Session> session(SessionOptions options = {})
    {
        return m_store->openSession(std::move(options)).value();
    }
    void closeStore() { m_store.reset(); }

    ScriptedExecutor *executor = nullptr; ///< the store's; owned by it
    DocumentsById documents;
    std::optional<Error> nextBatch;
    bool commitsFirst = false;
    std::optional<Error> reads; ///< what every load answers while it is set

private:
    Result<LoadedDocuments> load(const GetDocuments &command);
    Result<QList<Document>> page(const GetCollectionPage &command) const;
    QString finalId(const QString &id);
    Result<BatchAnswer> commit(const QList<BatchCommand> &commands);
    BatchResult apply(const BatchCommand &command);
    PutResult write(const QString &id, const Json::Value &json);
    std::optional<Error> violation(const BatchCommand &command) const;

    int m_etag = 0;
    int m_identity = 0;
    std::unique_ptr<DocumentStore> m_store;
};

} // namespace Rookery
