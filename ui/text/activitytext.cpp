// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/activitytext.h"

#include "commands/batch.h"
#include "commands/collections.h"
#include "commands/databases.h"
#include "commands/documents.h"
#include "commands/identities.h"
#include "commands/multiget.h"
#include "commands/queries.h"
#include "text/units.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool isOverHttp(const Activity &activity)
{
    return activity.facts.address.startsWith("http"_L1);
}

QString firstSubject(const Activity &activity)
{
    return activity.subjects.value(0);
}

/// "companies/" for "companies/85-A"; empty where the ids do not share one.
QString sharedPrefix(const QList<Activity> &loads)
{
    QString shared;
    for (const Activity &load : loads) {
        const QString id = firstSubject(load);
        const QString prefix = id.left(id.lastIndexOf(u'/') + 1);
        if (prefix.isEmpty() || (!shared.isEmpty() && prefix.compare(shared, Qt::CaseInsensitive) != 0))
            return {};
        shared = prefix;
    }
    return shared;
}

std::chrono::microseconds durationOfAll(const QList<Activity> &loads)
{
    return std::accumulate(loads.cbegin(), loads.cend(), std::chrono::microseconds(0),
        [](std::chrono::microseconds sum, const Activity &load) { return sum + load.duration; });
}

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace

QString ActivityText::purpose(const Activity &activity)
{
    const int count = static_cast<int>(activity.subjects.size());
    const QString one = firstSubject(activity);
    const bool isPrefix = activity.command == GetDocumentsByPrefix::name;
    switch (activity.reason) {
    case Reason::Browse: return browsing(activity);
    case Reason::Load:
        if (isPrefix)
            return tr("Load %1…", "documents whose IDs begin so").arg(one);
        return count == 1 ? tr("Load %1").arg(one) : tr("Load %n document(s)", nullptr, count);
    case Reason::Query: return tr("Query %1", "in RQL").arg(one);
    case Reason::Exists: return tr("Look whether %1 exists").arg(one);
    case Reason::Refresh: return tr("Refresh %1").arg(one);
    case Reason::Save: return count == 1 ? tr("Save %1").arg(one) : tr("Save %n document(s)", nullptr, count);
    case Reason::SettleSave:
        return count == 1 ? tr("Ask what became of %1").arg(one)
                          : tr("Ask what became of %n document(s)", nullptr, count);
    case Reason::ReadBack:
        return count == 1 ? tr("Read back %1").arg(one) : tr("Read back %n document(s)", nullptr, count);
    case Reason::NewId: return newIds(activity);
    case Reason::Administration: return administration(activity);
    }
    return activity.command;
}

QString ActivityText::browsing(const Activity &activity)
{
    const int count = static_cast<int>(activity.subjects.size());
    const QString one = firstSubject(activity);
    if (activity.command == GetCollectionStatistics::name)
        return tr("Count collections");
    if (activity.command == GetCollectionPage::name)
        return tr("List %1", "a collection").arg(one);
    if (activity.command == GetDocumentsByPrefix::name)
        return one.isEmpty() ? tr("List all documents") : tr("List %1…", "documents whose IDs begin so").arg(one);
    if (activity.command == GetChangeVector::name)
        return tr("Look whether %1 exists").arg(one);
    if (activity.command == GetDocuments::name)
        return count == 1 ? tr("Look at %1").arg(one) : tr("Look at %n document(s)", nullptr, count);
    if (activity.reason == Reason::Browse)
        return activity.command == NextHiLoRange::name || activity.command == ReturnHiLoRange::name
            ? newIds(activity)
            : administration(activity);
    return activity.command;
}

QString ActivityText::newIds(const Activity &activity)
{
    const QString place = firstSubject(activity) + u'/';
    return activity.command == ReturnHiLoRange::name ? tr("Give back IDs %1…").arg(place)
                                                     : tr("Reserve IDs %1…").arg(place);
}

QString ActivityText::administration(const Activity &activity)
{
    const QString database = firstSubject(activity);
    if (activity.command == GetDatabases::name)
        return tr("List databases");
    if (activity.command == GetServerVersion::name)
        return tr("Ask for the server's version");
    if (activity.command == CreateDatabase::name)
        return tr("Create database %1").arg(database);
    if (activity.command == DeleteDatabase::name)
        return tr("Delete database %1").arg(database);
    if (activity.command == CreateSampleData::name)
        return tr("Create sample data");
    return activity.command;
}

