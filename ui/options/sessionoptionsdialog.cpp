// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/sessionoptionsdialog.h"

#include "options/connections.h"
#include "options/placeprobe.h"
#include "text/errortext.h"
#include "text/units.h"
#include "theme/fonts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>

using namespace std::chrono_literals;

namespace Rookery {

namespace {

/// Styles go by properties, and look at them only when they are told to.
void setStyled(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace

SessionOptionsDialog::SessionOptionsDialog(const Connections &connections, ExecutorsOf executorsOf, QWidget *parent)
    : QDialog(parent), m_connections(connections), m_probe(std::make_unique<PlaceProbe>(std::move(executorsOf)))
{
    setWindowTitle(tr("New session"));
    resize(1076, 700);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(32, 20, 24, 20);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    setUpPlace(*grid);
    setUpOptions(*grid);
    setUpExperts(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(scroll, 6);
    sides->addWidget(codePane(), 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(sides, 1);
    layout->addWidget(foot());
    m_probing.setSingleShot(true);
    m_probing.setInterval(300ms);
    connect(&m_probing, &QTimer::timeout, this, &SessionOptionsDialog::probe);
    follow();
}

SessionOptionsDialog::~SessionOptionsDialog() = default;

QLabel *SessionOptionsDialog::addRow(QGridLayout &grid, ChoiceField field, const QString &text, QWidget *widget)
{
    const int row = grid.rowCount();
    auto *label = new QLabel(text);
    label->setBuddy(widget);
    grid.addWidget(label, row, 0, Qt::AlignRight);
    grid.addWidget(widget, row, 1);
    auto *explanation = new QLabel;
    explanation->setWordWrap(true);
    explanation->setContentsMargins(0, 0, 0, 10);
    grid.addWidget(explanation, row + 1, 1);
    m_explanations.insert(field, explanation);
    m_fields.insert(field, widget);
    return label;
}

void SessionOptionsDialog::setUpPlace(QGridLayout &grid)
{
    m_connection = new QComboBox;
    for (const Connection &connection : m_connections.all())
        m_connection->addItem(connection.name);
    m_connection->addItem(tr("Connect to a server…"));
    addRow(grid, ChoiceField::Connection, tr("Connection"), m_connection);
    m_address = new QLineEdit;
    m_address->setPlaceholderText(tr("http://localhost:8080, or paste the address of RavenDB Studio"));
    m_addressLabel = new QLabel(tr("Address"));
    m_addressLabel->setBuddy(m_address);
    const int row = grid.rowCount();
    grid.addWidget(m_addressLabel, row, 0, Qt::AlignRight);
    grid.addWidget(m_address, row, 1);
    m_database = new QComboBox;
    m_database->setEditable(true);
    m_database->setInsertPolicy(QComboBox::NoInsert);
    addRow(grid, ChoiceField::Database, tr("Database"), m_database);
    connect(m_connection, &QComboBox::currentIndexChanged, this, [this] {
        m_database->clear();
        follow();
    });
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        const Result<Connection> connection = connectionFromAddress(text);
        if (connection && !connection->database.isEmpty())
            m_database->setCurrentText(connection->database);
        follow();
    });
    connect(m_database, &QComboBox::currentTextChanged, this, &SessionOptionsDialog::follow);
}

void SessionOptionsDialog::setUpOptions(QGridLayout &grid)
{
    m_noTracking = new QCheckBox(tr("No tracking"));
    m_noCaching = new QCheckBox(tr("No caching"));
    m_optimistic = new QCheckBox(tr("Optimistic concurrency"));
    m_optimistic->setChecked(true);
    m_executor = new QComboBox;
    m_mode = new QComboBox;
    m_mode->addItems({tr("Single node"), tr("Cluster-wide")});
    m_budget = new QSpinBox;
    m_budget->setRange(0, 1'000'000);
    m_budget->setValue(30);
    addRow(grid, ChoiceField::Tracking, tr("Tracking"), m_noTracking);
    const int caching = grid.rowCount();
    grid.addWidget(new QLabel(tr("Caching")), caching, 0, Qt::AlignRight);
    grid.addWidget(m_noCaching, caching, 1);
    auto *cachingText = new QLabel(tr("Ask the server each time, even where it could answer “not changed”."));
    cachingText->setProperty("role", QStringLiteral("hint"));
    cachingText->setContentsMargins(0, 0, 0, 10);
    cachingText->setWordWrap(true);
    grid.addWidget(cachingText, caching + 1, 1);
    addRow(grid, ChoiceField::Concurrency, tr("Concurrency"), m_optimistic);
    addRow(grid, ChoiceField::Executor, tr("Request executor"), m_executor);
    addRow(grid, ChoiceField::Mode, tr("Transaction mode"), m_mode);
    addRow(grid, ChoiceField::Budget, tr("Request budget"), m_budget);
    m_consequences = {
        {ChoiceField::Tracking, tr("Documents are for reading: not remembered, not watched for changes, not saved.")},
        {ChoiceField::Concurrency, tr("A save is refused if someone else changed a document after you loaded it.")},
        {ChoiceField::Executor, tr("Default follows the cluster, or pin one node.")},
        {ChoiceField::Mode,
            tr("Cluster-wide: agreed by a majority of nodes, with atomic guards. Slower, for values that must be "
               "unique.")},
        {ChoiceField::Budget, tr("Loads, queries and saves counted together. Browsing the tree is free.")},
        {ChoiceField::AtomicWrites, tr("Only with a cluster-wide transaction: choose that mode first.")},
    };
    for (QCheckBox *box : {m_noTracking, m_noCaching, m_optimistic})
        connect(box, &QCheckBox::toggled, this, &SessionOptionsDialog::follow);
    connect(m_executor, &QComboBox::currentIndexChanged, this, &SessionOptionsDialog::follow);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &SessionOptionsDialog::follow);
    connect(m_budget, &QSpinBox::valueChanged, this, &SessionOptionsDialog::follow);
}

void SessionOptionsDialog::setUpExperts(QGridLayout &grid)
{
    m_noAtomicWrites = new QCheckBox(tr("Disable atomic document writes"));
    addRow(grid, ChoiceField::AtomicWrites, tr("Experts only"), m_noAtomicWrites);
    connect(m_noAtomicWrites, &QCheckBox::toggled, this, &SessionOptionsDialog::follow);
}

QWidget *SessionOptionsDialog::codePane()
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_languages = new QTabBar(pane);
    m_languages->setExpanding(false);
    m_languages->setDrawBase(false);
    m_languages->setAccessibleName(tr("Client languages"));
    for (const char *language : {"C#", "Node.js", "Python", "Java"})
        m_languages->addTab(QString::fromLatin1(language));
    connect(m_languages, &QTabBar::currentChanged, this, &SessionOptionsDialog::showCode);
    auto *copy = new QPushButton(tr("Copy"), pane);
    copy->setAutoDefault(false);
    connect(
        copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_code->toPlainText()); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_languages);
    head->addStretch(1);
    head->addWidget(copy);
    m_code = new QPlainTextEdit(pane);
    m_code->setReadOnly(true);
    m_code->setFrameShape(QFrame::NoFrame);
    m_code->setFont(monospaceFont(font()));
    m_code->setLayoutDirection(Qt::LeftToRight);
    m_code->setAccessibleName(tr("Client code"));
    auto *note = new QLabel(
        tr("The same session in your own program. Certificates and passwords are never part of it."), pane);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("hint"));
    note->setContentsMargins(16, 10, 16, 10);
    layout->addLayout(head);
    layout->addWidget(m_code, 1);
    layout->addWidget(note);
    return pane;
}

