// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pendingchanges.h"

#include "async/background.h"
#include "async/deliver.h"
#include "session/session.h"

#include <QCollator>

#include <algorithm>

namespace Rookery {

namespace {

/// "orders/9-A" before "orders/10-A", as people count.
bool isBefore(const QString &a, const QString &b)
{
    static const QCollator natural = [] {
        QCollator collator(QLocale::c());
        collator.setNumericMode(true);
        return collator;
    }();
    const int order = natural.compare(a.toLower(), b.toLower());
    return order != 0 ? order < 0 : idKey(a) < idKey(b);
}

DocumentState plainState(const PendingDocument &document)
{
    if (!document.now)
        return DocumentState::Deleted;
    return document.before ? DocumentState::Modified : DocumentState::New;
}

} // namespace

PendingChanges::PendingChanges(const Session &session, ProblemOf problemOf, QObject *parent)
    : QObject(parent), m_session(session), m_problemOf(std::move(problemOf))
{
    connect(&session, &Session::changed, this, &PendingChanges::update);
}

qsizetype PendingChanges::count() const
{
    return std::count_if(m_documents.cbegin(), m_documents.cend(),
        [](const PendingDocument &document) { return document.state != DocumentState::Saved; });
}

const PendingDocument *PendingChanges::find(const QString &id) const
{
    const int found = row(id);
    return found < 0 ? nullptr : &m_documents.at(found);
}

qsizetype PendingChanges::placeOf(const QString &id) const
{
    const auto place = std::lower_bound(m_documents.cbegin(), m_documents.cend(), id,
        [](const PendingDocument &each, const QString &other) { return isBefore(each.id, other); });
    return place - m_documents.cbegin();
}

int PendingChanges::row(const QString &id) const
{
    const qsizetype place = placeOf(id);
    const bool isThere = place < m_documents.size() && idKey(m_documents.at(place).id) == idKey(id);
    return isThere ? static_cast<int>(place) : -1;
}

QStringList PendingChanges::readyIds() const
{
    QStringList ids;
    for (const PendingDocument &document : m_documents) {
        if (document.isTicked && document.isReady())
            ids.append(document.id);
    }
    return ids;
}

void PendingChanges::setTicked(const QString &id, bool isTicked)
{
    if (isTicked)
        m_unticked.remove(idKey(id));
    else
        m_unticked.insert(idKey(id));
    update({id});
}

void PendingChanges::setOutcome(const QStringList &ids, DocumentState state, const std::optional<Error> &error)
{
    for (const QString &id : ids)
        m_outcomes.insert(idKey(id), {state, error});
    if (!ids.isEmpty())
        update(ids);
}

void PendingChanges::clearOutcome(const QStringList &ids)
{
    for (const QString &id : ids)
        m_outcomes.remove(idKey(id));
    if (!ids.isEmpty())
        update(ids);
}

void PendingChanges::update(const QStringList &ids)
{
    QStringList all = ids;
    if (ids.isEmpty()) {
        all = m_session.changedIds();
        for (const PendingDocument &document : std::as_const(m_documents))
            all.append(document.id);
    }
    for (const QString &id : std::as_const(all))
        updateOne(id);
    Q_EMIT statesChanged(ids);
}

std::optional<PendingDocument> PendingChanges::pendingDocument(const QString &id) const
{
    PendingDocument document;
    const std::optional<Document> now = m_session.document(id);
    const std::optional<Document> before = m_session.original(id);
    const std::optional<Error> problem = m_problemOf(id);
    const auto outcome = m_outcomes.constFind(idKey(id));
    if (!m_session.isPending(id) && !problem && outcome == m_outcomes.cend())
        return std::nullopt;
    document.id = now ? now->id : before ? before->id : id;
    document.openId = m_session.openId(document.id);
    if (before)
        document.before = before->json;
    if (now)
        document.now = now->json;
    document.collection = now ? collectionOf(now->json) : before ? collectionOf(before->json) : QString();
    document.state = plainState(document);
    if (problem) {
        document.state = DocumentState::Invalid;
        document.error = problem;
    }
    if (outcome != m_outcomes.cend()) {
        document.state = outcome->state;
        document.error = outcome->error;
    }
    document.isTicked = !m_unticked.contains(idKey(id));
    return document;
}

void PendingChanges::updateOne(const QString &id)
{
    const std::optional<PendingDocument> document = pendingDocument(id);
    if (document) {
        place(*document);
        return;
    }
    m_unticked.remove(idKey(id));
    m_comparisons.remove(idKey(id));
    if (const int known = row(id); known >= 0)
        remove(known);
}

void PendingChanges::place(const PendingDocument &document)
{
    const int known = row(document.id);
    if (known >= 0) {
        PendingDocument &line = m_documents[known];
        const auto isSame = [](const std::optional<Json::Value> &a, const std::optional<Json::Value> &b) {
            return a.has_value() == b.has_value() && (!a || a->isSameAs(*b));
        };
        const bool isCompared = isSame(line.before, document.before) && isSame(line.now, document.now);
        std::optional<Difference> difference = std::move(line.difference);
        line = document;
        line.difference = std::move(difference); // stays on show until the new one is known
        Q_EMIT rowChanged(known);
        if (!isCompared)
            compare(document.id);
        return;
    }
    const auto row = static_cast<int>(placeOf(document.id));
    Q_EMIT rowAboutToBeInserted(row);
    m_documents.insert(row, document);
    Q_EMIT rowInserted(row);
    compare(document.id);
}

void PendingChanges::remove(int row)
{
    Q_EMIT rowAboutToBeRemoved(row);
    m_documents.removeAt(row);
    Q_EMIT rowRemoved(row);
}

void PendingChanges::compare(const QString &id)
{
    const qint64 number = ++m_lastComparison;
    m_comparisons.insert(idKey(id), number);
    const PendingDocument *document = find(id);
    const auto work = [before = document->before, now = document->now] {
        return Result<Difference>(differenceBetween(before, now));
    };
    deliver(inBackground(work), this, [this, id, number](const Result<Difference> &difference) {
        const int line = row(id);
        if (line < 0 || !difference || m_comparisons.value(idKey(id)) != number)
            return;
        m_documents[line].difference = *difference;
        Q_EMIT rowChanged(line);
    });
}

} // namespace Rookery
