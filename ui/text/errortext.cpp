// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::ErrorWords)

public:
    static QString title(ErrorKind kind);
    static QString sentence(const Error &error, const QString &tried);

private:
    static QString advice(ErrorKind kind);
    static QString attempt(const Error &error, const QString &tried);
    static QString place(const Error &error, const QString &tried);
    static QString spot(const TextPosition &position);
};

/// Does the error's own sentence say more than its title, so that it belongs into the message itself?
bool isToldByOwnSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Misuse:
    case ErrorKind::InvalidJson:
    case ErrorKind::TooLarge:
    case ErrorKind::Rejected:
    case ErrorKind::Storage:
    case ErrorKind::NotSupported: return true;
    default: return false;
    }
}

QString withFullStop(const QString &text)
{
    const bool isEnded = text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
    return isEnded ? text : text + u'.';
}

QString ErrorWords::title(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent: return tr("Nothing was sent.");
    case ErrorKind::Canceled: return tr("It was stopped.");
    case ErrorKind::Unreachable: return tr("The server cannot be reached.");
    case ErrorKind::Timeout: return tr("The server did not answer in time.");
    case ErrorKind::StateUnknown: return tr("It is not known whether this was saved.");
    case ErrorKind::NotSaved: return tr("Nothing was saved.");
    case ErrorKind::BadReply: return tr("This answer is not RavenDB's.");
    case ErrorKind::TooLarge: return tr("It is too large.");
    case ErrorKind::Misuse: return tr("This cannot be done.");
    case ErrorKind::RequestLimit: return tr("The request budget is used up.");
    case ErrorKind::InvalidJson: return tr("Invalid JSON.");
    case ErrorKind::DatabaseMissing: return tr("The database does not exist.");
    case ErrorKind::Unauthorized: return tr("The server does not permit this.");
    case ErrorKind::Conflict: return tr("It was changed on the server meanwhile.");
    case ErrorKind::Rejected: return tr("The server refused it.");
    case ErrorKind::Unavailable: return tr("The database cannot answer now.");
    case ErrorKind::Locked: return tr("Saving is locked.");
    case ErrorKind::NotSupported: return tr("This connection does not offer that.");
    case ErrorKind::Storage: return tr("The file cannot be used.");
    }
    return {};
}

QString ErrorWords::advice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent: return tr("Try again.");
    case ErrorKind::Canceled: return tr("Start it again when it is needed.");
    case ErrorKind::Unreachable: return tr("Check the address, and that the server is running.");
    case ErrorKind::Timeout: return tr("It may be busy: try again, or allow more time.");
    case ErrorKind::StateUnknown: return tr("Your changes are kept. Saving again asks the server first.");
    case ErrorKind::NotSaved: return tr("All changes are still pending. Save again.");
    case ErrorKind::BadReply: return tr("Check that this is the address of RavenDB itself, not of a proxy.");
    case ErrorKind::TooLarge: return tr("Read or save it in smaller parts.");
    case ErrorKind::Misuse: break; // its own sentence says it
    case ErrorKind::RequestLimit: return tr("Raise the budget, or save and open a new session.");
    case ErrorKind::InvalidJson: return tr("Correct the text; until then it is kept here.");
    case ErrorKind::DatabaseMissing: return tr("Choose another database, or create this one.");
    case ErrorKind::Unauthorized: return tr("Choose a client certificate that has the right to do this.");
    case ErrorKind::Conflict: return tr("Your text is kept. Merge it with that of the server, or load it anew.");
    case ErrorKind::Rejected: return tr("Your changes are kept.");
    case ErrorKind::Unavailable: return tr("Try again later.");
    case ErrorKind::Locked: return tr("Unlock the database to save.");
    case ErrorKind::NotSupported: return tr("Open a session on a server for it.");
    case ErrorKind::Storage: return tr("Check that the disk has room and that the file may be written.");
    }
    return {};
}

QString ErrorWords::spot(const TextPosition &position)
{
    const QLocale locale;
    return tr("line %1, column %2").arg(locale.toString(position.line), locale.toString(position.column));
}

/// The document, the address and the spot that it is about; not what `tried` names already.
QString ErrorWords::place(const Error &error, const QString &tried)
{
    // Without the query, which repeats the ids in a spelling for machines.
    const QString address = error.address.section(u'?', 0, 0);
    QStringList facts;
    if (!error.documentId.isEmpty() && !tried.contains(error.documentId))
        facts.append(error.documentId);
    if (error.position)
        facts.append(spot(*error.position));
    const QString document = facts.join(tr(", ", "between the ID of a document and a spot in its text"));
    if (address.isEmpty() || tried.contains(address))
        return document;
    return document.isEmpty() ? address : tr("%1 on %2", "a document, the address of a server").arg(document, address);
}

QString ErrorWords::attempt(const Error &error, const QString &tried)
{
    const QString about = place(error, tried);
    if (tried.isEmpty())
        return about.isEmpty() ? QString() : tr("This concerns %1.", "a document or an address").arg(about);
    if (about.isEmpty())
        return tr("%1 did not work.", "what was tried").arg(tried);
    return tr("%1 did not work: %2.", "what was tried, a document or an address").arg(tried, about);
}

QString ErrorWords::sentence(const Error &error, const QString &tried)
{
    const bool tellsMore = isToldByOwnSentence(error.kind);
    QStringList sentences{attempt(error, tried), tellsMore ? withFullStop(withoutStackTrace(error.message)) : QString(),
        advice(error.kind)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString withoutStackTrace(const QString &message)
{
    QStringList lines;
    for (const QString &line : message.split(u'\n')) {
        if (line.trimmed().startsWith("at "_L1) && !lines.isEmpty())
            break;
        lines.append(line.trimmed());
    }
    return lines.join(u' ').simplified();
}

ErrorText textOf(const Error &error, const QString &tried)
{
    const QString own = isToldByOwnSentence(error.kind) ? QString() : withoutStackTrace(error.message);
    return {ErrorWords::title(error.kind), ErrorWords::sentence(error, tried), own};
}

} // namespace Rookery
