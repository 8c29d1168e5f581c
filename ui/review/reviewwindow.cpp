// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewwindow.h"

#include "review/diffpane.h"
#include "review/list/reviewlist.h"
#include "review/parts/requestpreview.h"
#include "review/parts/reviewbanner.h"
#include "review/parts/reviewfoot.h"
#include "review/structure/changetreeview.h"
#include "text/changetext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Rookery {

namespace {

constexpr QSize usualSize(1372, 850);
constexpr int listWidth = 300;
constexpr int leastWidthWithList = 1100;
constexpr auto patience = 150ms;

bool isSameValue(const std::optional<Json::Value> &a, const std::optional<Json::Value> &b)
{
    return a.has_value() == b.has_value() && (!a || a->isSameAs(*b));
}

QLabel *waitingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setBackgroundRole(QPalette::Base);
    label->setAutoFillBackground(true);
    return label;
}

} // namespace

ReviewWindow::ReviewWindow(QWidget *parent)
    : QDialog(parent, Qt::Window), m_sides(new QSplitter(this)), m_list(new ReviewList(this)),
      m_head(new ReviewHead(this)), m_banner(new ReviewBanner(this)), m_pages(new QStackedWidget(this)),
      m_tree(new ChangeTreeView(this)), m_diff(new DiffPane(this)), m_waiting(waitingLabel(tr("Comparing…"), this)),
      m_preview(new RequestPreview(this)), m_foot(new ReviewFoot(this))
{
    setAccessibleName(tr("Review changes"));
    setWindowTitle(tr("Review changes"));
    setUpParts();
    setUpWishes();
    setUpKeys();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentWidget(m_waiting); });
    connect(&m_reader, &ReviewReader::finished, this, [this](const QString &, const ReviewContentPointer &content) {
        m_content = content;
        showContent();
    });
    setMode(ReviewMode::Text);
    resize(usualSize);
}

ReviewWindow::~ReviewWindow() = default;

void ReviewWindow::setUpParts()
{
    for (QWidget *page : {static_cast<QWidget *>(m_tree), static_cast<QWidget *>(m_diff), m_waiting})
        m_pages->addWidget(page);
    auto *levels = new QSplitter(Qt::Vertical, this);
    levels->addWidget(m_pages);
    levels->addWidget(m_preview);
    levels->setStretchFactor(0, 1);
    m_preview->hide();
    auto *document = new QWidget(this);
    auto *column = new QVBoxLayout(document);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (QWidget *part : {static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_banner)})
        column->addWidget(part);
    column->addWidget(levels, 1);
    m_sides->addWidget(m_list);
    m_sides->addWidget(document);
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({listWidth, usualSize.width() - listWidth});
    m_sides->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_sides, 1);
    whole->addWidget(m_foot);
}

void ReviewWindow::setUpWishes()
{
    connect(m_list, &ReviewList::currentChanged, this, &ReviewWindow::takeChoice);
    connect(m_list, &ReviewList::tickRequested, this, &ReviewWindow::tickRequested);
    connect(m_list, &ReviewList::allTicksRequested, this, &ReviewWindow::requestTicks);
    connect(m_list, &ReviewList::countsChanged, this, &ReviewWindow::showCounts);
    connect(m_head, &ReviewHead::stepRequested, this, &ReviewWindow::step);
    connect(m_head, &ReviewHead::modeRequested, this, &ReviewWindow::setMode);
    connect(m_head, &ReviewHead::equalLinesRequested, m_diff, &DiffPane::setEqualLinesShown);
    connect(m_head->listButton(), &QToolButton::clicked, this, &ReviewWindow::popUpList);
    connect(m_diff, &DiffPane::foldsChanged, m_head, &ReviewHead::setFolds);
    connect(m_diff, &DiffPane::currentChangeChanged, this, &ReviewWindow::showPosition);
    connect(m_tree, &ChangeTreeView::currentChangeChanged, this, &ReviewWindow::showPosition);
    connect(m_banner, &ReviewBanner::theirsRequested, this, &ReviewWindow::theirsRequested);
    connect(m_banner, &ReviewBanner::keepMineRequested, this, &ReviewWindow::keepMineRequested);
    connect(m_banner, &ReviewBanner::takeTheirsRequested, this, &ReviewWindow::takeTheirsRequested);
    connect(m_banner, &ReviewBanner::askServerRequested, this, &ReviewWindow::askServerRequested);
    connect(m_foot, &ReviewFoot::previewRequested, this, &ReviewWindow::togglePreview);
    connect(m_foot, &ReviewFoot::cancelRequested, this, &ReviewWindow::reject);
    connect(m_foot, &ReviewFoot::stopRequested, this, &ReviewWindow::stopRequested);
    connect(m_foot, &ReviewFoot::saveRequested, this, &ReviewWindow::requestSave);
}

