// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/executors.h"

#include "async/waitfor.h"
#include "commands/databases.h"
#include "http/httpexecutor.h"
#include "sandbox/sandboxexecutor.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Rookery::Testing {

std::unique_ptr<ExecutorFixture> ExecutorFixture::make(Backend backend)
{
    std::unique_ptr<ExecutorFixture> fixture(new ExecutorFixture(backend));
    const bool isReady = fixture->isSandbox() ? fixture->setUpSandbox() : fixture->setUpServer();
    return isReady ? std::move(fixture) : nullptr;
}

ExecutorFixture::~ExecutorFixture()
{
    m_database.reset();
    if (m_server && !isSandbox()) {
        if (const auto deleted = waitFor<Done>(m_server->send(DeleteDatabase{m_name})); !deleted)
            qWarning() << "left behind:" << m_name << deleted.error().message;
    }
}

bool ExecutorFixture::setUpSandbox()
{
    SandboxOptions options;
    options.fillsWithSampleData = false;
    if (m_backend == Backend::SandboxInFile)
        options.file = m_folder.filePath(u"contract.rookery"_s);
    m_name = options.database;
    m_factory = sandboxExecutors(options);
    m_server = m_factory({});
    m_database = m_factory(m_name);
    return true;
}

bool ExecutorFixture::setUpServer()
{
    const QString url = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (url.isEmpty())
        return false;
    HttpOptions options;
    options.urls = {url};
    m_name = u"contract-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_factory = httpExecutors(options);
    m_server = m_factory({});
    m_database = m_factory(m_name);
    const auto created = waitFor<Done>(m_server->send(CreateDatabase{m_name}));
    if (!created)
        qFatal("No test database on %s: %s", qPrintable(url), qPrintable(created.error().message));
    return true;
}

} // namespace Rookery::Testing
