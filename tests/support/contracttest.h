// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"
#include "commands/batch.h"
#include "commands/documents.h"
#include "support/executors.h"
#include "support/jsontext.h"

#include <QTest>

namespace Rookery::Testing {

/// Base of the contract tests: every case runs on every executor, each with an empty database of its own for each test
/// function (its rows share it). Without a server its share of the cases is skipped, each with a message.
class ContractTest : public QObject
{
    Q_OBJECT

protected:
    ExecutorFixture &fixture() { return *m_fixture; }

    template <ListedCommand C>
    Result<typename C::Answer> ask(C command, RequestContext context = {})
    {
        return waitFor<typename C::Answer>(m_fixture->database().send(std::move(command), std::move(context)));
    }

    template <ListedCommand C>
    Result<typename C::Answer> askServer(C command)
    {
        return waitFor<typename C::Answer>(m_fixture->server().send(std::move(command)));
    }

    Result<BatchAnswer> batch(QList<BatchCommand> commands) { return ask(ExecuteBatch{std::move(commands)}); }
    Result<PutResult> put(const QString &id, const QByteArray &json, ExpectedChangeVector expected = {});
    Result<DeleteResult> remove(const QString &id, ExpectedChangeVector expected = {});
    std::optional<Document> get(const QString &id);
    /// A document's text with its change vector and time replaced by CV and AT; "missing" where there is none.
    QByteArray text(const QString &id);
    QByteArray text(const Document &document);

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanupTestCase();

private:
    std::unique_ptr<ExecutorFixture> m_fixture;
    QByteArray m_fixtureOf; ///< test function and backend that the fixture was made for
};

PutDocument putOf(const QString &id, const QByteArray &json, ExpectedChangeVector expected = {});
DeleteDocument removalOf(const QString &id, ExpectedChangeVector expected = {});
QStringList idsOf(const QList<Document> &documents);
/// Kind and exception of an error, for comparing: "Rejected RavenException"; "ok" where there is none.
template <typename T>
QString outcomeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : nameOf(result.error().kind) + u' ' + result.error().exceptionName();
}

} // namespace Rookery::Testing

/// Stops the test with the error's sentence where a result has none.
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        if (!(result))                                                                                                 \
            QFAIL(qPrintable((result).error().exceptionName() + QStringLiteral(": ") + (result).error().message));     \
    } while (false)
