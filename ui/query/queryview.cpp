// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryview.h"

#include "query/querymodel.h"
#include "query/queryparameters.h"
#include "query/queryrun.h"
#include "query/querytable.h"
#include "query/querytext.h"
#include "query/rqleditor.h"
#include "text/errortext.h"
#include "theme/icons.h"
#include "views/messagepage.h"
#include "widgets/banner.h"
#include "widgets/signlabel.h"
#include "widgets/strip.h"
#include "workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

enum Page { ResultsPage, IncludesPage };

constexpr int progressDelay = 300; // what is faster needs no word

QList<QueryResult> asResults(const QList<Document> &documents)
{
    QList<QueryResult> results;
    for (const Document &document : documents)
        results.append({document, false});
    return results;
}

} // namespace

QueryView::QueryView(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_run(new QueryRun(workspace.session(), this))
{
    setUpHead();
    setUpEditor();
    setUpResults();
    setUpFoot();
    layOut();
    setFocusProxy(m_editor);
    connect(m_run, &QueryRun::started, this, &QueryView::showRunning);
    connect(m_run, &QueryRun::finished, this, &QueryView::showAnswer);
    connect(m_run, &QueryRun::failed, this, &QueryView::showFailure);
    connect(m_run, &QueryRun::canceled, this, &QueryView::showRunning);
    showRunning();
    showFoot();
}

void QueryView::setUpHead()
{
    m_head = new Strip(36, Strip::Edge::Bottom, this);
    const auto addButton = [this](const QString &text, const QIcon &sign) {
        auto *button = new QPushButton(sign, text, m_head);
        button->setProperty("small", true);
        m_head->row().addWidget(button);
        return button;
    };
    m_start = addButton(tr("Run"), icon(Icon::Run, &Tokens::onAccent));
    m_start->setProperty("primary", true);
    m_stop = addButton(tr("Stop"), icon(Icon::Close));
    m_head->addLabel(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText), "hint"_L1);
    m_progress = m_head->addLabel(tr("Running…"), "hint"_L1);
    m_head->addStretch();
    connect(m_start, &QPushButton::clicked, this, &QueryView::run);
    connect(m_stop, &QPushButton::clicked, this, &QueryView::stop);
}

void QueryView::setUpEditor()
{
    m_editor = new RqlEditor(this);
    m_editor->setPlaceholderText(u"from Orders\nwhere Freight > 30\norder by Freight as double"_s);
    m_parameters = new QueryParameters(this);
    m_banner = new Banner(this);
    connect(m_editor, &RqlEditor::runRequested, this, &QueryView::run);
    connect(m_parameters, &QueryParameters::runRequested, this, &QueryView::run);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        showParameters();
        Q_EMIT changed();
    });
}

/// Tab leads from the query to them.
void QueryView::showParameters()
{
    m_parameters->setNames(m_editor->parameterNames());
    QWidget *before = m_editor;
    for (QLineEdit *field : m_parameters->fields()) {
        setTabOrder(before, field);
        before = field;
    }
}

void QueryView::setUpResults()
{
    m_pages = new QTabBar(this);
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    m_pages->setAccessibleName(tr("Results and included documents"));
    m_pages->addTab(tr("Results"));
    m_pages->addTab(tr("Included"));
    m_pages->setTabVisible(IncludesPage, false);
    m_tracking = new QLabel(this);
    m_tracking->setProperty("role", u"hint"_s);
    m_stack = new QStackedWidget(this);
    m_message = new MessagePage(Icon::Query, this);
    m_message->setTitle(tr("No results yet"));
    m_message->setText(tr("Write a query in RQL and run it. Documents that it finds can be opened and edited."));
    m_results = new QueryTable(m_workspace, this);
    m_includes = new QueryTable(m_workspace, this);
    m_includes->setAccessibleName(tr("Included documents"));
    m_stack->addWidget(m_message);
    for (QueryTable *table : {m_results, m_includes}) {
        m_stack->addWidget(table);
        connect(table, &QueryTable::openRequested, &m_workspace, &Workspace::open);
    }
    connect(m_pages, &QTabBar::currentChanged, this, &QueryView::showPage);
}

void QueryView::setUpFoot()
{
    m_foot = new Strip(28, Strip::Edge::Top, this);
    m_count = m_foot->addLabel();
    m_more = new QPushButton(m_foot);
    m_more->setProperty("link", true);
    m_foot->row().addWidget(m_more);
    m_time = m_foot->addLabel({}, "hint"_L1);
    m_index = new SignLabel(0, m_foot);
    m_index->setSign(icon(Icon::Database));
    m_stale = new SignLabel(0, m_foot);
    m_foot->row().addWidget(m_index);
    m_foot->row().addWidget(m_stale);
    m_foot->addStretch();
    m_cost = m_foot->addLabel({}, "hint"_L1);
    connect(m_more, &QPushButton::clicked, m_run, &QueryRun::more);
}