QWidget *SessionOptionsDialog::foot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 10, 16, 10);
    m_answer = new QLabel(foot);
    m_answer->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    m_open = new QPushButton(tr("Open session"), foot);
    m_open->setProperty("primary", true);
    m_open->setDefault(true);
    row->addWidget(m_answer, 1);
    row->addWidget(cancel);
    row->addWidget(m_open);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &SessionOptionsDialog::accept);
    connect(m_probe.get(), &PlaceProbe::answered, this,
        [this](const QString &version, const QList<DatabaseInfo> &databases, std::chrono::microseconds time) {
            const QString typed = m_database->currentText();
            m_database->clear();
            for (const DatabaseInfo &database : databases)
                m_database->addItem(database.name);
            m_database->setCurrentText(typed);
            m_answer->setText(
                tr("Answered in %1 · RavenDB %2 · %n database(s)", nullptr, static_cast<int>(databases.size()))
                    .arg(durationText(time), version));
        });
    connect(m_probe.get(), &PlaceProbe::failed, this, [this](const Error &error) {
        const ErrorText text = textOf(error);
        m_answer->setText(text.title + u' ' + text.sentence);
        m_answer->setToolTip(text.details);
    });
    return foot;
}

void SessionOptionsDialog::askForServer()
{
    m_connection->setCurrentIndex(m_connection->count() - 1);
    m_address->setFocus();
}

void SessionOptionsDialog::show(const SessionChoice &choice)
{
    m_connection->setCurrentIndex(std::max(0, m_connection->findText(choice.connection.name)));
    const SessionOptions &options = choice.options;
    m_database->setCurrentText(options.database);
    m_noTracking->setChecked(options.noTracking);
    m_noCaching->setChecked(options.noCaching);
    m_mode->setCurrentIndex(options.transactionMode == TransactionMode::ClusterWide ? 1 : 0);
    m_optimistic->setChecked(
        options.optimisticConcurrency.value_or(OptimisticConcurrencyMode::None) != OptimisticConcurrencyMode::None);
    m_budget->setValue(options.maxNumberOfRequestsPerSession.value_or(30));
    m_noAtomicWrites->setChecked(options.disableAtomicDocumentWritesInClusterWideTransaction.value_or(false));
    follow();
}

