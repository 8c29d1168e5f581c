// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bars/searchbar.h"

#include "editor/bars/queryfield.h"
#include "editor/jsoneditor.h"
#include "theme/icons.h"
#include "theme/stylesheet.h"
#include "widgets/signlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rookery {

namespace {

constexpr int stripMargin = 8;
constexpr int fieldWidth = 280;

QToolButton *searchButton(QWidget *parent, const QString &text, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QPushButton *replaceButton(QWidget *parent, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("small", true);
    return button;
}

} // namespace

SearchBar::SearchBar(JsonEditor &editor, QWidget *parent) : QWidget(parent), m_editor(editor), m_search(editor)
{
    setUpButtons();
    setUpReplacing();
    setUpLayout();
    hide();
    setReplacingShown(false);
    m_slow.setSingleShot(true);
    m_slow.setInterval(300ms);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_count->setText(tr("Searching…")); });
    connect(&m_search, &TextSearch::progressed, this, &SearchBar::showCount);
    connect(&m_search, &TextSearch::stepped, this, &SearchBar::showCount);
    connect(&m_editor, &JsonEditor::contentChanged, this, &SearchBar::followEdit);
    connect(&m_editor, &QsciScintilla::selectionChanged, this, &SearchBar::showCount);
}

void SearchBar::setUpButtons()
{
    m_field = new QueryField(tr("Find in document"), this);
    m_field->setFieldWidth(fieldWidth);
    connect(m_field, &QueryField::changed, this, &SearchBar::search);
    m_count = new QLabel(this);
    m_problem = new SignLabel(0, this);
    m_problem->setSign(icon(Icon::Error, &Tokens::sErr));
    m_problem->setProperty("role", u"error"_s);
    m_previous = searchButton(this, QString(), tr("Previous match"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next = searchButton(this, QString(), tr("Next match"));
    m_next->setArrowType(Qt::DownArrow);
    m_close = searchButton(this, QString(), tr("Close search"));
    m_close->setText(u"\u00D7"_s);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &SearchBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &SearchBar::dismiss);
}

void SearchBar::setUpReplacing()
{
    m_fold = searchButton(this, QString(), tr("Show replace"));
    m_fold->setCheckable(true);
    m_fold->setProperty("role", u"fold"_s);
    connect(m_fold, &QToolButton::toggled, this, &SearchBar::setReplacingShown);
    m_replacing = new QWidget(this);
    m_with = new QLineEdit(m_replacing);
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setFixedWidth(fieldWidth);
    connect(m_with, &QLineEdit::textChanged, this, &SearchBar::showCount);
    m_replace = replaceButton(m_replacing, tr("Replace"));
    m_replaceAll = replaceButton(m_replacing, tr("Replace all"));
    connect(m_replace, &QPushButton::clicked, this, &SearchBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchBar::replaceAll);
    auto *row = new QHBoxLayout(m_replacing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(stripMargin / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_with, m_replace, m_replaceAll})
        row->addWidget(widget);
    row->addStretch();
}

QHBoxLayout *SearchBar::findRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(stripMargin / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_previous, m_next, m_count, m_problem})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_close);
    return row;
}

void SearchBar::setUpLayout()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(stripMargin, stripMargin / 2, stripMargin, stripMargin / 2);
    layout->setSpacing(stripMargin / 2);
    layout->addWidget(m_fold, 0, 0);
    layout->addLayout(findRow(), 0, 1);
    layout->addWidget(m_replacing, 1, 1);
}

void SearchBar::setReplacingShown(bool isShown)
{
    m_fold->setChecked(isShown);
    m_fold->setIcon(icon(isShown ? Icon::ChevronDown : Icon::ChevronRight));
    m_replacing->setVisible(isShown);
    showCount();
}

/// Was what to look for taken from the selection?
bool SearchBar::takeSelection()
{
    const QByteArray selected
        = m_editor.bytes(m_editor.selectionStart(), m_editor.selectionEnd() - m_editor.selectionStart());
    if (selected.isEmpty() || selected.contains('\n') || m_field->isExpression())
        return false;
    m_field->setText(QString::fromUtf8(selected));
    return true;
}

void SearchBar::begin()
{
    show();
    search();
}

void SearchBar::open()
{
    takeSelection();
    begin();
    m_field->focus();
}

void SearchBar::openForReplacing()
{
    const bool isKnown = takeSelection() || (m_field->isFocused() && !m_field->text().isEmpty());
    setReplacingShown(true);
    begin();
    if (!isKnown) {
        m_field->focus();
        return;
    }
    m_with->setFocus(Qt::ShortcutFocusReason);
    m_with->selectAll();
}

