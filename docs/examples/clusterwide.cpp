// SPDX-License-Identifier: MIT
// Stores a document in a transaction of the whole cluster: clusterwide URL DATABASE ID
#include "async/waitfor.h"
#include "http/httpexecutor.h"
#include "session/documentstore.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Rookery;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    DocumentStore store(httpExecutors({.urls = {arguments.value(1)}}), {.database = arguments.value(2)});
    const auto session = store.openSession({.transactionMode = TransactionMode::ClusterWide}).value();
    if (!session->store(arguments.value(3), Json::parse(R"({"Name": "unique"})").value(), {.collection = u"Names"_s}))
        return EXIT_FAILURE;
    const auto saved = waitFor(session->saveChanges());
    QTextStream(stdout) << (saved ? u"agreed"_s : saved.error().message) << '\n';
    return saved ? EXIT_SUCCESS : EXIT_FAILURE;
}
