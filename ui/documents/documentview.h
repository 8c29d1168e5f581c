// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace Rookery {

class Banner;
class JsonEditor;
class JsonTreeEditor;
class MetadataStrip;
class OpenDocument;
class PathButton;
class SignLabel;
class Strip;
class TextTools;
class Workspace;

/// An open document: what it is, its metadata, its text or the tree of it, and what is wrong with it.
class DocumentView final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DocumentView(Workspace &workspace, OpenDocument &document, QWidget *parent = nullptr);

    OpenDocument &document() { return m_document; }
    JsonEditor &editor() { return *m_editor; }
    JsonTreeEditor &tree() { return *m_tree; }
    bool isTreeShown() const;
    void setTreeShown(bool isShown); ///< instead of the text; the same value stays current
    TextTools &tools() { return *m_tools; } ///< for the text: to be shown by setTreeShown(false)
    void goTo(const TextPosition &position);
    void select(qsizetype start, qsizetype end); ///< in the text, which is shown
    QString selectedText() const; ///< of one line; else empty

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition); ///< of the text
    void compareRequested(const QString &id);
    void theirsRequested(const QString &id); ///< show what is on the server

private:
    void setUpHeader();
    void setUpViews();
    void setUpEditor();
    void setUpTree();
    void setUpFoot();
    void showDocument();
    void showProblem();
    void showPath();
    void showState();
    void showConflict(const Error &error);
    void showUnknown(const Error &error);
    void markChanges();

    Workspace &m_workspace;
    OpenDocument &m_document;
    Strip *m_header = nullptr;
    QLabel *m_id = nullptr;
    QLabel *m_collection = nullptr;
    QToolButton *m_revert = nullptr;
    QToolButton *m_compare = nullptr;
    MetadataStrip *m_metadata = nullptr;
    Banner *m_banner = nullptr;
    QToolButton *m_textButton = nullptr;
    QToolButton *m_treeButton = nullptr;
    QStackedWidget *m_views = nullptr;
    JsonEditor *m_editor = nullptr;
    JsonTreeEditor *m_tree = nullptr;
    TextTools *m_tools = nullptr;
    Strip *m_foot = nullptr;
    QToolButton *m_problem = nullptr;
    SignLabel *m_valid = nullptr;
    QLabel *m_hint = nullptr;
    PathButton *m_path = nullptr;
    QLabel *m_position = nullptr;
    qint64 m_comparison = 0; ///< the latest one that was asked for
};

} // namespace Rookery
