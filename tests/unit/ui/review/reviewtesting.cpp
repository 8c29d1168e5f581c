// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewtesting.h"

#include "session/changes.h"

using namespace Rookery;
using namespace Qt::StringLiterals;

Json::Value json(const QByteArray &text)
{
    const Result<Json::Value> value = Json::parse(text);
    Q_ASSERT(value);
    return *value;
}

PendingDocument pending(const QString &id, const QByteArray &before, const QByteArray &now, DocumentState state)
{
    PendingDocument document;
    document.id = id;
    document.collection = u"Orders"_s;
    document.state = state;
    if (!before.isEmpty())
        document.before = json(before);
    if (!now.isEmpty())
        document.now = json(now);
    document.difference = Difference();
    if (document.before && document.now)
        document.difference->changes = changesBetween(*document.before, *document.now);
    document.difference->linesAdded = now.isEmpty() ? 0 : 1;
    document.difference->linesRemoved = before.isEmpty() ? 0 : 1;
    return document;
}

QList<PendingDocument> mixedChangeSet()
{
    return {
        pending(u"orders/1-A"_s, R"({"Rate":1.10,"Via":"x"})", R"({"Rate":1.20,"Via":"y"})", DocumentState::Modified),
        pending(u"orders/2-A"_s, R"({"Rate":1})", R"({"Rate":1.0})", DocumentState::Modified),
        pending(u"orders/3-A"_s, R"({"Rate":1})", R"({"Rate":1,"New":2})", DocumentState::Modified),
        pending(u"orders/4-A"_s, "", R"({"Rate":1})", DocumentState::New),
        pending(u"orders/5-A"_s, R"({"Rate":1})", "", DocumentState::Deleted),
        pending(u"orders/6-A"_s, R"({"Rate":1})", R"({"Rate":3})", DocumentState::Stale),
        pending(u"orders/7-A"_s, R"({"Rate":1})", R"({"Rate":1})", DocumentState::Invalid),
        pending(u"orders/8-A"_s, R"({"Rate":1})", R"({"Rate":4})", DocumentState::Conflict),
    };
}