QString ActivityText::method(const Activity &activity)
{
    if (!isOverHttp(activity))
        return {};
    if (activity.command == GetDocuments::name)
        return activity.facts.address.contains("id="_L1) ? u"GET"_s : u"POST"_s; // many ids travel in the body
    if (activity.command == GetChangeVector::name)
        return u"HEAD"_s;
    static const QList<QLatin1StringView> posted{ExecuteBatch::name, ExecuteClusterTransaction::name,
        CreateSampleData::name, QueryDocuments::name, MultiGet::name};
    if (posted.contains(activity.command))
        return u"POST"_s;
    if (activity.command == CreateDatabase::name || activity.command == ReturnHiLoRange::name)
        return u"PUT"_s;
    return activity.command == DeleteDatabase::name ? u"DELETE"_s : u"GET"_s;
}

QString ActivityText::target(const Activity &activity)
{
    if (!isOverHttp(activity))
        return activity.command;
    const QUrl url(activity.facts.address);
    QString path = url.path(QUrl::FullyDecoded);
    if (path.startsWith("/databases/"_L1) && path.count(u'/') > 2)
        path.remove(0, path.indexOf(u'/', 11)); // whose database it is stands in the tab
    return url.hasQuery() ? path + u'?' + url.query(QUrl::FullyDecoded) : path;
}

QString ActivityText::request(const Activity &activity)
{
    const QString verb = method(activity);
    return verb.isEmpty() ? target(activity) : verb + u' ' + target(activity);
}

QString ActivityText::time(const Activity &activity)
{
    return activity.sentAt.toLocalTime().time().toString(u"HH:mm:ss");
}

QString ActivityText::status(const Activity &activity)
{
    if (!activity.isFinished)
        return tr("under way");
    if (activity.facts.fromCache)
        return u"304"_s;
    if (activity.facts.httpStatus > 0)
        return QString::number(activity.facts.httpStatus);
    return activity.error ? nameOf(activity.error->kind) : tr("ok", "a request in the sandbox that succeeded");
}

QString ActivityText::duration(const Activity &activity)
{
    return activity.isFinished ? durationText(activity.duration) : QString();
}

qint64 ActivityText::bytesOf(const Activity &activity)
{
    return activity.facts.bytesSent + activity.facts.bytesReceived;
}

QString ActivityText::foldPurpose(const QList<Activity> &loads)
{
    const QString prefix = sharedPrefix(loads);
    const QString count = QLocale().toString(loads.size());
    return prefix.isEmpty() ? tr("%1 × load a document").arg(count) : tr("%1 × load %2…").arg(count, prefix);
}

QString ActivityText::foldChild(const Activity &load)
{
    return firstSubject(load);
}

QString ActivityText::foldTarget(const QList<Activity> &loads)
{
    QString common = request(loads.first());
    for (const Activity &load : loads) {
        const QString other = request(load);
        const auto differing = std::mismatch(common.cbegin(), common.cend(), other.cbegin(), other.cend());
        common.truncate(differing.first - common.cbegin());
    }
    return isOverHttp(loads.first()) ? common + u'…' : common;
}

QString ActivityText::foldDuration(const QList<Activity> &loads)
{
    return durationText(durationOfAll(loads));
}

QString ActivityText::foldHeadline(const QList<Activity> &loads)
{
    const QString prefix = sharedPrefix(loads);
    const int count = static_cast<int>(loads.size());
    const QString time = foldDuration(loads);
    return prefix.isEmpty() ? tr("%n single loads of documents, %1", nullptr, count).arg(time)
                            : tr("%n single loads of %1, %2", nullptr, count).arg(prefix.chopped(1), time);
}

QString ActivityText::foldAdvice(const QList<Activity> &loads)
{
    return tr("(Select N+1). Loading them together, or an include, saves %n request(s).", nullptr,
        static_cast<int>(loads.size()) - 1);
}

QString ActivityText::asLine(const Activity &activity)
{
    return QStringList{time(activity), purpose(activity), request(activity), status(activity), activity.facts.node,
        duration(activity), byteText(bytesOf(activity))}
        .join(u'\t');
}

QString ActivityText::asCurl(const Activity &activity)
{
    if (!isOverHttp(activity))
        return {};
    const QString verb = method(activity);
    const QString how = verb == "HEAD"_L1 ? u"--head"_s : u"--request "_s + verb;
    const bool hasBody = verb == "POST"_L1 || verb == "PUT"_L1 || verb == "DELETE"_L1;
    const QString body = hasBody ? u" --header 'Content-Type: application/json' --data-binary @body.json"_s : QString();
    return u"curl "_s + how + body + u' ' + shellQuoted(activity.facts.address);
}

} // namespace Rookery
