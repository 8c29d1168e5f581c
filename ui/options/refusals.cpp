// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/refusals.h"

#include "options/editdistance.h"
#include "text/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// The rules, each of which adds what it has to say.
class ChoiceRules
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::ChoiceRules)

public:
    ChoiceRules(const SessionChoice &choice, const ServerFacts &facts, const QStringList &takenNames)
        : m_choice(choice), m_facts(facts), m_takenNames(takenNames)
    {}

    QList<Refusal> apply()
    {
        checkServer();
        checkUrls();
        checkName();
        checkCertificate();
        checkDatabase();
        checkCaching();
        checkExecutor();
        checkTransactionMode();
        checkBudget();
        return m_found;
    }

private:
    bool isSandbox() const { return m_choice.connection.kind == Connection::Kind::Sandbox; }
    bool isPlaceNamed() const { return isSandbox() || !m_choice.connection.urls.isEmpty(); }
    void refuse(OptionField field, const QString &shortName, const QString &sentence, QList<Cure> cures = {});
    void warn(OptionField field, const QString &sentence, QList<Cure> cures = {});
    void checkServer();
    void checkUrls();
    void checkName();
    void checkCertificate();
    void checkDatabase();
    void checkDatabaseExists();
    void refuseMissingDatabase();
    void checkCaching();
    void checkExecutor();
    void checkNode();
    void checkTransactionMode();
    void checkBudget();
    QString failure(const QString &who, const Error &error) const;
    Cure askAgain() const { return {Cure::Action::AskAgain, tr("Try again"), {}}; }

    const SessionChoice &m_choice;
    const ServerFacts &m_facts;
    const QStringList &m_takenNames;
    QList<Refusal> m_found;
};

QString bold(const QString &text)
{
    return u"<b>%1</b>"_s.arg(text.toHtmlEscaped());
}

bool isServerUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    return parsed.isValid() && (parsed.scheme() == "http"_L1 || parsed.scheme() == "https"_L1)
        && !parsed.host().isEmpty();
}

bool isEncrypted(const QString &url)
{
    return url.startsWith("https:"_L1, Qt::CaseInsensitive);
}

