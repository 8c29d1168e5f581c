// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/sessionform.h"

#include "options/connections.h"
#include "options/form/databasebox.h"
#include "options/form/environments.h"
#include "options/form/optionrow.h"
#include "options/form/serverfields.h"
#include "theme/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int highestBudget = 1'000'000;
constexpr int budgetWidth = 96;

} // namespace

SessionForm::SessionForm(const Connections &connections, QWidget *parent)
    : QWidget(parent), m_connections(connections), m_layout(new QVBoxLayout(this)), m_connection(new QComboBox),
      m_server(new ServerFields(this)), m_database(new DatabaseBox(this)),
      m_noTracking(new QCheckBox(tr("No tracking"))), m_noCaching(new QCheckBox(tr("No caching"))),
      m_concurrency(new QCheckBox(tr("Optimistic concurrency"))), m_executor(new QComboBox), m_mode(new QComboBox),
      m_budget(new QSpinBox), m_experts(new QToolButton),
      m_guardless(new QCheckBox(tr("Disable atomic document writes")))
{
    setBackgroundRole(QPalette::Light);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(20, 20, 24, 8);
    m_layout->setSpacing(0);
    setUpPlace();
    addLine();
    add(OptionField::NoTracking, tr("Tracking"), m_noTracking,
        tr("Documents are for reading: not remembered, not watched for changes, not saved."));
    add(OptionField::NoCaching, tr("Caching"), m_noCaching,
        tr("Ask the server each time, even where it could answer “not changed”."));
    setUpConcurrency();
    setUpTransaction();
    setUpBudget();
    setUpExperts();
    m_layout->addStretch(1);
    for (QCheckBox *box : {m_noTracking, m_noCaching, m_concurrency, m_guardless})
        connect(box, &QCheckBox::toggled, this, &SessionForm::follow);
    setChoice(connections.recent().first());
}

void SessionForm::setUpPlace()
{
    for (const Connection &each : m_connections.all())
        m_connection->addItem(environmentChip(each.environment, palette()), each.name, each.name);
    m_connection->addItem(tr("Connect to a server…"));
    add(OptionField::Connection, tr("Connection"), m_connection);
    m_layout->addWidget(m_server);
    const QHash<OptionField, OptionRow *> &rows = m_server->rows();
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        m_rows.insert(row.key(), row.value());
        connect(row.value(), &OptionRow::cureRequested, this, &SessionForm::cureRequested);
    }
    add(OptionField::Database, tr("Database"), m_database);
    connect(m_connection, &QComboBox::currentIndexChanged, this, &SessionForm::useConnection);
    connect(m_server, &ServerFields::changed, this, &SessionForm::follow);
    connect(m_server, &ServerFields::databaseNamed, m_database, &DatabaseBox::setDatabase);
    connect(m_database, &QComboBox::editTextChanged, this, &SessionForm::follow);
}

void SessionForm::setUpConcurrency()
{
    m_concurrency->setChecked(true);
    add(OptionField::OptimisticConcurrency, tr("Concurrency"), m_concurrency);
    add(OptionField::RequestExecutor, tr("Request executor"), m_executor,
        tr("Default follows the cluster, or pin one node."));
    connect(m_executor, &QComboBox::currentIndexChanged, this, &SessionForm::follow);
}

void SessionForm::setUpTransaction()
{
    m_mode->addItem(tr("Single node"), QVariant::fromValue(TransactionMode::SingleNode));
    m_mode->addItem(tr("Cluster-wide"), QVariant::fromValue(TransactionMode::ClusterWide));
    add(OptionField::TransactionMode, tr("Transaction mode"), m_mode,
        tr("Cluster-wide: agreed by a majority of nodes, with atomic guards. Slower, for values that must be unique."));
    connect(m_mode, &QComboBox::currentIndexChanged, this, &SessionForm::follow);
}

void SessionForm::setUpBudget()
{
    m_budget->setRange(0, highestBudget); // 0 can be typed, and is told why not
    m_budget->setValue(SessionChoice::usualBudget);
    m_budget->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_budget->setMaximumWidth(budgetWidth);
    add(OptionField::RequestBudget, tr("Request budget"), m_budget,
        tr("Loads, queries and saves counted together. Browsing the tree is free."));
    connect(m_budget, &QSpinBox::valueChanged, this, &SessionForm::follow);
}

