// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <functional>

class QMenu;

namespace Rookery {

class DocumentView;
class JsonEditor;
class TextTools;

/// What can be done with the text in front, made once: the Edit menu, the text's own menu and shortcuts share these.
class TextActions final : public QObject
{
    Q_OBJECT

public:
    /// `front`: the document in front; nullptr: none.
    TextActions(QWidget *window, std::function<DocumentView *()> front);

    void fillEditMenu(QMenu &menu) const; ///< find, go, layout, carets
    void fillViewMenu(QMenu &menu) const; ///< folds
    void showTextMenu(const QPoint &globalPosition); ///< at a place of the text in front
    /// What makes no sense with what is in front is off, and says why.
    void setAvailable();

private:
    using Tool = void (TextTools::*)();

    QAction *add(const QString &text, const QKeySequence &shortcut, std::function<void(DocumentView &)> act);
    QAction *addTool(const QString &text, const QKeySequence &shortcut, Tool tool);
    QAction *addForEditor(const QString &text, const QKeySequence &shortcut, std::function<void(JsonEditor &)> act);
    void addFinding();
    void addLayout();
    void addCarets();
    void addFolds();
    QString whyNoLayout(DocumentView &view) const;

    QWidget *m_window;
    std::function<DocumentView *()> m_front;
    QList<QAction *> m_finding;
    QList<QAction *> m_layout;
    QList<QAction *> m_carets;
    QList<QAction *> m_folds;
};

} // namespace Rookery
