// SPDX-License-Identifier: GPL-3.0-or-later
// One workload against a server, timed, by this library: what other clients' programs do in the same words, so that
// all are measured in one run.
#include "async/waitfor.h"
#include "http/httpexecutor.h"
#include "workloads.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

constexpr int unknownWorkload = 3;

void print(const QString &workload, const WorkloadRun &run)
{
    QByteArray line = R"({"peer":"ours","workload":")" + workload.toUtf8() + R"(","n":)" + QByteArray::number(run.count)
        + R"(,"seconds":)" + QByteArray::number(run.seconds, 'f', 6) + R"(,"check":)" + QByteArray::number(run.check);
    for (const auto &[name, seconds] : run.parts)
        line += ",\"" + name.toUtf8() + "\":" + QByteArray::number(seconds, 'f', 6);
    std::puts((line + '}').constData());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"url"_s, u"Of the server."_s, u"URL"_s}, {u"database"_s, u"Its name."_s, u"NAME"_s},
        {u"workload"_s, u"W1 to W9."_s, u"Wn"_s}, {u"stamp"_s, u"Another number for every run."_s, u"S"_s, u"1"_s},
        {u"warmup"_s, u"Do it once untimed, on other documents."_s, u"0|1"_s, u"1"_s}});
    parser.process(application);
    const Workload workload = findWorkload(parser.value(u"workload"_s));
    if (!workload)
        return unknownWorkload;
    DocumentStore store(httpExecutors({.urls = {parser.value(u"url"_s)}}), {.database = parser.value(u"database"_s)});
    const qint64 stamp = parser.value(u"stamp"_s).toLongLong();
    if (parser.value(u"warmup"_s) != u"0"_s)
        workload(store, {stamp, true});
    else
        valueOrExit(waitFor(valueOrExit(store.openSession())->load(u"bench/stamp"_s)));
    print(parser.value(u"workload"_s), workload(store, {stamp, false}));
    return EXIT_SUCCESS;
}