void SessionForm::setUpExperts()
{
    m_experts->setText(tr("Experts only"));
    m_experts->setProperty("role", u"fold"_s);
    m_experts->setCheckable(true);
    m_experts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_experts->setAutoRaise(true);
    m_layout->addWidget(m_experts, 0, Qt::AlignLeading);
    m_layout->addSpacing(4);
    add(OptionField::AtomicDocumentWrites, tr("Guards"), m_guardless);
    connect(m_experts, &QToolButton::toggled, this, &SessionForm::setExpertsShown);
    setExpertsShown(false);
}

OptionRow *SessionForm::add(OptionField field, const QString &label, QWidget *control, const QString &hint)
{
    auto *row = new OptionRow(label, control, this);
    row->setHint(hint);
    m_rows.insert(field, row);
    m_layout->addWidget(row);
    connect(row, &OptionRow::cureRequested, this, &SessionForm::cureRequested);
    return row;
}

void SessionForm::addLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_layout->addWidget(line);
    m_layout->addSpacing(12);
}

bool SessionForm::isNewServer() const
{
    return m_connection->currentIndex() == m_connection->count() - 1;
}

Connection SessionForm::connection() const
{
    if (isNewServer())
        return m_server->connection();
    const QString name = m_connection->currentData().toString();
    if (m_given && m_given->name == name)
        return *m_given;
    return m_connections.find(name).value_or(m_connections.sandbox());
}

SessionChoice SessionForm::choice() const
{
    SessionChoice choice;
    choice.connection = connection();
    choice.pinnedNode = m_executor->currentData().toString();
    SessionOptions &options = choice.options;
    options.database = m_database->database();
    options.noTracking = m_noTracking->isChecked();
    options.noCaching = m_noCaching->isChecked();
    options.transactionMode = m_mode->currentData().value<TransactionMode>();
    options.optimisticConcurrency
        = m_concurrency->isChecked() ? OptimisticConcurrencyMode::Writes : OptimisticConcurrencyMode::None;
    options.maxNumberOfRequestsPerSession = m_budget->value();
    if (m_guardless->isChecked())
        options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    return choice.effective();
}

void SessionForm::setChoice(const SessionChoice &choice)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        chooseConnection(choice.connection);
        setOptions(choice);
    }
    follow();
}

void SessionForm::chooseConnection(const Connection &connection)
{
    m_given = connection;
    if (m_connection->findData(connection.name) < 0)
        m_connection->insertItem(m_connection->count() - 1, environmentChip(connection.environment, palette()),
            connection.name, connection.name);
    m_connection->setCurrentIndex(m_connection->findData(connection.name));
}

void SessionForm::setOptions(const SessionChoice &choice)
{
    const SessionOptions &options = choice.options;
    const auto concurrency = options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None);
    // Where it has no say it is off in the choice, whatever was wished: as a tab begins, then.
    m_wishesConcurrency
        = concurrency != OptimisticConcurrencyMode::None || choice.isClusterWide() || options.noTracking;
    m_wishesGuardless = options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false);
    m_mode->setCurrentIndex(m_mode->findData(QVariant::fromValue(options.transactionMode)));
    m_noTracking->setChecked(options.noTracking);
    m_noCaching->setChecked(options.noCaching);
    m_concurrency->setChecked(m_wishesConcurrency);
    m_guardless->setChecked(m_wishesGuardless);
    m_budget->setValue(choice.requestBudget());
    m_database->setDatabase(options.database);
    showNodes(choice.pinnedNode);
    if (m_wishesGuardless)
        m_experts->setChecked(true);
}

void SessionForm::askForServer()
{
    m_connection->setCurrentIndex(m_connection->count() - 1);
    focusField(OptionField::ServerUrl);
}

/// Another connection begins as it was used last.
void SessionForm::useConnection()
{
    if (m_isFilling)
        return;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        const auto last = m_connections.lastChoice(m_connection->currentData().toString());
        m_database->setDatabases({});
        if (last && !isNewServer())
            setOptions(*last);
        else
            m_database->setDatabase({});
        showNodes(last && !isNewServer() ? last->pinnedNode : QString());
    }
    follow();
}

