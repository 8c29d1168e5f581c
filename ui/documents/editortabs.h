// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QTabWidget;

namespace Rookery {

class DocumentView;
class OpenDocument;
class Workspace;

/// The open documents of a session, a tab each; what to do first where there is none.
class EditorTabs final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit EditorTabs(Workspace &workspace, QWidget *parent = nullptr);

    DocumentView *current() const; ///< nullptr: none is open
    DocumentView *viewOf(const QString &id) const;
    void closeCurrent();

Q_SIGNALS:
    void currentChanged();
    void compareRequested(const QString &id);
    void theirsRequested(const QString &id);

private:
    void setUpTabs();
    QWidget *emptyPage();
    void show(OpenDocument *document);
    void remove(const QString &id);
    void showStates();
    void activate();

    Workspace &m_workspace;
    QTabWidget *m_tabs = nullptr;
};

} // namespace Rookery
