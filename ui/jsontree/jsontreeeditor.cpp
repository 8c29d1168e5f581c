// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/jsontreeeditor.h"

#include "async/background.h"
#include "async/deliver.h"
#include "jsontree/jsontreemodel.h"
#include "jsontree/jsontreeview.h"
#include "session/session.h"
#include "text/errortext.h"
#include "views/messagepage.h"
#include "workspace/opendocument.h"

namespace Rookery {

JsonTreeEditor::JsonTreeEditor(const Session &session, OpenDocument &document, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_document(document), m_view(new JsonTreeView(this)),
      m_message(new MessagePage(Icon::Error, this)), m_steps(new TreeSteps(document, this))
{
    addWidget(m_view);
    addWidget(m_message);
    setUpMessage();
    setFocusProxy(m_view);
    connect(m_view, &JsonTreeView::stepRequested, m_steps, &TreeSteps::add);
    connect(m_view, &JsonTreeView::referenceActivated, this, &JsonTreeEditor::referenceActivated);
    connect(m_view, &JsonTreeView::currentPathChanged, this, &JsonTreeEditor::currentPathChanged);
    connect(m_steps, &TreeSteps::done, this, [this](const TreePath &current) { m_wantedPath = current; });
    connect(&document, &OpenDocument::edited, this,
        [this](const TextEdits &edits) { m_since.append({m_document.buffer().revision(), edits}); });
    connect(&document, &OpenDocument::read, this, &JsonTreeEditor::follow);
    connect(&document, &OpenDocument::documentChanged, this, &JsonTreeEditor::follow);
}

void JsonTreeEditor::setUpMessage()
{
    m_message->setTitle(tr("The text is not valid JSON"));
    m_message->addButton(tr("Show the text"), this, [this] { Q_EMIT textRequested(); });
}

void JsonTreeEditor::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    follow();
}

/// A tree of the text as it is now, made by a worker.
void JsonTreeEditor::follow()
{
    if (!isVisible())
        return;
    const std::optional<Error> &problem = m_document.problem();
    setCurrentWidget(problem ? static_cast<QWidget *>(m_message) : m_view);
    if (problem) {
        m_message->setText(textOf(*problem).sentence);
        return;
    }
    m_view->treeModel().setReadOnly(m_document.isReadOnly());
    const std::optional<Json::Value> body = m_document.bodyInText();
    if (!body) {
        m_document.readBody();
        return;
    }
    const std::optional<Document> original = m_session.original(m_document.id());
    const auto work = [body = *body, original]() -> Result<std::shared_ptr<const TreeContent>> {
        const auto before = original ? std::optional(original->json.withoutMember(u"@metadata")) : std::nullopt;
        return std::make_shared<const TreeContent>(body, before);
    };
    const qint64 revision = m_document.buffer().revision();
    deliver(inBackground(work), this,
        [this, revision, number = ++m_number](const Result<std::shared_ptr<const TreeContent>> &content) {
            if (content && number == m_number)
                receive(revision, *content);
        });
}

void JsonTreeEditor::receive(qint64 revision, std::shared_ptr<const TreeContent> content)
{
    TextEdits edits;
    while (!m_since.isEmpty() && m_since.first().first <= revision)
        edits.append(m_since.takeFirst().second);
    m_view->treeModel().setContent(std::move(content), edits);
    goToWanted();
    Q_EMIT currentPathChanged();
}

void JsonTreeEditor::goTo(qsizetype offset)
{
    m_wantedOffset = offset;
    if (!isEmpty() && m_since.isEmpty())
        goToWanted();
}

void JsonTreeEditor::goToWanted()
{
    if (m_wantedOffset)
        m_view->setCurrentPath(pathAt(body(), *m_wantedOffset));
    else if (m_wantedPath)
        m_view->setCurrentPath(*m_wantedPath);
    m_wantedOffset.reset();
    m_wantedPath.reset();
}

bool JsonTreeEditor::isEmpty() const
{
    return m_view->treeModel().content().isEmpty();
}

const Json::Value &JsonTreeEditor::body() const
{
    return m_view->treeModel().content().body();
}

TreePath JsonTreeEditor::currentPath() const
{
    return m_view->currentPath();
}

std::optional<qsizetype> JsonTreeEditor::currentOffset() const
{
    const JsonTreeModel &model = m_view->treeModel();
    const std::optional<quint32> node = model.nodeOf(m_view->currentIndex());
    return node && m_since.isEmpty() ? std::optional<qsizetype>(model.content().tape().node(*node).offset)
                                     : std::nullopt;
}

} // namespace Rookery