void ReviewWindow::addKey(const QKeySequence &key, void (ReviewWindow::*action)())
{
    connect(new QShortcut(key, this), &QShortcut::activated, this, action);
}

void ReviewWindow::setUpKeys()
{
    addKey(Qt::CTRL | Qt::Key_T, &ReviewWindow::toggleMode);
    addKey(Qt::Key_F8, &ReviewWindow::nextChange);
    addKey(Qt::SHIFT | Qt::Key_F8, &ReviewWindow::previousChange);
    addKey(Qt::CTRL | Qt::Key_Return, &ReviewWindow::requestSave);
    addKey(Qt::CTRL | Qt::Key_Enter, &ReviewWindow::requestSave);
    addKey(Qt::Key_Escape, &ReviewWindow::reject); // which Scintilla would keep for itself
    addKey(Qt::ALT | Qt::Key_Down, &ReviewWindow::nextDocument);
    addKey(Qt::ALT | Qt::Key_Up, &ReviewWindow::previousDocument);
}

// --- what is shown ---

void ReviewWindow::setPlace(const ReviewPlace &place)
{
    m_place = place;
    m_foot->setPlace(place);
    setWindowTitle(place.title.isEmpty() ? tr("Review changes") : tr("Review changes · %1").arg(place.title));
}

void ReviewWindow::setDocuments(const QList<PendingDocument> &documents)
{
    m_list->setDocuments(documents);
    showCurrent();
    closeWhenDone();
}

void ReviewWindow::setCurrentId(const QString &id)
{
    m_list->setCurrentId(id);
}

const PendingDocument *ReviewWindow::current() const
{
    const ReviewListModel &model = m_list->model();
    return model.document(model.indexOf(m_list->currentId()));
}

void ReviewWindow::takeChoice()
{
    if (m_isListFolded)
        m_list->hide();
    showCurrent();
}

void ReviewWindow::showCurrent()
{
    const PendingDocument *document = current();
    m_head->setDocument(document);
    m_head->setListText(document ? documentName(*document) : QString());
    const bool isShown = document && document->id == m_shown.id && isSameValue(document->before, m_shown.before)
        && isSameValue(document->now, m_shown.now);
    if (!isShown)
        readCurrent();
}

void ReviewWindow::readCurrent()
{
    const PendingDocument *document = current();
    m_shown = document ? *document : PendingDocument();
    m_content = std::make_shared<const ReviewContent>();
    if (document) {
        m_reader.start(*document);
        m_patience.start();
    } else {
        m_reader.cancel();
        showContent();
    }
}

void ReviewWindow::showContent()
{
    m_patience.stop();
    if (m_mode == ReviewMode::Text && m_contentOfDiff != m_content) {
        m_contentOfDiff = m_content;
        m_diff->setContent(m_content->before, m_content->after, {m_content, &m_content->alignment});
    } else if (m_mode == ReviewMode::Structure && m_contentOfTree != m_content) {
        m_contentOfTree = m_content;
        m_tree->setTree(m_content->tree);
    }
    m_pages->setCurrentWidget(m_mode == ReviewMode::Text ? static_cast<QWidget *>(m_diff) : m_tree);
    showPosition();
}

