// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QTabWidget;

namespace Rookery {

class DocumentView;
class OpenDocument;
class QueryView;
class Workspace;

/// The open documents and queries of a session, a tab each; what to do first where there is none.
class EditorTabs final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit EditorTabs(Workspace &workspace, QWidget *parent = nullptr);

    DocumentView *current() const; ///< nullptr: no document is in front
    QueryView *currentQuery() const; ///< nullptr: no query is in front
    DocumentView *viewOf(const QString &id) const;
    QueryView *openQuery(const QString &rql = {}); ///< in a new tab
    QList<QueryView *> queries() const;
    void closeCurrent();

Q_SIGNALS:
    void currentChanged();
    void compareRequested(const QString &id);
    void theirsRequested(const QString &id);
    void menuRequested(const QPoint &globalPosition); ///< of the text in front

private:
    void setUpTabs();
    QWidget *emptyPage();
    void show(OpenDocument *document);
    void remove(const QString &id);
    void removePage(QWidget *page);
    void closePage(QWidget *page);
    void bringToFront(QWidget *page);
    template <typename Page>
    QList<Page *> pages() const; ///< of that kind, in the order of their tabs
    void showStates();
    void activate();

    Workspace &m_workspace;
    QTabWidget *m_tabs = nullptr;
    int m_lastQuery = 0;
};

} // namespace Rookery
