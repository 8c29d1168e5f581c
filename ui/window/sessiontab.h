// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/sessionchoice.h"
#include "widgets/banner.h"
#include "window/bottompanel.h"
#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace Rookery {

class ActivityPanel;
class DocumentTree;
class EditorTabs;
class FindPanel;
class ReviewWindow;
struct NewDocumentPreset;

/// A tab of the window: one session. Composes its parts and connects what they want with the workspace.
class SessionTab final : public QWidget
{
    Q_OBJECT

public:
    /// `choice` is what the workspace's session was opened by.
    SessionTab(SessionChoice choice, std::unique_ptr<Workspace> workspace, QWidget *parent = nullptr);
    ~SessionTab() override;

    Workspace &workspace() { return *m_workspace; }
    SessionChoice choice() const; ///< as the session is now: where, and how
    EditorTabs &editors() { return *m_editors; }
    BottomPanel &panel() { return *m_panel; }
    DocumentTree &tree() { return *m_tree; }

    void review(const QString &id = {}); ///< opens the review, on that document
    void createDocument(); ///< asks for collection, id and start
    void cloneDocument(const QString &id);
    void refresh();
    void findInDocuments(); ///< in all that are open
    void showClosing(); ///< that it closes when the save that runs is done

Q_SIGNALS:
    void titleChanged(); ///< count of pending changes, front document
    void statusChanged();

private:
    void setUpTree();
    void setUpEditors();
    void setUpPanel();
    void setUpPages();
    void setUpFind();
    void setUpReports();
    void layOut();
    void focusMoved(QWidget *now);
    void reportFailure(const QString &what, const Error &error);
    QList<Banner::Choice> settlingChoices();
    void reportOpenFailure(const QString &id, const Error &error);
    void reportBudget(const Error &error);
    void reportSaveFailure(const QStringList &ids, const Error &error);
    void reportSaved(const SaveAnswer &answer);
    void askForDocument(const NewDocumentPreset &preset);
    void createSampleData();
    void showNewDocuments();
    void showTheirs(const QString &id);
    void revertAll();
    void refreshDocuments(const QStringList &ids);

    SessionChoice m_choice;
    std::unique_ptr<Workspace> m_workspace;
    DocumentTree *m_tree = nullptr;
    Banner *m_banner = nullptr;
    EditorTabs *m_editors = nullptr;
    BottomPanel *m_panel = nullptr;
    ActivityPanel *m_activity = nullptr;
    FindPanel *m_find = nullptr;
    QPointer<ReviewWindow> m_review; ///< closes and deletes itself
};

} // namespace Rookery
