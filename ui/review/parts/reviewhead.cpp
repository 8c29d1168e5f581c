// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/reviewhead.h"

#include "text/changetext.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Rookery {

ReviewHead::ReviewHead(QWidget *parent)
    : QFrame(parent), m_list(new QToolButton(this)), m_id(new QLabel(this)), m_collection(new QLabel(this)),
      m_since(new QLabel(this)), m_lines(new QLabel(this)), m_position(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    setMinimumHeight(40);
    setUpFacts(row);
    row->addStretch();
    setUpSteps(row);
    setUpModes(row);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setUpIcons();
}

void ReviewHead::setUpFacts(QBoxLayout *row)
{
    m_list->setPopupMode(QToolButton::InstantPopup);
    m_list->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_list->setArrowType(Qt::DownArrow);
    m_list->setToolTip(tr("Choose a document"));
    m_list->hide();
    row->addWidget(m_list);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    font.setBold(true);
    m_id->setFont(font);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setTextFormat(Qt::RichText);
    for (QLabel *label : {m_id, m_collection, m_since, m_lines})
        row->addWidget(label);
}

QToolButton *ReviewHead::addButton(QBoxLayout *row, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    row->addWidget(button);
    return button;
}

void ReviewHead::setUpSteps(QBoxLayout *row)
{
    m_previous = addButton(row, tr("Previous change"));
    row->addWidget(m_position);
    m_next = addButton(row, tr("Next change"));
    m_previous->setToolTip(tr("Previous change (Shift+F8)"));
    m_next->setToolTip(tr("Next change (F8)"));
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
}

void ReviewHead::setUpModes(QBoxLayout *row)
{
    m_equal = addButton(row, tr("Equal lines"));
    m_equal->setCheckable(true);
    m_equal->setToolTip(tr("Show equal lines far from any change, too"));
    connect(m_equal, &QToolButton::clicked, this, &ReviewHead::equalLinesRequested);
    m_structure = addButton(row, tr("Structure"));
    m_text = addButton(row, tr("Text"));
    auto *modes = new QButtonGroup(this);
    for (QToolButton *button : {m_structure, m_text}) {
        button->setCheckable(true);
        button->setAutoRaise(false);
        button->setToolTip(tr("Ctrl+T changes between structure and text"));
        modes->addButton(button);
    }
    connect(m_structure, &QToolButton::clicked, this, [this] { Q_EMIT modeRequested(ReviewMode::Structure); });
    connect(m_text, &QToolButton::clicked, this, [this] { Q_EMIT modeRequested(ReviewMode::Text); });
    for (QToolButton *button : {m_equal, m_structure, m_text})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void ReviewHead::setUpIcons()
{
    const std::pair<QToolButton *, Icon> icons[] = {{m_previous, Icon::PreviousChange}, {m_next, Icon::NextChange},
        {m_equal, Icon::Fold}, {m_structure, Icon::DiffTree}, {m_text, Icon::DiffText}};
    for (const auto &[button, name] : icons)
        button->setIcon(icon(name));
}

void ReviewHead::setDocument(const PendingDocument *document)
{
    for (QLabel *label : {m_id, m_collection, m_since, m_lines})
        label->setVisible(document != nullptr && (label != m_id || m_list->isHidden()));
    if (!document)
        return;
    m_id->setText(documentName(*document));
    m_since->setText(sinceText(*document));
    m_collection->setText(document->collection);
    m_collection->setVisible(!document->collection.isEmpty());
    showLines(document->difference.value_or(Difference()));
}

void ReviewHead::showLines(const Difference &difference)
{
    const Tokens &tokens = tokensOf(palette());
    QStringList parts = lineCounts(difference).split(u' ', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        const QColor &color = part.startsWith(u'+') ? tokens.sNew : tokens.sDel;
        part = u"<span style=\"color:%1\">%2</span>"_s.arg(color.name(), part);
    }
    m_lines->setText(parts.join(u" "_s));
    m_lines->setAccessibleName(lineCounts(difference));
}

void ReviewHead::setPosition(int change, int count)
{
    if (count == 0)
        m_position->setText(tr("No changes"));
    else if (change < 0)
        m_position->setText(tr("%n changes", nullptr, count));
    else
        m_position->setText(tr("Change %1 of %2").arg(change + 1).arg(count));
    m_previous->setEnabled(count > 0 && change != 0);
    m_next->setEnabled(count > 0 && change != count - 1);
}

void ReviewHead::setMode(ReviewMode mode)
{
    (mode == ReviewMode::Text ? m_text : m_structure)->setChecked(true);
    m_equal->setVisible(mode == ReviewMode::Text);
}

void ReviewHead::setFolds(qsizetype closed, qsizetype all)
{
    m_equal->setEnabled(all > 0);
    m_equal->setChecked(all > 0 && closed == 0);
}

void ReviewHead::setListFolded(bool isFolded)
{
    m_list->setVisible(isFolded);
    m_id->setVisible(!isFolded); // the button says it
}

QString ReviewHead::sinceText(const PendingDocument &document)
{
    if (!document.before)
        return tr("new");
    return document.now ? tr("as loaded → now") : tr("as loaded → deleted");
}

void ReviewHead::setListText(const QString &text)
{
    m_list->setText(text);
}

} // namespace Rookery
