// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/sessionoptionsdialog.h"

#include "options/code/codepane.h"
#include "options/connections.h"
#include "options/form/optionsfoot.h"
#include "options/form/sessionform.h"
#include "options/serverprobe.h"
#include "text/errortext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

namespace Rookery {

namespace {

constexpr QSize usualSize(1076, 736);
constexpr int widthForBothSides = 1040;
constexpr int formStretch = 600;
constexpr int codeStretch = 476;

QFrame *hairline(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

SessionOptionsDialog::SessionOptionsDialog(const Connections &connections, ExecutorsOf executorsOf, QWidget *parent)
    : QDialog(parent), m_connections(connections),
      m_probe(new ServerProbe(std::move(executorsOf), systemClock(), this)), m_form(new SessionForm(connections, this)),
      m_code(new CodePane(this)), m_foot(new OptionsFoot(this)), m_sides(new QTabBar(this)),
      m_scroll(new QScrollArea(this))
{
    setWindowTitle(tr("New session"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpSides();
    setUpFoot();
    setUpProbe();
    setUpSize();
    connect(m_form, &SessionForm::changed, this, &SessionOptionsDialog::follow);
    connect(m_form, &SessionForm::cureRequested, this, &SessionOptionsDialog::apply);
    follow();
}

SessionOptionsDialog::~SessionOptionsDialog() = default;

void SessionOptionsDialog::setUpSides()
{
    m_sides->addTab(tr("Options"));
    m_sides->addTab(tr("Client code"));
    m_sides->setExpanding(false);
    m_sides->setAccessibleName(tr("Options or client code"));
    connect(m_sides, &QTabBar::currentChanged, this, &SessionOptionsDialog::showSides);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_scroll, formStretch);
    sides->addWidget(hairline(QFrame::VLine));
    sides->addWidget(m_code, codeStretch);
    layout()->addWidget(m_sides);
    static_cast<QVBoxLayout *>(layout())->addLayout(sides, 1);
}

void SessionOptionsDialog::setUpFoot()
{
    layout()->addWidget(hairline(QFrame::HLine));
    layout()->addWidget(m_foot);
    connect(m_foot, &OptionsFoot::cancelRequested, this, &QDialog::reject);
    connect(m_foot, &OptionsFoot::openRequested, this, &SessionOptionsDialog::accept);
    connect(m_foot, &OptionsFoot::fieldRequested, this, [this](OptionField field) {
        m_sides->setCurrentIndex(0);
        m_form->focusField(field);
    });
}

void SessionOptionsDialog::setUpProbe()
{
    connect(m_probe, &ServerProbe::factsChanged, this, [this] {
        m_form->setFacts(m_probe->facts());
        review();
    });
    connect(m_probe, &ServerProbe::databaseNotCreated, this, &SessionOptionsDialog::showFailure);
}

/// As large as the picture, but within its window and screen.
void SessionOptionsDialog::setUpSize()
{
    QSize room = screen()->availableSize();
    if (const QWidget *above = parentWidget())
        room = room.boundedTo(above->window()->size());
    resize(usualSize.boundedTo(room));
}

void SessionOptionsDialog::askForServer()
{
    m_form->askForServer();
}

void SessionOptionsDialog::show(const SessionChoice &choice)
{
    m_form->setChoice(choice);
}

void SessionOptionsDialog::edit(const SessionChoice &choice)
{
    setWindowTitle(tr("Session options"));
    m_open = choice;
    m_form->setChoice(choice);
}

SessionChoice SessionOptionsDialog::choice() const
{
    return m_form->choice();
}

bool SessionOptionsDialog::isApplying() const
{
    return m_open && m_open->isSameSession(choice());
}

void SessionOptionsDialog::follow()
{
    m_probe->ask(choice()); // review() follows by its facts
}

void SessionOptionsDialog::review()
{
    const SessionChoice current = choice();
    const QStringList taken = m_form->isNewServer() ? m_connections.names() : QStringList();
    const QList<Refusal> found = refusals(current, m_probe->facts(), taken);
    m_form->setRefusals(found);
    m_code->show(current, found);
    const bool isAnother = m_open && !isApplying();
    m_foot->show(current, m_probe->facts(), found, isApplying() ? tr("Apply") : tr("Open session"),
        isAnother ? tr("This opens another session; the one of this tab stays as it is.") : QString());
}

void SessionOptionsDialog::apply(const Cure &cure)
{
    if (cure.action == Cure::Action::AskAgain)
        m_probe->askAgain();
    else if (cure.action == Cure::Action::CreateDatabase)
        askToCreate(cure.argument);
    else
        m_form->apply(cure);
}

void SessionOptionsDialog::askToCreate(const QString &database)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Create database"),
        tr("Create the empty database %1 on %2?").arg(database, hostOf(choice().connection.urls.value(0))),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *create = question->addButton(tr("Create %1").arg(database), QMessageBox::AcceptRole);
    connect(create, &QPushButton::clicked, this, [this, database] { m_probe->createDatabase(database); });
    question->open();
}

void SessionOptionsDialog::showFailure(const QString &database, const Error &error)
{
    const ErrorText text = textOf(error, tr("Creating the database %1").arg(database));
    auto *message = new QMessageBox(
        QMessageBox::Warning, tr("Database not created"), text.title + u' ' + text.sentence, QMessageBox::Close, this);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setDetailedText(text.details);
    message->open();
}

void SessionOptionsDialog::showSides()
{
    const bool isNarrow = width() < widthForBothSides;
    const bool isCode = m_sides->currentIndex() == 1;
    m_sides->setVisible(isNarrow);
    m_scroll->setVisible(!isNarrow || !isCode);
    m_code->setVisible(!isNarrow || isCode);
}

void SessionOptionsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    showSides();
}

void SessionOptionsDialog::accept()
{
    const SessionChoice made = choice();
    const QStringList taken = m_form->isNewServer() ? m_connections.names() : QStringList();
    if (!isOpenable(refusals(made, m_probe->facts(), taken)))
        return;
    const bool isApplied = isApplying();
    QDialog::accept();
    if (isApplied)
        Q_EMIT applied(made);
    else
        Q_EMIT chosen(made);
}

} // namespace Rookery