void SearchBar::dismiss()
{
    hide();
    m_search.search({});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void SearchBar::findNext()
{
    find(&TextSearch::selectNext);
}

void SearchBar::findPrevious()
{
    find(&TextSearch::selectPrevious);
}

void SearchBar::find(void (TextSearch::*step)())
{
    if (m_field->text().isEmpty()) {
        open();
        return;
    }
    if (isHidden())
        begin();
    m_replaced = 0;
    (m_search.*step)();
}

void SearchBar::search()
{
    if (!isVisible())
        return;
    const Result<TextPattern> pattern = m_field->pattern();
    m_patternError = pattern ? std::nullopt : std::optional(pattern.error());
    m_pattern = pattern ? *pattern : TextPattern();
    m_replaced = 0;
    m_search.search(m_pattern);
}

void SearchBar::followEdit()
{
    m_replaced = 0;
    if (isHidden())
        return;
    m_search.restartSoon();
    showCount();
}

// --- replacing ---

std::optional<TextReplacement> SearchBar::replacement() const
{
    const auto with = TextReplacement::of(m_with->text(), m_pattern);
    return with ? std::optional(*with) : std::nullopt;
}

/// Replaces the hit that is selected and goes to the next one; where none is, only that.
void SearchBar::replaceOne()
{
    const std::optional<TextReplacement> with = replacement();
    if (!m_replace->isEnabled() || !with || m_isReplacing)
        return;
    const qsizetype start = m_editor.selectionStart();
    const qsizetype end = m_editor.selectionEnd();
    if (m_search.hitNumber(start, end) == 0) {
        findNext();
        return;
    }
    m_behindReplaced = m_editor.size() - end;
    m_isReplacing = true;
    Q_EMIT replaceRequested(m_pattern, *with, TextHits{{start, end - start}});
}

void SearchBar::replaceAll()
{
    const std::optional<TextReplacement> with = replacement();
    if (!m_replaceAll->isEnabled() || !with || m_isReplacing)
        return;
    m_behindReplaced = -1;
    m_isReplacing = true;
    Q_EMIT replaceRequested(m_pattern, *with, std::nullopt);
}

void SearchBar::showReplaced(qsizetype count)
{
    m_isReplacing = false;
    if (m_behindReplaced < 0) {
        m_replaced = count;
        showCount();
    } else if (count > 0) {
        const qsizetype end = m_editor.size() - m_behindReplaced;
        m_editor.select(end, end);
        m_search.restart();
        m_search.selectNext();
    } else {
        findNext();
    }
}

// --- what there is ---

QString SearchBar::problemSentence() const
{
    if (m_patternError || m_search.problem())
        return QueryField::sentence(m_patternError ? *m_patternError : *m_search.problem());
    return m_replacing->isHidden() ? QString() : QueryField::replacementSentence(m_with->text(), m_pattern);
}

void SearchBar::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_count->setVisible(sentence.isEmpty());
    m_field->setRefused(m_patternError || m_search.problem());
    setStyleProperty(*m_with, "refused", !sentence.isEmpty() && !m_patternError && !m_search.problem());
    const bool canReplace = sentence.isEmpty() && !m_pattern.isEmpty() && !m_editor.isReadOnly();
    const QString reason = m_editor.isReadOnly() ? tr("This document can only be read.") : QString();
    for (QPushButton *button : {m_replace, m_replaceAll}) {
        button->setEnabled(canReplace);
        button->setToolTip(reason);
    }
}

void SearchBar::showCount()
{
    showProblem(problemSentence());
    if (m_replaced > 0) {
        m_slow.stop();
        m_count->setText(tr("%n match(es) replaced", nullptr, static_cast<int>(m_replaced)));
        return;
    }
    if (!m_search.isComplete()) {
        if (!m_slow.isActive())
            m_slow.start();
        return; // what it says stays until there is something better
    }
    m_slow.stop();
    const qsizetype count = m_search.hitCount();
    const qsizetype number = m_search.hitNumber(m_editor.selectionStart(), m_editor.selectionEnd());
    if (m_pattern.isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("No matches"));
    else if (number > 0)
        m_count->setText(tr("%1 of %2").arg(locale().toString(number), locale().toString(count)));
    else
        m_count->setText(tr("%n match(es)", nullptr, static_cast<int>(count)));
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isBackwards = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isReplacing = m_with->hasFocus();
    switch (event->key()) {
    case Qt::Key_Escape: dismiss(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == (Qt::ControlModifier | Qt::AltModifier))
            replaceAll();
        else if (isReplacing && !isBackwards)
            replaceOne();
        else
            isBackwards ? findPrevious() : findNext();
        break;
    case Qt::Key_F3: isBackwards ? findPrevious() : findNext(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isHidden())
        m_search.restart();
}

} // namespace Rookery
