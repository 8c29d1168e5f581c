// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/treetext.h"

#include "text/statetext.h"
#include "text/units.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

int pluralOf(qint64 number)
{
    return static_cast<int>(qMin<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString TreeText::allDocuments()
{
    return tr("All documents");
}

QString TreeText::collection(const QString &name)
{
    return name == u"@empty" ? tr("Without a collection") : name;
}

QString TreeText::idFromServer()
{
    return tr("new, ID from server");
}

QString TreeText::notListed(const QString &place)
{
    return tr("%1 could not be listed").arg(place);
}

QString TreeText::more(qint64 remaining, int step)
{
    const bool isKnown = remaining >= 0 && remaining < step;
    return tr("Show next %n", nullptr, isKnown ? static_cast<int>(remaining) : step);
}

QString TreeText::loading(qint64 wanted, qint64 total)
{
    return total < 0 ? tr("Loading…") : tr("Loading %1 of %2…").arg(countText(qMin(wanted, total)), countText(total));
}

QString TreeText::accessible(const QString &text, DocumentState state, qint64 number)
{
    if (number >= 0)
        return tr("%1, %n documents", nullptr, pluralOf(number)).arg(text);
    return state == DocumentState::Unmodified ? text : tr("%1, %2").arg(text, stateWord(state));
}

QString TreeText::reason(const Error &error)
{
    if (error.httpStatus > 0)
        return tr("The server answered %1: %2").arg(QString::number(error.httpStatus), error.message);
    return error.message;
}

QString TreeText::countsAsOf(const QDateTime &time)
{
    return tr("Counts as of %1. Edits stay possible.")
        .arg(QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat));
}

QString TreeText::searching()
{
    return tr("Searching…");
}

QString TreeText::cancel()
{
    return tr("Cancel");
}

QString TreeText::found(qint64 number, bool isAll, const QString &prefix)
{
    const QString text = isAll ? tr("%n documents start with “%1”", nullptr, pluralOf(number))
                               : tr("The first %n documents that start with “%1”", nullptr, pluralOf(number));
    return text.arg(prefix);
}

QString TreeText::notFound(const QString &prefix)
{
    return tr("No document starts with “%1”").arg(prefix);
}

} // namespace Rookery
