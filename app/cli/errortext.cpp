// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errortext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

QString withFullStop(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool isEnded
        = trimmed.isEmpty() || trimmed.endsWith(u'.') || trimmed.endsWith(u'!') || trimmed.endsWith(u'?');
    return isEnded ? trimmed : trimmed + u'.';
}

/// The address without the query, which repeats the ids in a spelling for machines.
QString serverPart(const QString &address)
{
    return address.section(u'?', 0, 0);
}

/// Is it about the way to the server or the whole session, so that which document was asked for makes no difference?
bool isAboutEveryDocument(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Unreachable:
    case ErrorKind::BadReply:
    case ErrorKind::DatabaseMissing:
    case ErrorKind::Unauthorized:
    case ErrorKind::Unavailable:
    case ErrorKind::RequestLimit:
    case ErrorKind::Storage: return true;
    default: return false;
    }
}

QLatin1StringView adviceFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent: return "Nothing was sent: try again."_L1;
    case ErrorKind::Unreachable: return "Check the address, and that the server is running."_L1;
    case ErrorKind::Timeout:
        if (error.exceptionName() == "RavenTimeoutException"_L1)
            return "It was saved, and is pending here still: refresh it or clear, or the next save sends it again."_L1;
        return "The server may be busy: try again, or allow more time with --timeout."_L1;
    case ErrorKind::StateUnknown:
        return "It is not known whether this was saved. Nothing is lost here: saving again asks the server first; "
               "or look at the document before you repeat it."_L1;
    case ErrorKind::NotSaved:
        return "The server was asked and does not have it: nothing was saved, everything is still pending. Save again."_L1;
    case ErrorKind::BadReply: return "Is this the address of RavenDB itself, not of a proxy or another service?"_L1;
    case ErrorKind::DatabaseMissing:
        return "'rookery-cli databases' lists those there are, 'rookery-cli create-database' makes one."_L1;
    case ErrorKind::Unauthorized:
        return "Give a client certificate that has the right to do this, with --certificate."_L1;
    case ErrorKind::Conflict:
        return error.documentId.isEmpty()
            ? "Nothing was written."_L1
            : "Somebody else changed it meanwhile; nothing was written. Load it anew, and make your change again."_L1;
    case ErrorKind::Unavailable: return "The server cannot answer for this database now: try again later."_L1;
    case ErrorKind::Canceled:
    case ErrorKind::TooLarge:
    case ErrorKind::Misuse:
    case ErrorKind::RequestLimit:
    case ErrorKind::InvalidJson:
    case ErrorKind::Rejected:
    case ErrorKind::Locked:
    case ErrorKind::NotSupported:
    case ErrorKind::Storage: break; // their own sentence says it, or there is nothing to advise
    }
    return {};
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

QString sentenceOf(const Error &error)
{
    const QString own = withFullStop(withoutStackTrace(error.message));
    const QString server = serverPart(error.address);
    QString sentence;
    const bool isAboutDocument = !error.documentId.isEmpty() && !isAboutEveryDocument(error.kind);
    if (isAboutDocument && !own.contains(error.documentId, Qt::CaseInsensitive))
        sentence += u"Document '%1': "_s.arg(error.documentId);
    sentence += own.isEmpty() ? withFullStop(nameOf(error.kind)) : own;
    if (!server.isEmpty() && !own.contains(server))
        sentence += u" (%1)"_s.arg(server);
    const QLatin1StringView advice = adviceFor(error);
    return advice.isEmpty() ? sentence : sentence + u' ' + advice;
}

} // namespace Rookery::Cli