void SessionForm::showNodes(const QString &pinned)
{
    const QSignalBlocker blocker(m_executor);
    QStringList nodes = connection().urls;
    if (!pinned.isEmpty() && !nodes.contains(pinned))
        nodes.append(pinned);
    m_executor->clear();
    m_executor->addItem(tr("Default"), QString());
    for (const QString &url : nodes)
        m_executor->addItem(tr("Pinned: %1").arg(hostOf(url)), url);
    m_executor->setCurrentIndex(std::max(0, m_executor->findData(pinned)));
}

void SessionForm::setFacts(const ServerFacts &facts)
{
    m_database->setDatabases(facts.databases.value_or(QList<DatabaseInfo>()));
}

void SessionForm::setRefusals(const QList<Refusal> &refusals)
{
    QHash<OptionField, Refusal> worst;
    for (const Refusal &refusal : refusals) {
        const auto known = worst.constFind(refusal.field);
        if (known == worst.cend() || known->severity < refusal.severity)
            worst.insert(refusal.field, refusal);
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        if (const auto refusal = worst.constFind(row.key()); refusal != worst.cend())
            row.value()->showRefusal(*refusal);
        else
            row.value()->clearRefusal();
    }
}

void SessionForm::focusField(OptionField field)
{
    if (OptionRow *row = m_rows.value(field))
        row->control().setFocus(Qt::OtherFocusReason);
}

bool SessionForm::apply(const Cure &cure)
{
    switch (cure.action) {
    case Cure::Action::AskAgain:
    case Cure::Action::CreateDatabase: return false;
    case Cure::Action::UseDatabase: m_database->setDatabase(cure.argument); break;
    case Cure::Action::UseDefaultExecutor: m_executor->setCurrentIndex(0); break;
    case Cure::Action::UseSingleNode: m_mode->setCurrentIndex(0); break;
    case Cure::Action::UseUrl: m_server->setUrl(cure.argument); break;
    case Cure::Action::TrackDocuments: m_noTracking->setChecked(false); break;
    case Cure::Action::UseBudget: m_budget->setValue(cure.argument.toInt()); break;
    case Cure::Action::ConnectToServer: askForServer(); break;
    case Cure::Action::RemoveCertificate: m_server->clearCertificate(); break;
    }
    return true;
}

void SessionForm::showConsequences()
{
    const Connection place = connection();
    const bool isSandbox = place.kind == Connection::Kind::Sandbox;
    const QIcon chip = m_connection->itemIcon(m_connection->currentIndex());
    m_connection->setIconSize(chip.isNull() ? QSize() : chip.availableSizes().value(0));
    m_server->setVisible(isNewServer());
    m_rows.value(OptionField::Connection)
        ->setHint(isSandbox ? tr("Sample documents on this machine: no server is needed.") : QString());
    m_rows.value(OptionField::Database)
        ->setHint(place.database.isEmpty() ? QString()
                                           : tr("Leave empty for the connection’s default, %1.").arg(place.database));
    m_database->setDefaultDatabase(place.database);
    showWhyOff(OptionField::OptimisticConcurrency, m_concurrency, m_wishesConcurrency,
        tr("A save is refused if someone else changed a document after you loaded it."));
    showWhyOff(OptionField::AtomicDocumentWrites, m_guardless, m_wishesGuardless,
        tr("Saves are guarded only by compare-exchange values of your own."));
}

/// A box that has no say is off and unticked, and comes back as it was.
void SessionForm::showWhyOff(OptionField field, QCheckBox *box, bool &wish, const QString &consequence)
{
    const QSignalBlocker blocker(box);
    const QString reason = whyOff(field, choice());
    if (box->isEnabled())
        wish = box->isChecked();
    box->setEnabled(reason.isEmpty());
    box->setChecked(reason.isEmpty() && wish);
    m_rows.value(field)->setHint(reason.isEmpty() ? consequence : reason);
}

void SessionForm::setExpertsShown(bool isShown)
{
    m_experts->setIcon(icon(isShown ? Icon::ChevronDown : Icon::ChevronRight));
    m_rows.value(OptionField::AtomicDocumentWrites)->setVisible(isShown);
}

void SessionForm::follow()
{
    if (m_isFilling)
        return;
    if (isNewServer())
        showNodes(m_executor->currentData().toString());
    showConsequences();
    Q_EMIT changed();
}

} // namespace Rookery