void QueryView::layOut()
{
    auto *above = new QWidget(this);
    auto *top = new QVBoxLayout(above);
    auto *below = new QWidget(this);
    auto *bottom = new QVBoxLayout(below);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 12, 0);
    row->addWidget(m_pages);
    row->addStretch(1);
    row->addWidget(m_tracking);
    for (QWidget *part : std::initializer_list<QWidget *>{m_head, m_editor, m_parameters})
        top->addWidget(part);
    bottom->addWidget(m_banner);
    bottom->addLayout(row);
    bottom->addWidget(m_stack, 1);
    bottom->addWidget(m_foot);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(above);
    parts->addWidget(below);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(parts);
    for (QLayout *each : std::initializer_list<QLayout *>{top, bottom, layout}) {
        each->setContentsMargins(0, 0, 0, 0);
        each->setSpacing(0);
    }
}

QString QueryView::rql() const
{
    return m_editor->toPlainText();
}

void QueryView::setRql(const QString &rql)
{
    m_editor->setPlainText(rql);
}

bool QueryView::isRunning() const
{
    return m_run->isRunning();
}

void QueryView::run()
{
    m_banner->clear();
    m_editor->showProblem(std::nullopt);
    const Result<Json::Value> parameters = m_parameters->values();
    if (!parameters)
        m_banner->showMessage(Banner::Kind::Error, tr("The query was not sent."), parameters.error().message);
    else if (rql().trimmed().isEmpty())
        m_editor->setFocus();
    else
        m_run->start(rql(), *parameters);
}

void QueryView::stop()
{
    m_run->cancel();
}

void QueryView::showRunning()
{
    const bool isRunning = m_run->isRunning();
    m_start->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    m_more->setEnabled(!isRunning);
    m_progress->hide();
    if (isRunning)
        QTimer::singleShot(progressDelay, m_progress, [this] { m_progress->setVisible(m_run->isRunning()); });
    Q_EMIT changed();
}

void QueryView::showAnswer()
{
    const QueryAnswer &answer = m_run->answer();
    const int shown = m_results->rows().rowCount();
    const bool isNextPage = m_run->requests() > 1;
    if (isNextPage) {
        m_results->rows().append(answer.results.sliced(shown));
    } else {
        m_results->rows().setResults(answer.results);
        m_results->fitColumns();
    }
    m_includes->rows().setResults(asResults(answer.includes));
    m_includes->fitColumns();
    m_pages->setTabVisible(IncludesPage, !answer.includes.isEmpty());
    m_pages->setTabText(IncludesPage, QueryText::included(answer.includes.size()));
    m_tracking->setText(QueryText::tracking(answer, m_workspace.session().options().noTracking));
    m_message->setTitle(tr("Nothing was found"));
    m_message->setText(tr("The query ran, and no document fits it."));
    showPage();
    showRunning();
    showFoot();
}

void QueryView::showPage()
{
    const bool isIncludes = m_pages->currentIndex() == IncludesPage;
    if (isIncludes)
        m_stack->setCurrentWidget(m_includes);
    else if (m_results->rows().rowCount() > 0)
        m_stack->setCurrentWidget(m_results);
    else
        m_stack->setCurrentWidget(m_message);
}

void QueryView::showFoot()
{
    const QueryAnswer &answer = m_run->answer();
    const bool isAnswered = m_run->requests() > 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_time, m_index, m_stale, m_cost})
        part->setVisible(isAnswered);
    m_more->setVisible(isAnswered && m_run->hasMore());
    if (!isAnswered)
        return;
    m_count->setText(QueryText::count(answer));
    m_more->setText(tr("Show next %n", nullptr, static_cast<int>(QueryRun::pageSize)));
    m_time->setText(QueryText::time(answer, m_run->milliseconds()));
    m_index->setText(answer.indexName);
    m_index->setVisible(!answer.indexName.isEmpty());
    m_stale->setSign(answer.isStale ? icon(Icon::Stale, &Tokens::sWarn) : icon(Icon::CheckCircle, &Tokens::sNew));
    m_stale->setText(answer.isStale ? tr("Stale: the index had not caught up") : tr("Not stale"));
    m_cost->setText(tr("%n request(s)", nullptr, m_run->requests()));
}

void QueryView::showFailure(const Error &error)
{
    showRunning();
    m_editor->showProblem(error.position);
    if (error.kind == ErrorKind::Rejected) { // its own words say it all, with the place in front
        m_banner->showMessage(Banner::Kind::Error, tr("The query was refused."), error.message);
        return;
    }
    const ErrorText text = textOf(error, tr("The query"));
    m_banner->showMessage(Banner::Kind::Error, text.title, text.sentence, {}, text.details);
}

} // namespace Rookery
