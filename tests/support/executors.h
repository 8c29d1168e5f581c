// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "executor/requestexecutor.h"

#include <QTemporaryDir>

#include <memory>

namespace Rookery::Testing {

enum class Backend : quint8 {
    SandboxInMemory,
    SandboxInFile,
    Server, ///< a RavenDB at the address in the environment variable ROOKERY_TEST_SERVER
};

/// An empty database of one kind, with an executor for it and one for its server. Gone with the fixture.
class ExecutorFixture
{
public:
    /// nullptr where there is no server to be had.
    static std::unique_ptr<ExecutorFixture> make(Backend backend);
    ~ExecutorFixture();
    Q_DISABLE_COPY_MOVE(ExecutorFixture)

    Backend backend() const { return m_backend; }
    bool isSandbox() const { return m_backend != Backend::Server; }
    const QString &name() const { return m_name; }
    RequestExecutor &database() { return *m_database; }
    RequestExecutor &server() { return *m_server; }
    std::unique_ptr<RequestExecutor> another(const QString &database) { return m_factory(database); }

private:
    explicit ExecutorFixture(Backend backend) : m_backend(backend) {}
    bool setUpSandbox();
    bool setUpServer();

    Backend m_backend;
    QString m_name;
    QTemporaryDir m_folder;
    ExecutorFactory m_factory;
    std::unique_ptr<RequestExecutor> m_server;
    std::unique_ptr<RequestExecutor> m_database;
};

} // namespace Rookery::Testing
