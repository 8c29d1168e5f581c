// SPDX-License-Identifier: MIT
// Asks for orders to a city without ever waiting: asynchronous URL DATABASE CITY
#include "async/deliver.h"
#include "http/httpexecutor.h"
#include "session/documentstore.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Rookery;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    DocumentStore store(httpExecutors({.urls = {arguments.value(1)}}), {.database = arguments.value(2)});
    const auto session = store.openSession().value();
    Query query{.rql = u"from Orders where ShipTo.City = $city"_s};
    query.parameters = Json::Value::emptyObject().withMember(u"city", Json::Value::fromString(arguments.value(3)));
    deliver(session->query(query), &application, [](const Result<QueryAnswer> &answer) {
        QTextStream out(stdout);
        for (const QueryResult &result : answer ? answer->results : QList<QueryResult>())
            out << result.document.id << '\n';
        QCoreApplication::exit(answer ? EXIT_SUCCESS : EXIT_FAILURE);
    });
    return QCoreApplication::exec();
}
