// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"
#include "edit/treeplace.h"

#include <QObject>

#include <functional>

namespace Rookery {

class OpenDocument;

/// Something to do to the tree of a document: at a value of it, by edits of its text.
struct TreeStep
{
    QString what; ///< for undo
    TreePath at; ///< a step whose value is gone when its turn comes is left out
    std::function<TextEdits(const Json::Value &body)> edits;
    TreePath current; ///< which value is current afterwards
};

/// Does steps one after the other. Each is an edit of the text, and the next has to wait until that text was read,
/// since the places of values come from there.
class TreeSteps final : public QObject
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit TreeSteps(OpenDocument &document, QObject *parent = nullptr);

    void add(TreeStep step);

Q_SIGNALS:
    void done(const Rookery::TreePath &current); ///< the document's read() follows

private:
    void goOn();

    OpenDocument &m_document;
    QList<TreeStep> m_waiting;
};

} // namespace Rookery
