// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/searchbar.h"

#include "editor/jsoneditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int pauseAfterEdit = 150; // ms
constexpr int stripMargin = 8;
constexpr int fieldWidth = 240;

QToolButton *searchButton(QWidget *parent, const QString &text, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

SearchBar::SearchBar(JsonEditor &editor, QWidget *parent) : QWidget(parent), m_editor(editor), m_search(editor)
{
    setUpField();
    setUpButtons();
    setUpLayout();
    hide();
    m_afterEdit.setSingleShot(true);
    m_afterEdit.setInterval(pauseAfterEdit);
    connect(&m_afterEdit, &QTimer::timeout, &m_search, &TextSearch::restart);
    connect(&m_search, &TextSearch::progressed, this, &SearchBar::showCount);
    connect(&m_editor, &JsonEditor::contentChanged, this, [this] {
        if (isVisible())
            m_afterEdit.start();
    });
    connect(&m_editor, &QsciScintilla::selectionChanged, this, &SearchBar::showCount);
}

void SearchBar::setUpField()
{
    m_field = new QLineEdit(this);
    m_field->setAccessibleName(tr("Find in document"));
    m_field->setPlaceholderText(tr("Find in document"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(fieldWidth);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBar::search);
    m_count = new QLabel(this);
}

void SearchBar::setUpButtons()
{
    m_case = searchButton(this, tr("Aa"), tr("Match case"));
    m_case->setCheckable(true);
    m_previous = searchButton(this, QString(), tr("Previous match"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next = searchButton(this, QString(), tr("Next match"));
    m_next->setArrowType(Qt::DownArrow);
    m_close = searchButton(this, QString(), tr("Close search"));
    m_close->setText(u"\u00D7"_s);
    connect(m_case, &QToolButton::toggled, this, &SearchBar::search);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &SearchBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &SearchBar::dismiss);
}

void SearchBar::setUpLayout()
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(stripMargin, stripMargin / 2, stripMargin, stripMargin / 2);
    layout->setSpacing(stripMargin / 2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_case, m_previous, m_next, m_count})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_close);
}

void SearchBar::open()
{
    const QByteArray selected
        = m_editor.bytes(m_editor.selectionStart(), m_editor.selectionEnd() - m_editor.selectionStart());
    if (!selected.isEmpty() && !selected.contains('\n'))
        m_field->setText(QString::fromUtf8(selected));
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void SearchBar::dismiss()
{
    hide();
    m_search.search({}, false);
    m_editor.setFocus(Qt::OtherFocusReason);
}

void SearchBar::findNext()
{
    m_search.selectNext();
    showCount();
}

void SearchBar::findPrevious()
{
    m_search.selectPrevious();
    showCount();
}

void SearchBar::search()
{
    if (isVisible())
        m_search.search(m_field->text().toUtf8(), m_case->isChecked());
}

void SearchBar::showCount()
{
    const qsizetype count = m_search.hitCount();
    const qsizetype number = m_search.hitNumber(m_editor.selectionStart(), m_editor.selectionEnd());
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (!m_search.isComplete())
        m_count->setText(tr("%1 so far").arg(locale().toString(count)));
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
    switch (event->key()) {
    case Qt::Key_Escape: dismiss(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3: isBackwards ? findPrevious() : findNext(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_search.restart();
}

} // namespace Rookery
