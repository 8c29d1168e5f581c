// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"
#include "session/compareexchange/compareexchange.h"
#include "support/jsontext.h"
#include "support/memoryserver.h"

namespace Rookery::Testing {

enum class Loss : quint8 { None, BeforeTheServer, AfterTheServer };

/// Compare-exchange values behind a memory server, which remembers its transactions as a cluster does.
class Cluster
{
public:
    Cluster()
    {
        server.executor->onCommand<GetCompareExchangeValues>([this](const GetCompareExchangeValues &command) {
            GetCompareExchangeValues::Answer found;
            for (const QString &key : command.keys)
                found.append(values.contains(key) ? std::optional(values.value(key)) : std::nullopt);
            return found;
        });
        server.executor->onCommand<ExecuteClusterTransaction>(
            [this](const ExecuteClusterTransaction &command) { return answerTo(command); });
        SessionOptions options;
        options.transactionMode = TransactionMode::ClusterWide;
        session = server.session(options);
    }

    void put(const QString &key, const QByteArray &value) { values[key] = {key, json(value), ++index}; }
    CompareExchange exchange() { return session->compareExchange(); }
    std::optional<CompareExchangeValue> load(const QString &key) { return waitFor(exchange().load(key)).value(); }
    QList<ExecuteClusterTransaction> sent() const { return server.executor->sent<ExecuteClusterTransaction>(); }

    MemoryServer server;
    QHash<QString, CompareExchangeValue> values; ///< as the server has them
    qint64 index = 40;
    Loss loss = Loss::None; ///< of the next transaction
    int losses = 1; ///< how many in a row
    std::unique_ptr<Session> session;

private:
    Result<BatchAnswer> answerTo(const ExecuteClusterTransaction &command)
    {
        const Loss now = losses > 0 ? loss : Loss::None;
        if (now != Loss::None)
            --losses;
        const Error lost = Error::of(ErrorKind::StateUnknown, QStringLiteral("connection closed"));
        if (now == Loss::BeforeTheServer)
            return lost;
        if (!m_answers.contains(command.raftRequestId))
            m_answers.insert(command.raftRequestId, run(command));
        return now == Loss::AfterTheServer ? Result<BatchAnswer>(lost) : m_answers.value(command.raftRequestId, lost);
    }

    Result<BatchAnswer> run(const ExecuteClusterTransaction &command)
    {
        ++index;
        BatchAnswer answer;
        answer.transactionIndex = index;
        for (const BatchCommand &each : command.commands) {
            const auto *put = std::get_if<PutCompareExchange>(&each);
            const auto *removed = std::get_if<DeleteCompareExchange>(&each);
            if (!put && !removed) {
                const auto *document = std::get_if<PutDocument>(&each);
                answer.results.append(document
                        ? BatchResult(PutResult{document->id, QStringLiteral("RAFT:1"), {}, {}, {}})
                        : DeleteResult{std::get<DeleteDocument>(each).id, true, {}});
                continue;
            }
            const QString key = put ? put->key : removed->key;
            if (values.value(key).index != (put ? put->index : removed->index)) {
                Error error = Error::of(ErrorKind::Conflict, QStringLiteral("Concurrency check failed"));
                error.type = QStringLiteral("ClusterTransactionConcurrencyException");
                return error;
            }
            values.remove(key);
            if (put)
                values.insert(key, {key, put->value, index});
            answer.results.append(CompareExchangeResult{key, index});
        }
        return answer;
    }

    QHash<QString, Result<BatchAnswer>> m_answers; ///< by raft-request-id
};

} // namespace Rookery::Testing
