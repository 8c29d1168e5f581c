// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/parts/reviewhead.h"
#include "review/reviewcontent.h"
#include "text/reviewtext.h"

#include <QDialog>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace Rookery {

class ChangeTreeView;
class DiffPane;
class RequestPreview;
class ReviewBanner;
class ReviewFoot;
class ReviewList;

/// What a save will send, as a diff, before it is sent; not modal. It shows the documents it is given and asks for
/// everything else: it knows no session. Bound to one by bindReview() in review/reviewbinding.h.
class ReviewWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit ReviewWindow(QWidget *parent = nullptr);
    ~ReviewWindow() override;

    void setPlace(const ReviewPlace &place);
    /// The change set of this moment; keeps the current document and its place, where it did not change itself.
    void setDocuments(const QList<PendingDocument> &documents);
    void setCurrentId(const QString &id);
    void setMode(ReviewMode mode);

    // How the save goes that was asked for. A failure stays on the screen; a success closes the window when nothing is
    // left to save.
    void showSaveStarted();
    void showSaveSucceeded();
    void showSaveFailed(const QStringList &ids, const Error &error);

Q_SIGNALS:
    void saveRequested(const QStringList &ids); ///< in one transaction
    void tickRequested(const QString &id, bool isTicked);
    void theirsRequested(const QString &id); ///< shows the server's version
    void keepMineRequested(const QString &id);
    void takeTheirsRequested(const QString &id);
    void stopRequested(); ///< of the save that runs, where it was not sent yet
    void askServerRequested(); ///< what became of a save without an answer

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpParts();
    void setUpWishes();
    void setUpKeys();
    void addKey(const QKeySequence &key, void (ReviewWindow::*action)());

    const PendingDocument *current() const;
    void takeChoice();
    void showCurrent();
    void readCurrent();
    void showContent();
    void showPosition();
    void showCounts();
    void closeWhenDone();
    void togglePreview();
    void foldList(bool isFolded);
    void popUpList();

    void requestSave();
    void requestTicks(bool isTicked);
    void step(int by);
    void toggleMode();
    void nextChange() { step(1); }
    void previousChange() { step(-1); }
    void nextDocument();
    void previousDocument();

    QSplitter *m_sides;
    ReviewList *m_list;
    ReviewHead *m_head;
    ReviewBanner *m_banner;
    QStackedWidget *m_pages;
    ChangeTreeView *m_tree;
    DiffPane *m_diff;
    QWidget *m_waiting;
    RequestPreview *m_preview;
    ReviewFoot *m_foot;

    ReviewPlace m_place;
    ReviewMode m_mode = ReviewMode::Text;
    PendingDocument m_shown; ///< what m_content is of
    ReviewReader m_reader;
    QTimer m_patience; ///< before it says that it is comparing
    ReviewContentPointer m_content;
    ReviewContentPointer m_contentOfTree; ///< what the views hold
    ReviewContentPointer m_contentOfDiff;
    bool m_isListFolded = false;
    bool m_hasSaved = false;
};

} // namespace Rookery