void ReviewWindow::showPosition()
{
    if (m_mode == ReviewMode::Text)
        m_head->setPosition(m_diff->currentChange(), m_diff->changeCount());
    else
        m_head->setPosition(m_tree->currentChange(), m_tree->changeCount());
}

void ReviewWindow::setMode(ReviewMode mode)
{
    m_mode = mode;
    m_head->setMode(mode);
    if (m_content && !m_reader.isReading())
        showContent();
}

void ReviewWindow::showCounts()
{
    const QList<PendingDocument> &documents = m_list->model().documents();
    m_foot->setCounts(SaveCounts::of(documents));
    if (m_preview->isVisible())
        m_preview->setRequest(m_place, documents);
}

void ReviewWindow::togglePreview()
{
    m_preview->setVisible(!m_preview->isVisible());
    showCounts();
}

// --- narrow windows ---

void ReviewWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    foldList(width() < leastWidthWithList);
}

void ReviewWindow::foldList(bool isFolded)
{
    if (m_isListFolded == isFolded)
        return;
    m_isListFolded = isFolded;
    m_head->setListFolded(isFolded);
    if (isFolded) {
        m_list->setParent(this, Qt::Popup);
    } else {
        m_sides->insertWidget(0, m_list);
        m_list->show();
    }
}

void ReviewWindow::popUpList()
{
    const QToolButton *button = m_head->listButton();
    m_list->resize(listWidth, qMin(height() / 2, m_list->sizeHint().height() * 2));
    m_list->move(button->mapToGlobal(QPoint(0, button->height())));
    m_list->show();
}

// --- what is asked for ---

void ReviewWindow::step(int by)
{
    if (m_mode == ReviewMode::Text)
        m_diff->goToChange(m_diff->currentChange() + by);
    else
        m_tree->goToChange(m_tree->currentChange() + by);
}

void ReviewWindow::toggleMode()
{
    setMode(m_mode == ReviewMode::Text ? ReviewMode::Structure : ReviewMode::Text);
}

void ReviewWindow::nextDocument()
{
    m_list->step(1);
}

void ReviewWindow::previousDocument()
{
    m_list->step(-1);
}

void ReviewWindow::requestTicks(bool isTicked)
{
    const QList<PendingDocument> documents = m_list->model().documents();
    for (const PendingDocument &document : documents) {
        if (document.isReady() && document.isTicked != isTicked)
            Q_EMIT tickRequested(document.id, isTicked);
    }
}

void ReviewWindow::requestSave()
{
    if (!m_foot->isSaveEnabled())
        return;
    QStringList ids;
    for (const PendingDocument &document : m_list->model().documents()) {
        if (document.isTicked && document.isReady())
            ids.append(document.id);
    }
    Q_EMIT saveRequested(ids);
}

// --- how the save goes ---

void ReviewWindow::showSaveStarted()
{
    m_hasSaved = false;
    m_banner->hide();
    m_foot->setSaving(true);
}

void ReviewWindow::showSaveSucceeded()
{
    m_hasSaved = true;
    m_foot->setSaving(false);
    showCounts();
    closeWhenDone();
}

void ReviewWindow::showSaveFailed(const QStringList &ids, const Error &error)
{
    m_foot->setSaving(false);
    showCounts();
    const QString id = !error.documentId.isEmpty() ? error.documentId : ids.size() == 1 ? ids.first() : QString();
    m_banner->showError(error, id);
    setCurrentId(id);
}

void ReviewWindow::closeWhenDone()
{
    const QList<PendingDocument> &documents = m_list->model().documents();
    const bool isDone = std::all_of(documents.begin(), documents.end(),
        [](const PendingDocument &document) { return document.state == DocumentState::Saved; });
    if (m_hasSaved && isDone)
        accept();
}

} // namespace Rookery
