// SPDX-License-Identifier: GPL-3.0-or-later
#include "testedserver.h"

#include "async/waitfor.h"
#include "commands/databases.h"
#include "executors.h"
#include "session/documentstore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Rookery {

TestedServer::TestedServer()
{
    const QString url = qEnvironmentVariable("ROOKERY_TEST_SERVER");
    if (url.isEmpty())
        return;
    m_connection.kind = Connection::Kind::Server;
    m_connection.name = u"Local"_s;
    m_connection.urls = {url};
    m_connection.database = u"Gui-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    DocumentStore store(executorsOf(m_connection, {}), {.database = m_connection.database});
    if (!waitFor(store.server().send(CreateDatabase{m_connection.database}))
        || !waitFor(store.executor().send(CreateSampleData())))
        qFatal("%s has no database for this test", qPrintable(url));
}

TestedServer::~TestedServer()
{
    if (m_connection.urls.isEmpty())
        return;
    DocumentStore store(executorsOf(m_connection, {}), {.database = m_connection.database});
    if (!waitFor(store.server().send(DeleteDatabase{m_connection.database})))
        qWarning("%s was not deleted", qPrintable(m_connection.database));
}

} // namespace Rookery
