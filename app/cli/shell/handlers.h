// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/waitfor.h"
#include "cli/shell/arguments.h"
#include "cli/shell/command.h"
#include "cli/shell/sessions.h"
#include "json/writer.h"

namespace Rookery::Cli {

/// A handler that works on the current session, for the table of commands.
template <Answer (*work)(Session &session, const Arguments &arguments)>
Answer inSession(Sessions &sessions, const Arguments &arguments)
{
    const auto session = sessions.current();
    return session ? work(**session, arguments) : Answer(session.error());
}

inline QByteArray jsonNull()
{
    return QByteArrayLiteral("null");
}

inline QByteArray jsonOf(bool value)
{
    return value ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
}

/// null, or what went wrong.
inline Answer nothing(const Result<Done> &result)
{
    return result ? Answer(jsonNull()) : Answer(result.error());
}

inline void writeDocument(Json::Writer &writer, const std::optional<Document> &document)
{
    if (document)
        writer.value(document->json);
    else
        writer.null();
}

// As `load` and `query` answer.
QByteArray jsonOfLoaded(const QList<LoadedDocument> &documents);
QByteArray jsonOfQueryAnswer(const QueryAnswer &answer);

/// Names of RavenDB's, as `open` and `mode` take them.
Result<TransactionMode> transactionModeNamed(const QString &name);

} // namespace Rookery::Cli
