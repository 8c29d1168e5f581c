// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findpanel.h"

#include "editor/bars/queryfield.h"
#include "theme/stylesheet.h"
#include "views/panels/founddelegate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rookery {

namespace {

QPushButton *smallButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("small", true);
    return button;
}

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace

FindPanel::FindPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_model(workspace)
{
    setUpFields();
    setUpButtons();
    setUpView();
    setUpLayout();
    m_slow.setSingleShot(true);
    m_slow.setInterval(300ms);
    connect(&m_slow, &QTimer::timeout, m_stop, &QWidget::show);
    connect(&m_model, &FoundModel::progressed, this, &FindPanel::showState);
    connect(&m_model, &FoundModel::replaced, this, &FindPanel::showReplaced);
    showState();
}

void FindPanel::setUpFields()
{
    m_query = new QueryField(tr("Find in open documents"), this);
    connect(m_query, &QueryField::returnPressed, this, &FindPanel::search);
    connect(m_query, &QueryField::changed, this, [this] {
        m_isSearched = false;
        m_outcome.clear();
        showState();
    });
    m_with = new QLineEdit(this);
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    connect(m_with, &QLineEdit::textChanged, this, &FindPanel::showState);
    setFocusProxy(m_query);
}

void FindPanel::setUpButtons()
{
    m_find = smallButton(tr("Find"), this);
    connect(m_find, &QPushButton::clicked, this, &FindPanel::search);
    m_stop = smallButton(tr("Stop"), this);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, &m_model, &FoundModel::cancel);
    m_replace = smallButton(QString(), this);
    connect(m_replace, &QPushButton::clicked, this, &FindPanel::replace);
    m_all = new QCheckBox(tr("All hits"), this);
    connect(m_all, &QCheckBox::clicked, &m_model, &FoundModel::setAllTicked);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
}

void FindPanel::setUpView()
{
    m_view = new QTreeView(this);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new FoundDelegate(m_view));
    m_view->setAccessibleName(tr("Hits in open documents"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    QHeaderView *header = m_view->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(true);
    header->resizeSection(FoundModel::Document, 240);
    header->resizeSection(FoundModel::Line, 64);
    connect(m_view, &QTreeView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT hitActivated(m_model.documentId(index), m_model.hit(index)); });
}

void FindPanel::setUpLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto *find = rowOf({m_query, m_find, m_with, m_replace});
    find->setContentsMargins(8, 0, 8, 0);
    find->setStretchFactor(m_query, 3);
    find->setStretchFactor(m_with, 2);
    layout->addLayout(find);
    auto *state = rowOf({m_all, m_stop, m_sentence});
    state->setContentsMargins(8, 0, 8, 0);
    state->setStretchFactor(m_sentence, 1);
    layout->addLayout(state);
    layout->addWidget(m_view, 1);
}

void FindPanel::open(const QString &text)
{
    if (!text.isEmpty() && !m_query->isExpression())
        m_query->setText(text);
    m_query->focus();
}

void FindPanel::search()
{
    const Result<TextPattern> pattern = m_query->pattern();
    if (!pattern || pattern->isEmpty())
        return;
    m_isSearched = true;
    m_outcome.clear();
    m_model.search(*pattern);
}

void FindPanel::replace()
{
    const auto with = TextReplacement::of(m_with->text(), m_model.pattern());
    if (with)
        m_model.replaceTicked(*with);
}

// --- what there is ---

QString FindPanel::hitsIn(int hits, int documents)
{
    return tr("%1 in %2", "hits, documents")
        .arg(tr("%n hit(s)", nullptr, hits), tr("%n document(s)", nullptr, documents));
}

void FindPanel::showReplaced(const FoundModel::Replaced &replaced)
{
    m_outcome
        = tr("%1 replaced.", "hits in documents").arg(hitsIn(replaced.hits, static_cast<int>(replaced.ids.size())));
    if (replaced.changed > 0)
        m_outcome += u' ' + tr("%n hit(s) changed since the search and stayed.", nullptr, replaced.changed);
    showState();
}

QString FindPanel::problem() const
{
    const Result<TextPattern> pattern = m_query->pattern();
    if (!pattern)
        return QueryField::sentence(pattern.error());
    if (m_isSearched && m_model.problem())
        return QueryField::sentence(*m_model.problem());
    return QueryField::replacementSentence(m_with->text(), *pattern);
}

QString FindPanel::sentence() const
{
    if (m_model.isBusy()) {
        return tr("Document %1 of %2…", "that is looked through")
            .arg(m_model.documentsDone() + 1)
            .arg(m_model.documentCount());
    }
    if (!m_outcome.isEmpty())
        return m_outcome;
    if (!m_isSearched)
        return tr("Enter looks through the text of all documents that are open in this session.");
    if (m_model.rowCount() == 0)
        return tr("No hits in %n open document(s).", nullptr, m_model.documentCount());
    const QString ticked
        = tr("%1 ticked.", "hits in documents").arg(hitsIn(m_model.tickedHits(), m_model.tickedDocuments()));
    return m_model.isCut()
        ? ticked + u' ' + tr("Only the first %1 are listed.").arg(QLocale().toString(FoundModel::mostHits))
        : ticked;
}

void FindPanel::showSentence(const QString &sentence, bool isProblem)
{
    m_sentence->setText(sentence);
    setStyleProperty(*m_sentence, "role", isProblem ? u"error"_s : u"hint"_s);
}

void FindPanel::showState()
{
    const bool isBusy = m_model.isBusy();
    const QString problem = this->problem();
    showSentence(problem.isEmpty() ? sentence() : problem, !problem.isEmpty());
    m_query->setRefused(!m_query->pattern());
    m_find->setEnabled(!m_query->text().isEmpty() && m_query->pattern());
    const int ticked = m_model.tickedHits();
    m_replace->setText(ticked > 0 ? tr("Replace %1", "hits in documents").arg(hitsIn(ticked, m_model.tickedDocuments()))
                                  : tr("Replace"));
    m_replace->setEnabled(ticked > 0 && m_isSearched && !isBusy && problem.isEmpty());
    m_all->setVisible(m_model.rowCount() > 0);
    m_all->setCheckState(ticked == 0       ? Qt::Unchecked
            : ticked == m_model.rowCount() ? Qt::Checked
                                           : Qt::PartiallyChecked);
    if (isBusy && !m_slow.isActive() && m_stop->isHidden())
        m_slow.start();
    if (!isBusy) {
        m_slow.stop();
        m_stop->hide();
    }
    Q_EMIT countChanged(m_model.rowCount());
}

} // namespace Rookery
