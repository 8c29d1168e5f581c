// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bars/gotobar.h"

#include "theme/icons.h"
#include "theme/stylesheet.h"
#include "widgets/signlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int placeFieldWidth = 280;

} // namespace

GoToBar::GoToBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_hint(new QLabel(this)), m_refusal(new SignLabel(0, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_field->setAccessibleName(tr("Go to line"));
    m_field->setPlaceholderText(tr("Line, line:column or JSON pointer"));
    m_field->setFixedWidth(placeFieldWidth);
    m_hint->setText(tr("12, 12:5 or /Lines/0/Product, then Enter"));
    m_hint->setProperty("role", u"hint"_s);
    m_refusal->setSign(icon(Icon::Error, &Tokens::sErr));
    m_refusal->setProperty("role", u"error"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_hint, m_refusal})
        layout->addWidget(widget);
    layout->addStretch();
    connect(m_field, &QLineEdit::textChanged, this, [this] { showRefusal({}); });
    connect(m_field, &QLineEdit::returnPressed, this, &GoToBar::request);
    showRefusal({});
    hide();
}

void GoToBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void GoToBar::dismiss()
{
    hide();
    showRefusal({});
    Q_EMIT dismissed();
}

void GoToBar::showRefusal(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_hint->setVisible(sentence.isEmpty());
    setStyleProperty(*m_field, "refused", !sentence.isEmpty());
}

void GoToBar::request()
{
    if (const std::optional<TextPlace> place = parseTextPlace(m_field->text()))
        Q_EMIT placeRequested(*place);
    else
        showRefusal(tr("This is no line and no JSON pointer, which begins with a slash."));
}

void GoToBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Rookery
