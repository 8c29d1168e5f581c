// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/sessionchoice.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SessionChoice", text);
}

} // namespace

SessionChoice SessionChoice::forWindow(const Connection &connection)
{
    SessionChoice choice{connection};
    choice.options.optimisticConcurrency = OptimisticConcurrencyMode::Writes;
    return choice;
}

QList<Refusal> refusalsOf(const SessionChoice &choice)
{
    QList<Refusal> refusals;
    const SessionOptions &options = choice.options;
    const bool isSandbox = choice.connection.kind == Connection::Kind::Sandbox;
    const bool isClusterWide = options.transactionMode == TransactionMode::ClusterWide;
    const auto refuse = [&refusals](ChoiceField field, const char *sentence, bool isWarning = false) {
        refusals.append({field, isWarning, words(sentence)});
    };
    if (!isSandbox && choice.connection.urls.isEmpty())
        refuse(ChoiceField::Connection,
            QT_TRANSLATE_NOOP("SessionChoice", "Enter the address of a server, as http://localhost:8080."));
    if (!isSandbox && choice.database().isEmpty())
        refuse(ChoiceField::Database,
            QT_TRANSLATE_NOOP("SessionChoice", "Name a database: this connection has no default."));
    if (isSandbox && isClusterWide)
        refuse(ChoiceField::Mode,
            QT_TRANSLATE_NOOP(
                "SessionChoice", "The sandbox has no cluster: connect to a server for cluster-wide transactions."));
    if (isSandbox && !choice.pinnedNode.isEmpty())
        refuse(ChoiceField::Executor, QT_TRANSLATE_NOOP("SessionChoice", "The sandbox has no nodes to pin."));
    if (isClusterWide && options.noTracking && !isSandbox)
        refuse(ChoiceField::Mode,
            QT_TRANSLATE_NOOP(
                "SessionChoice", "With no tracking nothing is saved, so there is no transaction: this tab only reads."),
            true);
    const bool isOptimistic
        = options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None) != OptimisticConcurrencyMode::None;
    if (isClusterWide && isOptimistic)
        refuse(ChoiceField::Concurrency,
            QT_TRANSLATE_NOOP(
                "SessionChoice", "Atomic guards do its work in a cluster-wide transaction: switch it off."));
    if (options.maxNumberOfRequestsPerSession.value_or(1) < 1)
        refuse(ChoiceField::Budget,
            QT_TRANSLATE_NOOP("SessionChoice", "0 would refuse the first load. Enter 1 or more; 30 is usual."));
    if (options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false) && !isClusterWide)
        refuse(ChoiceField::AtomicWrites,
            QT_TRANSLATE_NOOP("SessionChoice", "Only with a cluster-wide transaction: choose that mode first."));
    return refusals;
}

Result<Connection> connectionFromAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : "http://"_L1 + trimmed);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Error::misuse(words(QT_TRANSLATE_NOOP(
            "SessionChoice", "This is no address of a server: it looks like http://localhost:8080.")));
    if (!url.userInfo().isEmpty())
        return Error::misuse(words(QT_TRANSLATE_NOOP(
            "SessionChoice", "RavenDB knows no user name and password: a client certificate says who you are.")));
    Connection connection;
    connection.kind = Connection::Kind::Server;
    connection.name = url.authority();
    connection.urls = {url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)};
    const QString fragment = url.fragment(); // Studio: #databases/documents?database=Northwind
    connection.database = QUrlQuery(fragment.section(u'?', 1)).queryItemValue(u"database"_s, QUrl::FullyDecoded);
    return connection;
}

} // namespace Rookery
