// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/textactions.h"

#include "documents/documentview.h"
#include "documents/texttools.h"
#include "editor/jsoneditor.h"
#include "workspace/opendocument.h"

#include <QMenu>

namespace Rookery {

namespace {

constexpr int mostFoldLevels = 5;

} // namespace

TextActions::TextActions(QWidget *window, std::function<DocumentView *()> front)
    : QObject(window), m_window(window), m_front(std::move(front))
{
    addFinding();
    addLayout();
    addCarets();
    addFolds();
}

QAction *TextActions::add(const QString &text, const QKeySequence &shortcut, std::function<void(DocumentView &)> act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    m_window->addAction(action); // so that shortcuts work with a hidden menu bar, too
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (DocumentView *view = m_front())
            act(*view);
    });
    return action;
}

QAction *TextActions::addTool(const QString &text, const QKeySequence &shortcut, Tool tool)
{
    return add(text, shortcut, [tool](DocumentView &view) {
        view.setTreeShown(false);
        (view.tools().*tool)();
    });
}

QAction *TextActions::addForEditor(
    const QString &text, const QKeySequence &shortcut, std::function<void(JsonEditor &)> act)
{
    return add(text, shortcut, [act = std::move(act)](DocumentView &view) {
        if (!view.isTreeShown())
            act(view.editor());
    });
}

void TextActions::addFinding()
{
    m_finding = {
        addTool(tr("&Find in the document"), QKeySequence::Find, &TextTools::find),
        addTool(tr("Find &next"), QKeySequence(Qt::Key_F3), &TextTools::findNext),
        addTool(tr("Find &previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &TextTools::findPrevious),
        addTool(tr("R&eplace in the document"), QKeySequence(Qt::CTRL | Qt::Key_H), &TextTools::replace),
        addTool(tr("Go to &line or path"), QKeySequence(Qt::CTRL | Qt::Key_G), &TextTools::goToPlace),
    };
}

void TextActions::addLayout()
{
    const auto addLayoutTool = [this](const QString &text, Qt::Key key, Tool tool) {
        m_layout.append(add(text, QKeySequence(Qt::CTRL | Qt::SHIFT | key),
            [tool](DocumentView &view) { (view.tools().*tool)(); })); // in the tree as well
    };
    addLayoutTool(tr("F&ormat"), Qt::Key_I, &TextTools::format);
    addLayoutTool(tr("&Compact"), Qt::Key_M, &TextTools::compact);
    addLayoutTool(tr("&Sort keys"), Qt::Key_K, &TextTools::sortKeys);
}

void TextActions::addCarets()
{
    const auto addCaret = [this](const QString &text, const QKeyCombination &key, void (EditorCarets::*act)()) {
        m_carets.append(addForEditor(text, QKeySequence(key), [act](JsonEditor &editor) { (editor.carets().*act)(); }));
    };
    addCaret(tr("Add caret &above"), Qt::CTRL | Qt::ALT | Qt::Key_Up, &EditorCarets::addAbove);
    addCaret(tr("Add caret &below"), Qt::CTRL | Qt::ALT | Qt::Key_Down, &EditorCarets::addBelow);
    addCaret(tr("Select the &next occurrence as well"), Qt::ALT | Qt::Key_J, &EditorCarets::addNextOccurrence);
    addCaret(tr("Select a&ll occurrences"), Qt::ALT | Qt::SHIFT | Qt::Key_J, &EditorCarets::addAllOccurrences);
}

void TextActions::addFolds()
{
    const auto addFold = [this](const QString &text, const QKeySequence &key, std::function<void(EditorFolds &)> act) {
        m_folds.append(addForEditor(text, key, [act](JsonEditor &editor) { act(editor.folds()); }));
    };
    const auto chord = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::Key_K, Qt::CTRL | key); };
    addFold(tr("Fold or unfold &here"), QKeySequence(Qt::CTRL | Qt::Key_Period), &EditorFolds::toggleAtCaret);
    addFold(tr("Fold all but the &caret's path"), chord(Qt::Key_H), &EditorFolds::closeAllButCaret);
    addFold(tr("&Fold all"), chord(Qt::Key_0), [](EditorFolds &folds) { folds.closeBelow(1); });
    addFold(tr("&Unfold all"), chord(Qt::Key_J), &EditorFolds::openAll);
    for (int level = 1; level <= mostFoldLevels; ++level) {
        addFold(tr("Show &%n level(s)", "of nesting", level), chord(static_cast<Qt::Key>(Qt::Key_0 + level)),
            [level](EditorFolds &folds) { folds.closeBelow(level); });
    }
}

void TextActions::fillEditMenu(QMenu &menu) const
{
    menu.setToolTipsVisible(true); // they say why an action is off
    menu.addActions(m_finding);
    menu.addSeparator();
    menu.addActions(m_layout);
    menu.addMenu(tr("Ca&rets"))->addActions(m_carets);
}

void TextActions::fillViewMenu(QMenu &menu) const
{
    menu.addMenu(tr("&Folds"))->addActions(m_folds);
}

void TextActions::showTextMenu(const QPoint &globalPosition)
{
    DocumentView *view = m_front();
    if (!view)
        return;
    auto *menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    JsonEditor &editor = view->editor();
    const bool isSelected = editor.selectionEnd() > editor.selectionStart();
    menu->addAction(tr("Cu&t"), &editor, &QsciScintilla::cut)->setEnabled(isSelected && !editor.isReadOnly());
    menu->addAction(tr("Cop&y"), &editor, &QsciScintilla::copy)->setEnabled(isSelected);
    menu->addAction(tr("&Paste"), &editor, &QsciScintilla::paste)->setEnabled(!editor.isReadOnly());
    menu->addAction(tr("Select &all"), &editor, [&editor] { editor.selectAll(); });
    menu->addSeparator();
    fillEditMenu(*menu);
    fillViewMenu(*menu);
    menu->popup(globalPosition);
}

QString TextActions::whyNoLayout(DocumentView &view) const
{
    if (view.document().isReadOnly())
        return tr("This document can only be read.");
    if (view.document().problem())
        return tr("The text is no JSON yet: mend its problem first.");
    return {};
}

void TextActions::setAvailable()
{
    DocumentView *view = m_front();
    for (const QList<QAction *> &actions : {m_finding, m_carets, m_folds}) {
        for (QAction *action : actions)
            action->setEnabled(view);
    }
    const QString reason = view ? whyNoLayout(*view) : tr("No document is in front.");
    for (QAction *action : m_layout) {
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason); // empty: its text
    }
}

} // namespace Rookery
