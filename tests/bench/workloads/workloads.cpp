// SPDX-License-Identifier: GPL-3.0-or-later
#include "workloads.h"

#include "async/waitfor.h"

#include <QElapsedTimer>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int loadsOfASession = 25;

class Watch
{
public:
    Watch() { m_timer.start(); }
    double seconds() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e9; }

private:
    QElapsedTimer m_timer;
};

QStringList orders(int first, int count)
{
    QStringList ids;
    for (int number = first; number < first + count; ++number)
        ids.append(u"orders/"_s + QString::number(number));
    return ids;
}

/// Read from the document as a program does that wants its fields.
qint64 sumOf(const Document &order)
{
    return order.json.member(u"number")->toInteger().value() + order.json.member(u"lines")->size();
}

Json::Value newDocument(int number)
{
    QByteArray lines;
    for (int line = 0; line < 7; ++line) {
        lines += QByteArray(line > 0 ? "," : "") + R"({"product":"products/)" + QByteArray::number(line + 1)
            + R"(-A","productName":"Product number )" + QByteArray::number(line) + R"(","pricePerUnit":)"
            + QByteArray::number(12.25 + line) + R"(,"quantity":)" + QByteArray::number(line + 1)
            + R"(,"discount":0.25})";
    }
    const QByteArray text = R"({"number":)" + QByteArray::number(number) + R"(,"company":"companies/)"
        + QByteArray::number(number % 91) + R"(-A","employee":"employees/)" + QByteArray::number(number % 9)
        + R"(-A","orderedAt":"2026-11-23T10:00:00.0000000","requireAt":"2026-12-23T00:00:00.0000000","shippedAt":null,)"
        + R"("shipTo":{"line1":")" + QByteArray::number(number)
        + R"( Rue des Alouettes","line2":null,"city":"Reims","region":null,"postalCode":"51100","country":"France",)"
        + R"("location":{"latitude":49.25,"longitude":4.03125}},"shipVia":"shippers/1-A","freight":12.375,"touched":0,)"
        + R"("notes":")" + QByteArray(300, 'n') + R"(","lines":[)" + lines + "]}";
    return valueOrExit(Json::parse(text));
}

QList<Json::Value> newDocuments(int count)
{
    QList<Json::Value> documents;
    for (int number = 0; number < count; ++number)
        documents.append(newDocument(number));
    return documents;
}

std::unique_ptr<Session> opened(DocumentStore &store, SessionOptions options = {})
{
    return valueOrExit(store.openSession(std::move(options)));
}

qint64 loadOneByOne(DocumentStore &store, const QStringList &ids)
{
    qint64 check = 0;
    for (qsizetype first = 0; first < ids.size(); first += loadsOfASession) {
        const auto session = opened(store);
        for (const QString &id : ids.mid(first, loadsOfASession))
            check += sumOf(valueOrExit(waitFor(session->load(id))).value());
    }
    return check;
}

/// Touches the documents in the session, as the workloads that save or compare do.
void touch(Session &session, const QStringList &ids, qint64 stamp)
{
    const Json::Pointer touched({u"touched"_s});
    for (const QString &id : ids)
        valueOrExit(session.set(id, touched, Json::Value::fromInteger(stamp)));
}

WorkloadRun storeNew(DocumentStore &store, SessionOptions options, const QString &collection, const QString &prefix,
    const QList<Json::Value> &documents)
{
    const Watch watch;
    const auto session = opened(store, std::move(options));
    for (qsizetype number = 0; number < documents.size(); ++number) {
        const StoreOptions inCollection{.collection = collection, .changeVector = {}};
        valueOrExit(session->store(prefix + QString::number(number), documents[number], inCollection));
    }
    const SaveAnswer saved = valueOrExit(waitFor(session->saveChanges()));
    return {documents.size(), watch.seconds(), saved.writes.size()};
}

QString newPrefix(const QString &collection, const WorkloadOptions &options)
{
    return collection + u'/' + QString::number(options.stamp) + (options.isWarmUp ? u"w/"_s : u"/"_s);
}

WorkloadRun singleLoads(DocumentStore &store, const WorkloadOptions &options)
{
    const QStringList ids = orders(options.isWarmUp ? 15001 : 1, 1000);
    const Watch watch;
    const qint64 check = loadOneByOne(store, ids);
    return {ids.size(), watch.seconds(), check};
}

