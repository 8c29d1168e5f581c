// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/theirswindow.h"

#include "async/deliver.h"
#include "commands/documents.h"
#include "review/diffpane.h"
#include "text/errortext.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Rookery {

TheirsWindow::TheirsWindow(Workspace &workspace, const QString &id, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_note(new QLabel(this)), m_pane(new DiffPane(this))
{
    setWindowTitle(tr("%1: theirs before, mine after").arg(id));
    resize(1000, 620);
    m_note->setText(tr("Asking the server for %1…").arg(id));
    m_note->setContentsMargins(12, 8, 12, 8);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_pane, 1);
    connect(&m_reader, &ReviewReader::finished, this, [this](const QString &, const ReviewContentPointer &content) {
        m_pane->setContent(
            content->before, content->after, std::shared_ptr<const Alignment>(content, &content->alignment));
    });
    deliver(workspace.executor().send(GetDocuments{{id}}), this,
        [this](const Result<LoadedDocuments> &theirs) { compare(theirs); });
}

void TheirsWindow::compare(const Result<LoadedDocuments> &theirs)
{
    if (!theirs) {
        const ErrorText text = textOf(theirs.error().about(m_id));
        m_note->setText(text.title + u' ' + text.sentence);
        return;
    }
    const std::optional<Document> stored = theirs->documents.value(0);
    m_note->setText(stored ? tr("Left: what is on the server now, by somebody else. Right: yours, which is kept.")
                           : tr("%1 was deleted on the server. Yours is kept.").arg(m_id));
    PendingDocument both;
    both.id = m_id;
    if (stored)
        both.before = stored->json;
    if (const std::optional<Document> mine = m_workspace.session().document(m_id))
        both.now = mine->json;
    m_reader.start(both);
}

} // namespace Rookery
