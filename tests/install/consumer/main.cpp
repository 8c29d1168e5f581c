// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/waitfor.h"
#include "sandbox/sandboxexecutor.h"
#include "session/documentstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// Stores a document in one session, loads it in another, and prints a number of it.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    DocumentStore store(sandboxExecutors({}), {.database = u"Sandbox"_s});
    const auto writer = store.openSession().value();
    if (!writer->store(u"a/1"_s, Json::parse(R"({"n":1.10})").value()) || !waitFor(writer->saveChanges()))
        return EXIT_FAILURE;
    const auto reader = store.openSession().value();
    const auto document = waitFor(reader->load(u"a/1"_s)).value();
    std::puts(document->json.member(u"n")->lexeme().constData());
    return EXIT_SUCCESS;
}
