// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/textedit.h"
#include "jsontree/treecontent.h"

#include <QStackedWidget>

namespace Rookery {

class JsonTreeView;
class MessagePage;
class OpenDocument;
class Session;
class TreeSteps;

/// The text of an open document as a tree, which a person edits. It follows the text while it is shown; where the text
/// is no document it says so, and keeps what is open in the tree.
class JsonTreeEditor final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    JsonTreeEditor(const Session &session, OpenDocument &document, QWidget *parent = nullptr);

    JsonTreeView &view() { return *m_view; }
    /// Makes the value current that this byte of the text belongs to, as soon as the text was read.
    void goTo(qsizetype offset);
    bool isEmpty() const; ///< no text was read yet
    const Json::Value &body() const; ///< of the tree as it is shown, which may be behind the text; not while isEmpty()
    TreePath currentPath() const; ///< in body()
    std::optional<qsizetype> currentOffset() const; ///< where the current value begins in the text

Q_SIGNALS:
    void textRequested(); ///< show the text instead
    void referenceActivated(const QString &id);
    void currentPathChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpMessage();
    void follow();
    void receive(qint64 revision, std::shared_ptr<const TreeContent> content);
    void goToWanted();

    const Session &m_session;
    OpenDocument &m_document;
    JsonTreeView *m_view;
    MessagePage *m_message;
    TreeSteps *m_steps;
    QList<std::pair<qint64, TextEdits>> m_since; ///< edits behind the tree that is shown, with the revisions they made
    std::optional<TreePath> m_wantedPath; ///< current in the next tree
    std::optional<qsizetype> m_wantedOffset;
    qint64 m_number = 0; ///< of the latest tree that was asked for
};

} // namespace Rookery
