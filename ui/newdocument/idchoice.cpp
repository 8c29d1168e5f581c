// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/idchoice.h"

#include "newdocument/choicerow.h"
#include "session/hilo.h"
#include "text/newdocumenttext.h"
#include "theme/fonts.h"
#include "theme/stylesheet.h"
#include "workspace/workspace.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int outcomeWidth = 224;
constexpr int labelMargin = 2; // brings a label in line with the name of its row, as a field is by itself

/// What the id will be, and below it what to know of that.
void addOutcome(ChoiceRow &row, QWidget *id, QWidget *hint, int topMargin)
{
    auto *outcome = new QWidget(&row);
    auto *lines = new QVBoxLayout(outcome);
    lines->setContentsMargins(0, topMargin, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(id);
    lines->addWidget(hint);
    row.addOutcome(outcome, outcomeWidth);
}

} // namespace

IdChoice::IdChoice(Workspace &workspace, QWidget *parent)
    : QFrame(parent), m_check(workspace, this), m_reserved(workspace, this),
      m_own(new ChoiceRow(tr("Own ID"), tr("Yours to choose."), this)), m_ownId(new QLineEdit(this)),
      m_ownHint(outcomeLabel(false)),
      m_hiLo(new ChoiceRow(tr("HiLo"), tr("From numbers reserved here. Gaps are usual."), this)),
      m_hiLoId(outcomeLabel(true)), m_hiLoHint(outcomeLabel(false)),
      m_serverMade(new ChoiceRow(tr("Made by the server"), tr("Always growing. Not in cluster-wide sessions."), this)),
      m_serverMadeId(outcomeLabel(true)),
      m_identity(new ChoiceRow(tr("Identity"), tr("1, 2, 3 across the cluster. Slower to save."), this)),
      m_identityId(outcomeLabel(true)),
      m_isClusterWide(workspace.session().options().transactionMode == TransactionMode::ClusterWide)
{
    setFrameShape(QFrame::StyledPanel);
    auto *group = new QButtonGroup(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    for (ChoiceRow *row : {m_own, m_hiLo, m_serverMade, m_identity}) {
        row->setTinted(true);
        group->addButton(row->button());
        layout->addWidget(row);
        connect(row->button(), &QRadioButton::toggled, this, &IdChoice::changed);
    }
    setUpOwn();
    setUpHiLo();
    setUpServerMade();
    m_hiLo->button()->setChecked(true);
}

void IdChoice::setUpOwn()
{
    addOutcome(*m_own, m_ownId, m_ownHint, 0);
    m_ownId->setAccessibleName(tr("Own ID"));
    m_ownId->setFont(monospaceFont(font()));
    connect(m_ownId, &QLineEdit::textEdited, this, [this](const QString &id) {
        m_own->button()->setChecked(true);
        m_check.setId(id);
    });
    connect(m_own->button(), &QRadioButton::clicked, m_ownId, qOverload<>(&QWidget::setFocus));
    connect(m_own->button(), &QRadioButton::toggled, this, &IdChoice::showOwn);
    connect(&m_check, &IdCheck::changed, this, &IdChoice::showOwn);
    connect(&m_check, &IdCheck::changed, this, &IdChoice::changed);
    showOwn();
}

void IdChoice::setUpHiLo()
{
    addOutcome(*m_hiLo, m_hiLoId, m_hiLoHint, labelMargin);
    connect(&m_reserved, &ReservedIds::changed, this, &IdChoice::showHiLo);
    connect(&m_reserved, &ReservedIds::changed, this, &IdChoice::changed);
}

void IdChoice::setUpServerMade()
{
    for (const auto &[row, id] : {std::pair(m_serverMade, m_serverMadeId), std::pair(m_identity, m_identityId)}) {
        auto *hint = outcomeLabel(false);
        hint->setText(
            row == m_identity ? tr("next in line, known after the save") : tr("example, known after the save"));
        hint->setProperty("role", u"hint"_s);
        addOutcome(*row, id, hint, labelMargin);
    }
}

void IdChoice::showServerMade()
{
    const QString tag = HiLoIds::tagOf(m_collection);
    m_serverMadeId->setText(m_collection.isEmpty() ? u"…"_s : tag + u"/0000000000000000042-A"_s);
    m_identityId->setText(m_collection.isEmpty() ? u"…"_s : tag + u"/42"_s);
    m_serverMade->button()->setEnabled(!m_collection.isEmpty() && !m_isClusterWide);
    m_identity->button()->setEnabled(!m_collection.isEmpty());
}

QLabel *IdChoice::outcomeLabel(bool isMonospace)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (isMonospace)
        label->setFont(monospaceFont(font()));
    return label;
}

void IdChoice::setCollection(const QString &collection, bool isSettled)
{
    m_collection = collection;
    const QString tag = HiLoIds::tagOf(collection);
    m_ownId->setPlaceholderText(collection.isEmpty() ? u"…"_s : tag + u"/…"_s);
    m_hiLo->button()->setEnabled(!collection.isEmpty());
    if (collection.isEmpty())
        m_own->button()->setChecked(true);
    if (isSettled && !collection.isEmpty())
        m_reserved.reserve(collection);
    showHiLo();
    showServerMade();
    Q_EMIT changed();
}

bool IdChoice::isOwn() const
{
    return m_own->button()->isChecked();
}

bool IdChoice::isServerMade() const
{
    return m_serverMade->button()->isChecked() || m_identity->button()->isChecked();
}

QString IdChoice::id() const
{
    if (isServerMade())
        return HiLoIds::tagOf(m_collection) + (m_identity->button()->isChecked() ? u'|' : u'/');
    return isOwn() ? m_check.id() : m_reserved.id(m_collection);
}

QString IdChoice::shownId() const
{
    return isServerMade() ? HiLoIds::tagOf(m_collection) + u"/…"_s : id();
}

bool IdChoice::isUsable() const
{
    return isOwn() ? m_check.isUsable() : !m_collection.isEmpty();
}

bool IdChoice::isReserving() const
{
    return !isOwn() && !isServerMade() && m_reserved.isUnderWay(m_collection);
}

void IdChoice::reserve()
{
    if (!isOwn() && !isServerMade())
        m_reserved.reserve(m_collection);
}

void IdChoice::showOwn()
{
    const bool isBad = !m_check.isUsable() && (m_check.state() != IdCheck::State::Empty);
    setStyleProperty(*m_ownHint, "role", isBad ? u"error"_s : u"hint"_s);
    const bool isUntouched = m_check.state() == IdCheck::State::Empty && !isOwn();
    m_ownHint->setText(isUntouched ? tr("as typed") : NewDocumentText::check(m_check));
}

void IdChoice::showHiLo()
{
    const QString id = m_reserved.id(m_collection);
    const Error *error = m_reserved.error(m_collection);
    m_hiLoId->setText(id.isEmpty() ? HiLoIds::tagOf(m_collection) + u"/…"_s : id);
    m_hiLoId->setVisible(!m_collection.isEmpty());
    setStyleProperty(*m_hiLoHint, "role", error ? u"error"_s : u"hint"_s);
    if (m_collection.isEmpty())
        m_hiLoHint->setText(tr("needs a collection"));
    else if (error)
        m_hiLoHint->setText(NewDocumentText::hiLoFailure(*error));
    else
        m_hiLoHint->setText(id.isEmpty() ? tr("known when it is created") : tr("certain, known now"));
}

} // namespace Rookery
