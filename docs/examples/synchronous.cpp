// SPDX-License-Identifier: MIT
// Loads an order, changes one number of it, and saves: synchronous URL DATABASE ID
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
    const auto session = store.openSession().value();
    const QString id = arguments.value(3);
    if (const auto document = waitFor(session->load(id)); !document || !*document)
        return EXIT_FAILURE;
    if (!session->set(id, Json::Pointer::parse(u"/Freight"_s).value(), Json::parse("12.50").value()))
        return EXIT_FAILURE;
    const auto saved = waitFor(session->saveChanges());
    QTextStream(stdout) << (saved ? u"saved "_s + id : saved.error().message) << '\n';
    return saved ? EXIT_SUCCESS : EXIT_FAILURE;
}
