// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentview.h"

#include "async/background.h"
#include "async/deliver.h"
#include "diff/linediff.h"
#include "documents/metadatastrip.h"
#include "documents/pathbutton.h"
#include "documents/texttools.h"
#include "edit/documenttext.h"
#include "editor/jsoneditor.h"
#include "jsontree/jsontreeeditor.h"
#include "jsontree/jsontreeview.h"
#include "text/errortext.h"
#include "text/units.h"
#include "theme/icons.h"
#include "widgets/banner.h"
#include "widgets/signlabel.h"
#include "widgets/strip.h"
#include "workspace/saverun.h"
#include "workspace/workspace.h"

#include <QButtonGroup>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Beyond it the path of the caret is shown only once the text was edited: to know it takes as much memory as the text.
constexpr qsizetype largestReadForPath = 16 * 1024 * 1024;

ChangedLines changedLinesOf(const QList<LineHunk> &hunks)
{
    ChangedLines lines;
    for (const LineHunk &hunk : hunks) {
        if (hunk.afterCount == 0)
            lines.removedBefore.append(hunk.afterFirst);
        for (qsizetype line = hunk.afterFirst; line < hunk.afterEnd(); ++line)
            (hunk.beforeCount == 0 ? lines.added : lines.changed).append(line);
    }
    return lines;
}

} // namespace

DocumentView::DocumentView(Workspace &workspace, OpenDocument &document, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_document(document)
{
    setUpHeader();
    setUpEditor();
    setUpTree();
    setUpViews();
    setUpFoot();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_metadata, m_banner, m_tools})
        layout->addWidget(part);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_foot);
    setFocusProxy(m_views);
    setTreeShown(false);
    showDocument();
    showState();
}

void DocumentView::setUpHeader()
{
    m_header = new Strip(34, Strip::Edge::Bottom, this);
    m_id = m_header->addLabel({}, "mono"_L1);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_collection = m_header->addLabel({}, "hint"_L1);
    m_header->addStretch();
    m_compare = m_header->addButton(Icon::DiffText, tr("Compare"), true);
    m_revert = m_header->addButton(Icon::Revert, tr("Revert"), true);
    connect(m_compare, &QToolButton::clicked, this, [this] { Q_EMIT compareRequested(m_document.id()); });
    connect(m_revert, &QToolButton::clicked, this, [this] { m_workspace.revert({m_document.id()}); });
    m_textButton = m_header->addButton(Icon::Text, tr("Text"), true);
    m_treeButton = m_header->addButton(Icon::TreeView, tr("Tree"), true);
    m_metadata = new MetadataStrip(this);
    m_banner = new Banner(this);
    connect(&m_document, &OpenDocument::documentChanged, this, &DocumentView::showDocument);
    connect(&m_workspace.pending(), &PendingChanges::statesChanged, this, &DocumentView::showState);
}

void DocumentView::setUpEditor()
{
    m_editor = new JsonEditor(this);
    m_editor->load(m_document.buffer().text());
    m_tools = new TextTools(m_document, *m_editor, *m_banner, this);
    connect(m_editor, &JsonEditor::contextMenuRequested, this, &DocumentView::menuRequested);
    connect(m_editor, &JsonEditor::edited, this, [this](const TextEdits &edits, bool isTyping) {
        m_document.edit(edits, isTyping ? tr("Typing") : tr("Edit"), m_editor, isTyping);
    });
    connect(&m_document, &OpenDocument::edited, this, [this](const TextEdits &edits, QObject *source) {
        if (source != m_editor)
            m_editor->apply(edits);
    });
    connect(m_editor, &JsonEditor::pasteRefused, this, [this](qsizetype longestLine) {
        m_banner->showMessage(Banner::Kind::Warning, tr("Nothing was pasted."),
            tr("The clipboard's text has a line of %1, and lines of more than 1 MB cannot be edited here. Break it "
               "into "
               "lines first.")
                .arg(byteText(longestLine)));
    });
    connect(m_editor, &JsonEditor::referenceActivated, &m_workspace, &Workspace::open);
    connect(&m_document, &OpenDocument::read, this, [this] {
        showProblem();
        showPath();
        markChanges();
    });
}

void DocumentView::setUpTree()
{
    m_tree = new JsonTreeEditor(m_workspace.session(), m_document, this);
    connect(m_tree, &JsonTreeEditor::textRequested, this, [this] { setTreeShown(false); });
    connect(m_tree, &JsonTreeEditor::referenceActivated, &m_workspace, &Workspace::open);
    connect(m_tree, &JsonTreeEditor::currentPathChanged, this, &DocumentView::showPath);
}

void DocumentView::setUpViews()
{
    m_views = new QStackedWidget(this);
    m_views->addWidget(m_editor);
    m_views->addWidget(m_tree);
    auto *group = new QButtonGroup(this);
    for (QToolButton *button : {m_textButton, m_treeButton}) {
        button->setCheckable(true);
        group->addButton(button);
    }
    connect(group, &QButtonGroup::buttonClicked, this,
        [this](const QAbstractButton *button) { setTreeShown(button == m_treeButton); });
}

bool DocumentView::isTreeShown() const
{
    return m_views->currentWidget() == m_tree;
}

void DocumentView::setTreeShown(bool isShown)
{
    const bool hadFocus = m_views->isAncestorOf(focusWidget());
    if (isShown && !isTreeShown()) {
        m_editor->settle();
        m_tree->goTo(m_editor->caret());
    } else if (const auto offset = m_tree->currentOffset(); offset && !isShown && isTreeShown()) {
        m_editor->goTo(Json::positionOf(m_document.buffer().text(), *offset));
    }
    QWidget *view = isShown ? static_cast<QWidget *>(m_tree) : m_editor;
    m_views->setCurrentWidget(view);
    m_views->setFocusProxy(view);
    if (hadFocus)
        view->setFocus();
    (isShown ? m_treeButton : m_textButton)->setChecked(true);
    if (m_foot) {
        m_position->setVisible(!isShown);
        m_hint->setVisible(isShown);
        showPath();
    }
}

