// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "documents/editortabs.h"
#include "executors.h"
#include "json/children.h"
#include "options/studiourl.h"
#include "widgets/banner.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Connection ownSandbox(const QString &folder)
{
    Connection sandbox;
    sandbox.name = QCoreApplication::translate("Application", "Sandbox");
    sandbox.database = u"Sandbox"_s;
    sandbox.sandboxFile = folder + "/sandbox.sqlite"_L1;
    return sandbox;
}

Theme::Mode modeFrom(const Settings &settings)
{
    const QString name = settings.value(u"theme").value_or(Json::Value()).toString();
    return name == "light"_L1 ? Theme::Mode::Light : name == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::System;
}

QString nameOf(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::System: return u"system"_s;
    case Theme::Mode::Light: return u"light"_s;
    case Theme::Mode::Dark: return u"dark"_s;
    }
    Q_UNREACHABLE();
}

Json::Value tabToJson(SessionTab &tab)
{
    const SessionChoice choice = tab.choice();
    const SessionOptions &options = choice.options;
    Json::Value ids = Json::Value::emptyArray();
    for (const OpenDocument *document : tab.workspace().openDocuments())
        ids = ids.withInserted(ids.size(), Json::Value::fromString(document->id()));
    return Json::Value::emptyObject()
        .withMember(u"connection", toJson(choice.connection))
        .withMember(u"database", Json::Value::fromString(options.database))
        .withMember(u"pinnedNode", Json::Value::fromString(choice.pinnedNode))
        .withMember(u"noTracking", Json::Value::fromBool(options.noTracking))
        .withMember(u"noCaching", Json::Value::fromBool(options.noCaching))
        .withMember(u"clusterWide", Json::Value::fromBool(choice.isClusterWide()))
        .withMember(u"optimistic", Json::Value::fromBool(choice.isOptimisticConcurrencyOn()))
        .withMember(u"withoutAtomicWrites", Json::Value::fromBool(choice.isWithoutAtomicDocumentWrites()))
        .withMember(u"budget", Json::Value::fromInteger(choice.requestBudget()))
        .withMember(u"open", ids);
}

std::optional<SessionChoice> choiceFrom(const Json::Value &tab)
{
    const std::optional<Connection> connection = connectionFrom(tab.member(u"connection").value_or(Json::Value()));
    if (!connection)
        return std::nullopt;
    const auto flag = [&tab](QStringView key) { return tab.member(key).value_or(Json::Value()).toBool(); };
    SessionChoice choice{*connection};
    choice.pinnedNode = tab.member(u"pinnedNode").value_or(Json::Value()).toString();
    choice.options.database = tab.member(u"database").value_or(Json::Value()).toString();
    if (flag(u"withoutAtomicWrites"))
        choice.options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    if (const auto budget = tab.member(u"budget").value_or(Json::Value()).toInteger(); budget && *budget > 0)
        choice.options.maxNumberOfRequestsPerSession
            = static_cast<int>(std::min<qint64>(*budget, std::numeric_limits<int>::max()));
    choice.options.noTracking = flag(u"noTracking");
    choice.options.noCaching = flag(u"noCaching");
    choice.options.transactionMode = flag(u"clusterWide") ? TransactionMode::ClusterWide : TransactionMode::SingleNode;
    choice.options.optimisticConcurrency
        = flag(u"optimistic") ? OptimisticConcurrencyMode::Writes : OptimisticConcurrencyMode::None;
    return choice;
}

Result<SessionChoice> choiceOf(const CommandLine &line, const Connection &sandbox)
{
    Connection connection = sandbox;
    if (!line.urls.isEmpty()) {
        const Result<Connection> server = connectionFromAddress(line.urls.first());
        if (!server)
            return server.error();
        connection = *server;
        connection.urls.clear();
        for (const QString &url : line.urls) {
            const Result<Connection> node = connectionFromAddress(url);
            if (!node)
                return node.error();
            connection.urls += node->urls;
        }
    } else {
        connection.sandboxFile = line.sandboxFile == ":memory:"_L1 ? QString() : line.sandboxFile;
    }
    SessionChoice choice = SessionChoice::forWindow(connection);
    choice.options.database = line.database;
    return choice;
}

} // namespace

Application::Application(const CommandLine &line)
    : m_line(line), m_settings(line.settingsFolder),
      m_connections(m_settings.folder() + "/connections.json"_L1, ownSandbox(m_settings.folder())),
      m_theme(modeFrom(m_settings)), m_window(std::make_unique<MainWindow>(m_theme, m_connections, &executorsOf))
{
    connect(qApp, &QCoreApplication::aboutToQuit, this, &Application::keep);
    connect(m_window.get(), &MainWindow::closing, this, &Application::keep);
}

Application::~Application() = default;

void Application::start()
{
    const QString geometry = m_settings.value(u"geometry").value_or(Json::Value()).toString();
    if (!m_window->restoreGeometry(QByteArray::fromBase64(geometry.toLatin1())))
        m_window->resize(1400, 900);
    reportDamage();
    if (m_line.namesPlace()) {
        if (const QString refusal = openPlace(m_line); !refusal.isEmpty())
            m_window->banner().showMessage(Banner::Kind::Error, tr("The session was not opened."), refusal);
    } else {
        restoreTabs();
    }
    m_window->show();
}

void Application::reportDamage()
{
    for (const QString &problem : {m_settings.problem(), m_connections.problem()}) {
        if (!problem.isEmpty())
            m_window->banner().showMessage(Banner::Kind::Warning, tr("Settings were damaged."), problem);
    }
}

QString Application::openPlace(const CommandLine &line)
{
    const Result<SessionChoice> choice = choiceOf(line, m_connections.sandbox());
    if (!choice)
        return choice.error().message;
    const Result<SessionTab *> tab = m_window->openSession(*choice);
    if (!tab)
        return tab.error().message;
    for (const QString &id : line.ids)
        (*tab)->workspace().open(id);
    return {};
}

void Application::restoreTabs()
{
    const std::optional<Json::Value> tabs = m_settings.value(u"tabs");
    if (!tabs) // the first start: there is something to try at once
        m_window->openSandbox();
    if (!tabs || !tabs->isArray())
        return;
    for (const Json::Child &child : tabs->children()) {
        const std::optional<SessionChoice> choice = choiceFrom(child.value());
        if (!choice)
            continue;
        const Result<SessionTab *> tab = m_window->openSession(*choice);
        if (!tab)
            continue;
        const Json::Value ids = child.value().member(u"open").value_or(Json::Value());
        for (const Json::Child &id : ids.children())
            (*tab)->workspace().open(id.value().toString());
    }
}

void Application::shareWith(SingleInstance &instance)
{
    instance.receive = [this](const QByteArray &message) -> QString {
        const std::optional<CommandLine> line = CommandLine::fromMessage(message);
        if (!line)
            return tr("The running Rookery did not understand this one: they may be of different versions.");
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
        return line->namesPlace() ? openPlace(*line) : QString();
    };
}

void Application::keep()
{
    Json::Value tabs = Json::Value::emptyArray();
    for (SessionTab *tab : m_window->tabs())
        tabs = tabs.withInserted(tabs.size(), tabToJson(*tab));
    m_settings.setValue(u"tabs", tabs);
    m_settings.setValue(u"geometry", Json::Value::fromString(QString::fromLatin1(m_window->saveGeometry().toBase64())));
    m_settings.setValue(u"theme", Json::Value::fromString(nameOf(m_theme.mode())));
    if (!m_settings.save())
        qWarning("the settings were not written: %s", qUtf8Printable(m_settings.problem()));
}

} // namespace Rookery
