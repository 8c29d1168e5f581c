// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QAction>
#include <QObject>

class QMenuBar;

namespace Rookery {

/// Everything a person can do with the window, made once: menus, tool row and shortcuts share these.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    void fill(QMenuBar &menus) const;
    /// What only makes sense in a session, or with a document open, is off without one.
    void setAvailable(bool hasSession, bool hasDocument);

    QAction *newSession, *openSandbox, *connectToServer, *closeDocument, *closeSession, *quit;
    QAction *undo, *redo, *find, *filterDocuments, *goToDocument;
    QAction *systemTheme, *lightTheme, *darkTheme;
    QAction *zoomIn, *zoomOut, *zoomReset, *wrapLines;
    QAction *showPending, *showActivity, *showProblems, *showSession;
    QAction *sessionOptions, *reviewAndSave, *refresh, *revertAll;
    QAction *newDocument, *cloneDocument, *deleteDocument, *revertDocument, *compareDocument;
    QAction *about;

private:
    QAction *add(const QString &text, const QKeySequence &shortcut = {});
    QAction *add(Icon icon, const QString &text, const QKeySequence &shortcut = {});
    void addFileActions();
    void addEditActions();
    void addViewActions();
    void addSessionActions();
    void addDocumentActions();

    QWidget *m_window;
};

} // namespace Rookery