void DocumentView::setUpFoot()
{
    m_foot = new Strip(24, Strip::Edge::Top, this);
    m_problem = m_foot->addButton(Icon::Error, tr("Go to the problem"), true);
    m_problem->setIcon(icon(Icon::Error, &Tokens::sErr));
    connect(m_problem, &QToolButton::clicked, this, [this] {
        if (m_document.problem() && m_document.problem()->position)
            goTo(*m_document.problem()->position);
    });
    m_valid = new SignLabel(0, m_foot);
    m_valid->setSign(icon(Icon::CheckCircle, &Tokens::sNew));
    m_valid->setText(tr("Valid JSON"));
    m_foot->row().addWidget(m_valid);
    m_hint = m_foot->addLabel(
        tr("Enter edits, Insert adds, Delete removes, Alt with Up or Down moves; values are kept as spelled"),
        "hint"_L1);
    m_foot->addStretch();
    m_path = new PathButton(m_foot);
    m_foot->row().addWidget(m_path);
    m_position = m_foot->addLabel({}, "hint"_L1);
    connect(m_editor, &JsonEditor::cursorMoved, this, [this](qsizetype line, qsizetype column) {
        m_position->setText(
            tr("Ln %1, Col %2", "position in a text").arg(QLocale().toString(line), QLocale().toString(column)));
        showPath();
    });
    m_position->setText(tr("Ln %1, Col %2", "position in a text").arg(1).arg(1));
    showProblem();
}

void DocumentView::showDocument()
{
    const Document &document = m_document.document();
    m_id->setText(document.id);
    m_collection->setText(collectionOf(document.json));
    m_metadata->show(document, m_document.buffer().size());
    m_editor->setReadOnly(m_document.isReadOnly());
    markChanges();
}

void DocumentView::showProblem()
{
    const std::optional<Error> &problem = m_document.problem();
    m_editor->setProblem(problem ? problem->position : std::nullopt);
    m_problem->setVisible(problem.has_value());
    m_valid->setVisible(!problem);
    if (problem)
        m_problem->setText(textOf(*problem).sentence);
}

/// Of what is current in the view that is in front. Text that is read in a moment says it then.
void DocumentView::showPath()
{
    if (isTreeShown()) {
        m_tree->isEmpty() ? m_path->clear() : m_path->setPath(m_tree->body(), m_tree->currentPath());
        return;
    }
    const std::optional<Json::Value> body = m_document.bodyInText();
    body ? m_path->setPath(*body, pathAt(*body, m_editor->caret())) : m_path->clear();
    if (!body && m_document.isRead() && m_document.buffer().size() <= largestReadForPath)
        m_document.readBody();
}

/// The bars in the margin: what differs from what was loaded, found out by a worker.
void DocumentView::markChanges()
{
    const PendingDocument *pending = m_workspace.pending().find(m_document.id());
    const qint64 number = ++m_comparison;
    if (!pending || !pending->before) {
        m_editor->setChangedLines({});
        return;
    }
    const auto work = [before = *pending->before, buffer = m_document.buffer()] {
        return Result<QList<LineHunk>>(lineDiff(documentText(before), buffer.text()));
    };
    deliver(inBackground(work), this, [this, number](const Result<QList<LineHunk>> &hunks) {
        if (hunks && number == m_comparison)
            m_editor->setChangedLines(changedLinesOf(*hunks));
    });
}

void DocumentView::showState()
{
    const PendingDocument *pending = m_workspace.pending().find(m_document.id());
    m_revert->setEnabled(pending);
    m_compare->setEnabled(pending);
    const DocumentState state = pending ? pending->state : DocumentState::Unmodified;
    const bool isConflict = state == DocumentState::Conflict || state == DocumentState::Stale;
    if (isConflict && pending->error)
        showConflict(*pending->error);
    else if (state == DocumentState::Unknown && pending->error)
        showUnknown(*pending->error);
    else
        m_banner->clear();
}

void DocumentView::showConflict(const Error &error)
{
    const QString id = m_document.id();
    const ErrorText text = textOf(error);
    m_banner->showMessage(Banner::Kind::Conflict, text.title, text.sentence,
        {{tr("Show theirs"), [this, id] { Q_EMIT theirsRequested(id); }},
            {tr("Keep mine pending"), [this] { m_banner->clear(); }},
            {tr("Take theirs"), [this, id] { m_workspace.takeTheirs(id); }}},
        text.details);
}

void DocumentView::showUnknown(const Error &error)
{
    const ErrorText text = textOf(error);
    m_banner->showMessage(Banner::Kind::Unknown, text.title, text.sentence,
        {{tr("Ask now"), [this] { m_workspace.saveRun().askAboutUnknown(); }}}, text.details);
}

void DocumentView::select(qsizetype start, qsizetype end)
{
    setTreeShown(false);
    m_editor->reveal(start, end);
    m_editor->setFocus();
}

QString DocumentView::selectedText() const
{
    const qsizetype start = m_editor->selectionStart();
    const QByteArray selected = m_editor->bytes(start, m_editor->selectionEnd() - start);
    return selected.contains('\n') ? QString() : QString::fromUtf8(selected);
}

void DocumentView::goTo(const TextPosition &position)
{
    setTreeShown(false);
    m_editor->goTo(position);
    m_editor->setFocus();
}

} // namespace Rookery
