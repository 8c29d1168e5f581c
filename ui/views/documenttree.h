// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/documentfiltermodel.h"
#include "models/documenttreemodel.h"
#include "theme/icons.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace Rookery {

class DocumentTreeView;
class FilterField;
class MessagePage;
class StaleBanner;

/// The panel that shows what is in a database, and finds documents by id. It opens nothing and changes nothing: it
/// says what a person asks for. Lives in the window's thread.
class DocumentTree final : public QWidget
{
    Q_OBJECT

public:
    /// `executor` must outlive it. Asks nothing before the first refresh(). `database` is only for words.
    DocumentTree(RequestExecutor &executor, QString database, QWidget *parent = nullptr, Clock clock = systemClock());
    ~DocumentTree() override;

    void setStateOf(const DocumentTreeModel::StateOf &stateOf); ///< how documents stand in the session
    DocumentTreeModel &model() { return m_model; }
    void showDocument(const QString &id); ///< selects it, where it is listed already

public Q_SLOTS:
    void refresh(); ///< after a save, too
    void statesChanged(const QStringList &ids); ///< empty: of all
    void setPendingNew(const Rookery::NewDocuments &documents);
    void focusFilter();

Q_SIGNALS:
    void openRequested(const QStringList &ids);
    void deleteRequested(const QStringList &ids);
    void newDocumentRequested(const QString &collection); ///< empty: of any
    void newDocumentLikeRequested(const QString &id);
    void sampleDataRequested();
    void listed(); ///< the collections came, or the reason why not

private:
    void setUpHead(QVBoxLayout &layout);
    QToolButton *addHeadButton(QLayout &head, Icon drawing, const QString &name);
    void setUpMenu(QToolButton &button);
    void setUpFilter(QVBoxLayout &layout);
    void setUpPages(QVBoxLayout &layout);
    void setUpView(DocumentTreeView &view, QAbstractItemModel &model);
    void setUpMessages();
    void showFitting(); ///< tree, results, or a message, as things stand
    void showResults();
    void showStaleness();
    void showFailure(const Error &error);
    void openBestMatch();
    void showContextMenu(DocumentTreeView &view, const QPoint &place);

    QString m_database;
    Clock m_clock;
    QDateTime m_countedAt; ///< the last time that the server told
    DocumentTreeModel m_model;
    DocumentFilterModel m_found;
    FilterField *m_filter;
    QLabel *m_foundLabel; ///< how many, above the results
    StaleBanner *m_stale; ///< above the tree, when it could not be asked for again
    QLabel *m_foot; ///< below it then: of when it is
    QStackedWidget *m_pages;
    DocumentTreeView *m_tree;
    DocumentTreeView *m_results;
    QWidget *m_loading;
    MessagePage *m_empty;
    MessagePage *m_failed;
    MessagePage *m_nothingFound;
    bool m_isOpeningBest = false; ///< when the search is done: Enter came before
};

} // namespace Rookery