WorkloadRun multiLoad(DocumentStore &store, const WorkloadOptions &options)
{
    const QStringList ids = orders(options.isWarmUp ? 10001 : 1, 5000);
    const Watch watch;
    const auto session = opened(store);
    qint64 check = 0;
    for (const LoadedDocument &loaded : valueOrExit(waitFor(session->load(ids))))
        check += sumOf(loaded.document.value());
    return {ids.size(), watch.seconds(), check};
}

WorkloadRun storeMany(DocumentStore &store, const WorkloadOptions &options)
{
    return storeNew(store, {}, u"BenchNews"_s, newPrefix(u"benchnews"_s, options), newDocuments(5000));
}

WorkloadRun modifyMany(DocumentStore &store, const WorkloadOptions &options)
{
    const QStringList ids = orders(options.isWarmUp ? 16001 : 18001, 2000);
    const Watch watch;
    const auto session = opened(store);
    valueOrExit(waitFor(session->load(ids)));
    touch(*session, ids, options.stamp);
    const double loaded = watch.seconds();
    const SaveAnswer saved = valueOrExit(waitFor(session->saveChanges()));
    const double all = watch.seconds();
    return {ids.size(), all, saved.writes.size(), {{u"load_s"_s, loaded}, {u"save_s"_s, all - loaded}}};
}

WorkloadRun findChanges(DocumentStore &store, const WorkloadOptions &options)
{
    const QStringList ids = orders(options.isWarmUp ? 10001 : 1, 5000);
    const auto session = opened(store);
    valueOrExit(waitFor(session->load(ids)));
    touch(*session, ids.last(50), options.stamp);
    const Watch watch;
    const bool hasChanges = session->hasChanges();
    const double asked = watch.seconds();
    const DocumentChanges changes = session->whatChanged();
    const double all = watch.seconds();
    return {
        ids.size(), all, hasChanges ? qint64(changes.size()) : -1, {{u"has_s"_s, asked}, {u"what_s"_s, all - asked}}};
}

WorkloadRun streamAll(DocumentStore &store, const WorkloadOptions &)
{
    const Watch watch;
    const auto session = opened(store);
    const DocumentStream stream = valueOrExit(waitFor(session->stream(Query{.rql = u"from Orders"_s})));
    WorkloadRun run;
    while (const auto batch = valueOrExit(waitFor(stream.next()))) {
        for (const Document &order : *batch)
            run.check += sumOf(order);
        run.count += batch->size();
    }
    run.seconds = watch.seconds();
    return run;
}

WorkloadRun largeDocument(DocumentStore &store, const WorkloadOptions &options)
{
    const Watch watch;
    const auto session = opened(store);
    const auto document = valueOrExit(waitFor(session->load(options.isWarmUp ? u"big/10mb-warm"_s : u"big/10mb"_s)));
    const qint64 entries = document->json.member(u"entries")->size();
    return {1, watch.seconds(), entries};
}

WorkloadRun cachedLoads(DocumentStore &store, const WorkloadOptions &options)
{
    if (!options.isWarmUp)
        loadOneByOne(store, orders(1, 1000)); // from then on the answers are 304
    return singleLoads(store, options);
}

WorkloadRun clusterTransaction(DocumentStore &store, const WorkloadOptions &options)
{
    SessionOptions clusterWide;
    clusterWide.transactionMode = TransactionMode::ClusterWide;
    return storeNew(store, clusterWide, u"BenchClusters"_s, newPrefix(u"benchclusters"_s, options), newDocuments(100));
}

} // namespace

Workload findWorkload(const QString &name)
{
    static const QHash<QString, Workload> workloads{{u"W1"_s, singleLoads}, {u"W2"_s, multiLoad}, {u"W3"_s, storeMany},
        {u"W4"_s, modifyMany}, {u"W5"_s, findChanges}, {u"W6"_s, streamAll}, {u"W7"_s, largeDocument},
        {u"W8"_s, cachedLoads}, {u"W9"_s, clusterTransaction}};
    return workloads.value(name, nullptr);
}

} // namespace Rookery
