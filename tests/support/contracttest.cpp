// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contracttest.h"

using namespace Qt::StringLiterals;

namespace Rookery::Testing {

void ContractTest::initTestCase_data()
{
    QTest::addColumn<Backend>("backend");
    QTest::newRow("sandbox in memory") << Backend::SandboxInMemory;
    QTest::newRow("sandbox in a file") << Backend::SandboxInFile;
    QTest::newRow("server") << Backend::Server;
}

void ContractTest::init()
{
    QFETCH_GLOBAL(Backend, backend);
    const QByteArray wanted = QTest::currentTestFunction() + QByteArray(" ") + QByteArray::number(int(backend));
    if (m_fixture && m_fixtureOf == wanted)
        return;
    m_fixture.reset();
    m_fixture = ExecutorFixture::make(backend);
    m_fixtureOf = wanted;
    if (!m_fixture)
        QSKIP("needs a RavenDB server: set ROOKERY_TEST_SERVER to its address");
}

void ContractTest::cleanupTestCase()
{
    m_fixture.reset();
}

Result<PutResult> ContractTest::put(const QString &id, const QByteArray &text, ExpectedChangeVector expected)
{
    const auto answer = batch({putOf(id, text, std::move(expected))});
    return answer ? Result<PutResult>(std::get<PutResult>(answer->results.first())) : Result<PutResult>(answer.error());
}

Result<DeleteResult> ContractTest::remove(const QString &id, ExpectedChangeVector expected)
{
    const auto answer = batch({removalOf(id, std::move(expected))});
    return answer ? Result<DeleteResult>(std::get<DeleteResult>(answer->results.first()))
                  : Result<DeleteResult>(answer.error());
}

std::optional<Document> ContractTest::get(const QString &id)
{
    const auto answer = ask(GetDocuments{{id}});
    if (!answer)
        qWarning() << answer.error().message;
    return answer ? answer->documents.value(0) : std::nullopt;
}

QByteArray ContractTest::text(const QString &id)
{
    const auto document = get(id);
    return document ? text(*document) : QByteArray("missing");
}

QByteArray ContractTest::text(const Document &document)
{
    return document.json.toJson()
        .replace(document.changeVector.toUtf8(), "CV")
        .replace(metadataText(document.json, u"@last-modified").toUtf8(), "AT");
}

PutDocument putOf(const QString &id, const QByteArray &text, ExpectedChangeVector expected)
{
    PutDocument put;
    put.id = id;
    put.expected = std::move(expected);
    put.json = json(text);
    return put;
}

DeleteDocument removalOf(const QString &id, ExpectedChangeVector expected)
{
    DeleteDocument removal;
    removal.id = id;
    removal.expected = std::move(expected);
    return removal;
}

QStringList idsOf(const QList<Document> &documents)
{
    QStringList ids;
    for (const Document &document : documents)
        ids.append(document.id);
    return ids;
}

} // namespace Rookery::Testing