SessionChoice SessionOptionsDialog::choice() const
{
    SessionChoice choice;
    const int place = m_connection->currentIndex();
    if (place < m_connections.all().size()) {
        choice.connection = m_connections.all().at(place);
    } else {
        const Result<Connection> server = connectionFromAddress(m_address->text());
        choice.connection = server ? *server : Connection{Connection::Kind::Server};
    }
    choice.pinnedNode = m_executor->currentData().toString();
    choice.options.database = m_database->currentText().trimmed();
    choice.options.noTracking = m_noTracking->isChecked();
    choice.options.noCaching = m_noCaching->isChecked();
    const bool isClusterWide = m_mode->currentIndex() == 1;
    choice.options.transactionMode = isClusterWide ? TransactionMode::ClusterWide : TransactionMode::SingleNode;
    const bool isOptimistic = m_optimistic->isChecked() && !isClusterWide;
    choice.options.optimisticConcurrency
        = isOptimistic ? OptimisticConcurrencyMode::Writes : OptimisticConcurrencyMode::None;
    choice.options.maxNumberOfRequestsPerSession = m_budget->value();
    if (m_noAtomicWrites->isChecked() && isClusterWide)
        choice.options.disableAtomicDocumentWritesInClusterWideTransaction = true;
    return choice;
}

void SessionOptionsDialog::follow()
{
    const SessionChoice current = choice();
    const bool isNew = m_connection->currentIndex() >= m_connections.all().size();
    m_address->setVisible(isNew);
    m_addressLabel->setVisible(isNew);
    const QSignalBlocker blocker(m_executor);
    const QString pinned = m_executor->currentData().toString();
    m_executor->clear();
    m_executor->addItem(tr("Default"), QString());
    for (const QString &url : current.connection.urls)
        m_executor->addItem(tr("Pinned: %1").arg(url), url);
    m_executor->setCurrentIndex(std::max(0, m_executor->findData(pinned)));
    const bool isClusterWide = current.options.transactionMode == TransactionMode::ClusterWide;
    m_optimistic->setEnabled(!isClusterWide);
    m_noAtomicWrites->setEnabled(isClusterWide);
    m_database->lineEdit()->setPlaceholderText(current.connection.database);
    showRefusals();
    showCode();
    const QString place = current.connection.name + current.connection.urls.join(u' ');
    if (place != m_probedPlace) {
        m_probedPlace = place;
        m_answer->clear();
        m_probe->stop();
        m_probing.start();
    }
}

void SessionOptionsDialog::showRefusals()
{
    const SessionChoice current = choice();
    m_consequences[ChoiceField::Connection] = current.connection.kind == Connection::Kind::Sandbox
        ? tr("Sample documents in this program, no server needed.")
        : current.connection.urls.join(tr(", "));
    m_consequences[ChoiceField::Database] = current.connection.database.isEmpty()
        ? QString()
        : tr("Leave empty for the connection's default, %1.").arg(current.connection.database);
    for (auto field = m_explanations.cbegin(); field != m_explanations.cend(); ++field) {
        (*field)->setText(m_consequences.value(field.key()));
        setStyled(**field, "role", QStringLiteral("hint"));
        setStyled(*m_fields.value(field.key()), "refused", false);
    }
    if (current.options.transactionMode == TransactionMode::ClusterWide)
        m_explanations.value(ChoiceField::Concurrency)
            ->setText(tr("Off: atomic guards do its work in a cluster-wide transaction."));
    bool isRefused = false;
    for (const Refusal &refusal : refusalsOf(current)) {
        QLabel *explanation = m_explanations.value(refusal.field);
        explanation->setText(refusal.sentence);
        setStyled(*explanation, "role", refusal.isWarning ? QStringLiteral("warning") : QStringLiteral("error"));
        setStyled(*m_fields.value(refusal.field), "refused", !refusal.isWarning);
        isRefused |= !refusal.isWarning;
    }
    m_open->setEnabled(!isRefused);
}

void SessionOptionsDialog::showCode()
{
    m_code->setPlainText(clientCode(choice(), static_cast<ClientLanguage>(m_languages->currentIndex())));
}

void SessionOptionsDialog::probe()
{
    const Connection connection = choice().connection;
    if (connection.kind == Connection::Kind::Sandbox) {
        m_answer->setText(tr("The sandbox is ready."));
    } else if (!connection.urls.isEmpty()) {
        m_answer->setText(tr("Asking %1…").arg(connection.urls.first()));
        m_probe->ask(connection);
    }
}

void SessionOptionsDialog::accept()
{
    if (!m_open->isEnabled())
        return;
    const SessionChoice made = choice();
    QDialog::accept();
    Q_EMIT chosen(made);
}

} // namespace Rookery