bool contains(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

void ChoiceRules::refuse(OptionField field, const QString &shortName, const QString &sentence, QList<Cure> cures)
{
    m_found.append({field, Refusal::Severity::Refused, sentence, std::move(cures), shortName});
}

void ChoiceRules::warn(OptionField field, const QString &sentence, QList<Cure> cures)
{
    m_found.append({field, Refusal::Severity::Warning, sentence, std::move(cures), {}});
}

/// When it was is part of it: the sentence stands there until somebody asks again.
QString ChoiceRules::failure(const QString &who, const Error &error) const
{
    const QString at = QLocale().toString(m_facts.askedAt.toLocalTime().time(), u"HH:mm:ss"_s);
    switch (error.kind) {
    case ErrorKind::Unreachable: return tr("%1 could not be reached at %2.").arg(bold(who), at);
    case ErrorKind::Timeout: return tr("%1 did not answer in time, at %2.").arg(bold(who), at);
    default: break;
    }
    Error unplaced = error;
    unplaced.address.clear();
    return u"%1: %2"_s.arg(bold(who), textOf(unplaced, {}).sentence.toHtmlEscaped());
}

void ChoiceRules::checkServer()
{
    if (!m_facts.serverError)
        return;
    const QString who = isSandbox() ? m_choice.connection.name : hostOf(m_choice.connection.urls.value(0));
    refuse(OptionField::Connection, tr("connection"), failure(who, *m_facts.serverError), {askAgain()});
}

void ChoiceRules::checkUrls()
{
    if (isSandbox())
        return;
    const QStringList &urls = m_choice.connection.urls;
    if (urls.isEmpty())
        return refuse(OptionField::ServerUrl, tr("URL"),
            tr("Enter the server’s URL. An address copied from RavenDB Studio will do, too."));
    const auto wrong = std::find_if_not(urls.cbegin(), urls.cend(), isServerUrl);
    if (wrong != urls.cend()) {
        const QString withScheme = u"http://%1"_s.arg(*wrong);
        QList<Cure> cures;
        if (!wrong->contains("://"_L1) && isServerUrl(withScheme))
            cures.append({Cure::Action::UseUrl, tr("Use %1").arg(withScheme), withScheme});
        return refuse(OptionField::ServerUrl, tr("URL"),
            tr("%1 is no URL of a server: it begins with http:// or https://.").arg(bold(*wrong)), cures);
    }
    if (std::any_of(urls.cbegin(), urls.cend(), isEncrypted) && !std::all_of(urls.cbegin(), urls.cend(), isEncrypted))
        refuse(OptionField::ServerUrl, tr("URL"),
            tr("The URLs of one cluster begin all with http://, or all with https://."));
}

void ChoiceRules::checkName()
{
    if (!isPlaceNamed()) // the name will follow the address
        return;
    const QString &name = m_choice.connection.name;
    if (name.trimmed().isEmpty())
        refuse(OptionField::ConnectionName, tr("name"),
            tr("Give the connection a name, by which its tabs are told apart."));
    else if (contains(m_takenNames, name))
        refuse(OptionField::ConnectionName, tr("name"), tr("There is a connection named %1 already.").arg(bold(name)));
}

void ChoiceRules::checkCertificate()
{
    const QStringList &urls = m_choice.connection.urls;
    if (isSandbox() || m_choice.connection.certificateFile.isEmpty() || urls.isEmpty() || isEncrypted(urls.first())
        || !isServerUrl(urls.first()))
        return;
    QUrl encrypted(urls.first());
    encrypted.setScheme(u"https"_s);
    refuse(OptionField::Certificate, tr("certificate"),
        tr("A client certificate needs an encrypted connection: a URL with https://."),
        {{Cure::Action::UseUrl, tr("Use https"), encrypted.toString()},
            {Cure::Action::RemoveCertificate, tr("Remove certificate"), {}}});
}

void ChoiceRules::checkDatabase()
{
    if (!isPlaceNamed())
        return;
    static const QRegularExpression name(u"^[\\w.-]+$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString database = m_choice.database();
    if (database.isEmpty())
        refuse(OptionField::Database, tr("database"), tr("This connection has no default database: choose one."));
    else if (!name.match(database).hasMatch())
        refuse(OptionField::Database, tr("database"),
            tr("%1 is no name of a database: it has letters, digits, “_”, “-” and “.”.").arg(bold(database)));
    else
        checkDatabaseExists();
}

void ChoiceRules::checkDatabaseExists()
{
    const QString database = m_choice.database();
    if (m_facts.databases) {
        const auto info = std::find_if(m_facts.databases->cbegin(), m_facts.databases->cend(),
            [&database](const DatabaseInfo &each) { return each.name.compare(database, Qt::CaseInsensitive) == 0; });
        if (info == m_facts.databases->cend())
            return refuseMissingDatabase();
        if (info->isDisabled)
            return refuse(OptionField::Database, tr("database"),
                tr("Database %1 is disabled. Enable it in RavenDB Studio.").arg(bold(database)), {askAgain()});
    }
    if (!m_facts.databaseError || m_facts.database.compare(database, Qt::CaseInsensitive) != 0)
        return;
    if (m_facts.databaseError->kind == ErrorKind::DatabaseMissing)
        return refuseMissingDatabase();
    refuse(OptionField::Database, tr("database"), failure(database, *m_facts.databaseError), {askAgain()});
}

void ChoiceRules::refuseMissingDatabase()
{
    const QString database = m_choice.database();
    QStringList names;
    for (const DatabaseInfo &info : m_facts.databases.value_or(QList<DatabaseInfo>())) {
        if (info.name.compare(database, Qt::CaseInsensitive) != 0) // listed, and gone since
            names.append(info.name);
    }
    if (isSandbox()) {
        const QString only = names.value(0, m_choice.connection.database);
        return refuse(OptionField::Database, tr("database"),
            tr("The sandbox holds one database, %1. A server holds as many as you like.").arg(bold(only)),
            {{Cure::Action::UseDatabase, tr("Use %1").arg(only), only},
                {Cure::Action::ConnectToServer, tr("Connect to a server…"), {}}});
    }
    QList<Cure> cures;
    QString sentence = tr("Database %1 does not exist on this server.").arg(bold(database));
    if (const QString meant = nearestName(database, names); !meant.isEmpty()) {
        sentence += u' ' + tr("Did you mean %1?").arg(bold(meant));
        cures.append({Cure::Action::UseDatabase, tr("Use %1").arg(meant), meant});
    }
    cures.append({Cure::Action::CreateDatabase, tr("Create…"), database});
    refuse(OptionField::Database, tr("database"), sentence, cures);
}

void ChoiceRules::checkCaching()
{
    if (isSandbox() && m_choice.options.noCaching)
        warn(OptionField::NoCaching, tr("The sandbox is on this machine and keeps no cache: this changes nothing."));
}

void ChoiceRules::checkExecutor()
{
    if (m_choice.pinnedNode.isEmpty())
        return;
    const Cure useDefault{Cure::Action::UseDefaultExecutor, tr("Use default"), {}};
    const QStringList &urls = m_choice.connection.urls;
    if (isSandbox())
        refuse(OptionField::RequestExecutor, tr("node"), tr("The sandbox has no nodes: there is nothing to pin."),
            {useDefault});
    else if (!isServerUrl(m_choice.pinnedNode))
        refuse(OptionField::RequestExecutor, tr("node"),
            tr("%1 is no URL of a node: it begins with http:// or https://.").arg(bold(m_choice.pinnedNode)),
            {useDefault});
    else if (!urls.isEmpty() && isEncrypted(urls.first()) != isEncrypted(m_choice.pinnedNode))
        refuse(OptionField::RequestExecutor, tr("node"),
            tr("The nodes of one cluster begin all with http://, or all with https://."), {useDefault});
    else
        checkNode();
}

void ChoiceRules::checkNode()
{
    if (!m_facts.nodeError)
        return;
    const QString host = hostOf(m_choice.pinnedNode);
    QString sentence = failure(host, *m_facts.nodeError);
    if (m_facts.isAnswered())
        sentence += u' ' + tr("The cluster answers without it.");
    refuse(OptionField::RequestExecutor, tr("node %1").arg(host), sentence,
        {askAgain(), {Cure::Action::UseDefaultExecutor, tr("Use default"), {}}});
}

void ChoiceRules::checkTransactionMode()
{
    if (!m_choice.isClusterWide())
        return;
    if (isSandbox())
        refuse(OptionField::TransactionMode, tr("transaction mode"),
            tr("A cluster-wide transaction needs a server: the sandbox has no cluster to agree."),
            {{Cure::Action::UseSingleNode, tr("Use single node"), {}},
                {Cure::Action::ConnectToServer, tr("Connect to a server…"), {}}});
    else if (m_choice.options.noTracking)
        warn(OptionField::TransactionMode,
            tr("With <b>No tracking</b> nothing is saved, so there is no transaction: this tab only reads."),
            {{Cure::Action::TrackDocuments, tr("Track documents"), {}}});
}

void ChoiceRules::checkBudget()
{
    if (m_choice.requestBudget() >= 1)
        return;
    const QString usual = QString::number(SessionChoice::usualBudget);
    refuse(OptionField::RequestBudget, tr("budget"),
        tr("%1 would refuse the first load. Enter 1 or more; %2 is usual.")
            .arg(QString::number(m_choice.requestBudget()), usual),
        {{Cure::Action::UseBudget, tr("Use %1").arg(usual), usual}});
}

/// Words of whyOff().
struct OffWords
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::OffWords)
};

} // namespace

QList<Refusal> refusals(const SessionChoice &choice, const ServerFacts &facts, const QStringList &takenNames)
{
    return ChoiceRules(choice, facts, takenNames).apply();
}

bool isOpenable(const QList<Refusal> &refusals)
{
    return std::none_of(refusals.cbegin(), refusals.cend(),
        [](const Refusal &each) { return each.severity == Refusal::Severity::Refused; });
}

QString whyOff(OptionField field, const SessionChoice &choice)
{
    if (field == OptionField::OptimisticConcurrency && choice.isClusterWide())
        return OffWords::tr("Off: atomic guards do its work in a cluster-wide transaction.");
    if (field == OptionField::OptimisticConcurrency && choice.options.noTracking)
        return OffWords::tr("Off: without tracking nothing is saved that could clash.");
    if (field == OptionField::AtomicDocumentWrites && !choice.isClusterWide())
        return OffWords::tr("Only with a cluster-wide transaction: choose that mode first.");
    return {};
}

QString hostOf(const QString &url)
{
    const QUrl parsed(url);
    if (parsed.host().isEmpty())
        return url;
    return parsed.port() < 0 ? parsed.host() : u"%1:%2"_s.arg(parsed.host()).arg(parsed.port());
}

} // namespace Rookery
