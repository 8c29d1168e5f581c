// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QAction>
#include <QObject>

class QMenuBar;

namespace Rookery {

class TextActions;

/// What actions are about.
struct InFront
{
    bool hasSession = false;
    bool hasDocument = false;
    bool hasQuery = false;
    bool isQueryRunning = false;
};

/// Everything a person can do with the window, made once: menus, tool row and shortcuts share these.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    void fill(QMenuBar &menus, const TextActions &text) const;
    /// What makes no sense with what is in front is off.
    void setAvailable(const InFront &inFront);

    QAction *newSession, *openSandbox, *connectToServer, *closeDocument, *closeSession, *quit;
    QAction *undo, *redo, *filterDocuments, *goToDocument;
    QAction *systemTheme, *lightTheme, *darkTheme;
    QAction *zoomIn, *zoomOut, *zoomReset, *wrapLines, *switchView;
    QAction *showPending, *showActivity, *showProblems, *showSession, *findInDocuments;
    QAction *sessionOptions, *reviewAndSave, *refresh, *revertAll;
    QAction *newDocument, *cloneDocument, *deleteDocument, *revertDocument, *compareDocument;
    QAction *newQuery, *runQuery, *stopQuery;
    QAction *about;

private:
    QAction *add(const QString &text, const QKeySequence &shortcut = {});
    QAction *add(Icon icon, const QString &text, const QKeySequence &shortcut = {});
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addSessionActions();
    void addDocumentActions();
    void addQueryActions();

    QWidget *m_window;
};

} // namespace Rookery
