// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/changetext.h"

#include "json/format.h"
#include "text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qsizetype longestShownValue = 120;
constexpr qsizetype mostShownChildren = 20;
constexpr qsizetype mostNamedFields = 2;

class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::ChangeText)

public:
    static QString name(const PendingDocument &document);
    static QString summary(const PendingDocument &document);
    static QString path(const DocumentChange &change);
    static QString sentence(const DocumentChange &change);
    static QString contents(const Json::Value &container);

private:
    static QString pending(const PendingDocument &document);
    static QString obstacle(const PendingDocument &document);
    static QString invalid(const PendingDocument &document);
    static QString fields(const QList<DocumentChange> &changes);
};

/// Of a field its own name behind the place where it stands; of an element its index.
QString plainPath(const DocumentChange &change)
{
    const QString &path = change.fieldPath;
    switch (change.kind) {
    case ChangeKind::FieldChanged:
    case ChangeKind::NewField:
    case ChangeKind::RemovedField: return path.isEmpty() ? change.fieldName : path + u'.' + change.fieldName;
    case ChangeKind::ArrayValueAdded:
    case ChangeKind::ArrayValueRemoved: {
        const QStringList tokens = change.pointer.tokens();
        return tokens.isEmpty() ? path : path + u'[' + tokens.last() + u']';
    }
    default: return path;
    }
}

QString ChangeText::name(const PendingDocument &document)
{
    return document.openId ? tr("ID from server · %1", "with a provisional id: orders/…1").arg(document.id)
                           : document.id;
}

QString ChangeText::path(const DocumentChange &change)
{
    const QString plain = plainPath(change);
    const QString path = plain.isEmpty() ? tr("the document") : plain;
    return change.isSpelling ? tr("%1 (spelling)", "the name of a field").arg(path) : path;
}

QString ChangeText::sentence(const DocumentChange &change)
{
    const QString where = path(change);
    if (change.oldValue && change.newValue)
        return tr("%1 changed from %2 to %3").arg(where, shortValue(*change.oldValue), shortValue(*change.newValue));
    if (change.newValue)
        return tr("%1 added: %2").arg(where, shortValue(*change.newValue));
    return change.oldValue ? tr("%1 removed, was %2").arg(where, shortValue(*change.oldValue)) : where;
}

QString ChangeText::contents(const Json::Value &container)
{
    const int count = static_cast<int>(container.size());
    return container.isObject() ? tr("{ %n field(s) }", nullptr, count) : tr("[ %n element(s) ]", nullptr, count);
}

/// Names few of them, counts many.
QString ChangeText::fields(const QList<DocumentChange> &changes)
{
    QStringList paths;
    for (const DocumentChange &change : changes)
        if (const QString where = path(change); !paths.contains(where))
            paths.append(where);
    return paths.size() <= mostNamedFields ? paths.join(tr(", ", "between the names of fields"))
                                           : tr("%n field(s)", nullptr, static_cast<int>(paths.size()));
}

QString ChangeText::pending(const PendingDocument &document)
{
    if (document.state == DocumentState::Deleted)
        return tr("Delete document");
    if (!document.difference)
        return tr("Comparing…");
    if (document.state == DocumentState::New)
        return tr("New document, %n field(s)", nullptr, static_cast<int>(document.difference->fields));
    return fields(document.difference->changes);
}

QString ChangeText::invalid(const PendingDocument &document)
{
    if (!document.error)
        return tr("Invalid JSON");
    const QString reason = withoutStackTrace(document.error->message);
    if (!document.error->position)
        return tr("Invalid JSON: %1", "what is wrong with it").arg(reason);
    return tr("Invalid JSON, line %1: %2", "what is wrong with it")
        .arg(QLocale().toString(document.error->position->line), reason);
}

/// Why it is not part of a save, or was not saved.
QString ChangeText::obstacle(const PendingDocument &document)
{
    switch (document.state) {
    case DocumentState::Invalid: return invalid(document);
    case DocumentState::Stale: return tr("Changed on the server in another field");
    case DocumentState::Conflict: return tr("Conflict: changed here and on the server");
    case DocumentState::Unknown: return tr("Sent, but not known to be saved");
    case DocumentState::Failed: {
        const QString reason = document.error ? withoutStackTrace(document.error->message) : QString();
        return reason.isEmpty() ? tr("Not saved") : tr("Not saved: %1", "the server's own sentence").arg(reason);
    }
    default: return {};
    }
}

QString ChangeText::summary(const PendingDocument &document)
{
    const QString why = obstacle(document);
    return why.isEmpty() ? pending(document) : why;
}

} // namespace

QString changeSummary(const PendingDocument &document)
{
    return ChangeText::summary(document);
}

QString documentName(const PendingDocument &document)
{
    return ChangeText::name(document);
}

QString lineCounts(const Difference &difference)
{
    QStringList counts;
    if (difference.linesAdded > 0)
        counts.append(u'+' + QLocale().toString(difference.linesAdded));
    if (difference.linesRemoved > 0)
        counts.append(u'\u2212' + QLocale().toString(difference.linesRemoved));
    return counts.join(u' ');
}

QString changeSign(const DocumentChange &change)
{
    switch (change.kind) {
    case ChangeKind::DocumentAdded:
    case ChangeKind::NewField:
    case ChangeKind::ArrayValueAdded: return u"+"_s;
    case ChangeKind::DocumentDeleted:
    case ChangeKind::RemovedField:
    case ChangeKind::ArrayValueRemoved: return u"\u2212"_s;
    case ChangeKind::FieldChanged:
    case ChangeKind::ArrayValueChanged: break;
    }
    return u"~"_s;
}

QString changePath(const DocumentChange &change)
{
    return ChangeText::path(change);
}

QString changeValues(const DocumentChange &change)
{
    QStringList values;
    for (const auto &value : {change.oldValue, change.newValue})
        if (value)
            values.append(shortValue(*value));
    return values.join(u" \u2192 "_s);
}

QString changeSentence(const DocumentChange &change)
{
    return ChangeText::sentence(change);
}

QString shortValue(const Json::Value &value)
{
    if (value.isContainer() && value.size() > mostShownChildren)
        return ChangeText::contents(value);
    const QString text = QString::fromUtf8(Json::compacted(value));
    if (text.size() <= longestShownValue)
        return text;
    const qsizetype kept = longestShownValue - 1;
    return text.first(kept - kept / 2) + u'\u2026' + text.last(kept / 2);
}

} // namespace Rookery
