// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree/treesteps.h"

#include "workspace/opendocument.h"

namespace Rookery {

TreeSteps::TreeSteps(OpenDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(&document, &OpenDocument::read, this, &TreeSteps::goOn);
}

void TreeSteps::add(TreeStep step)
{
    m_waiting.append(std::move(step));
    goOn();
}

/// A text that is no document has no tree: what waits for one is forgotten.
void TreeSteps::goOn()
{
    if (m_document.isRead() && m_document.problem())
        m_waiting.clear();
    if (m_waiting.isEmpty())
        return;
    const std::optional<Json::Value> body = m_document.bodyInText();
    if (!body) {
        m_document.readBody();
        return;
    }
    const TreeStep step = m_waiting.takeFirst();
    const TextEdits edits = leadsTo(*body, step.at) ? step.edits(*body) : TextEdits();
    if (edits.isEmpty()) {
        goOn();
        return;
    }
    m_document.edit(edits, step.what);
    Q_EMIT done(step.current);
    m_document.readNow();
}

} // namespace Rookery
