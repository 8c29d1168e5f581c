// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bars/queryfield.h"

#include "theme/stylesheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int queryFieldWidth = 240;

} // namespace

QueryField::QueryField(const QString &name, QWidget *parent) : QWidget(parent), m_field(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(name);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(queryFieldWidth);
    m_case = addOption(tr("Aa"), tr("Match case"));
    m_word = addOption(tr("Word"), tr("Whole word"));
    m_expression = addOption(u".*"_s, tr("Regular expression"));
    connect(m_field, &QLineEdit::textChanged, this, &QueryField::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &QueryField::returnPressed);
    setFocusProxy(m_field);
}

QToolButton *QueryField::addOption(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &QueryField::changed);
    layout()->addWidget(button);
    return button;
}

QString QueryField::text() const
{
    return m_field->text();
}

void QueryField::setText(const QString &text)
{
    m_field->setText(text);
}

bool QueryField::isExpression() const
{
    return m_expression->isChecked();
}

bool QueryField::isFocused() const
{
    return m_field->hasFocus();
}

void QueryField::focus()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void QueryField::setFieldWidth(int width)
{
    m_field->setFixedWidth(width);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void QueryField::setRefused(bool isRefused)
{
    setStyleProperty(*m_field, "refused", isRefused);
}

Result<TextPattern> QueryField::pattern() const
{
    return TextPattern::of({text(), isExpression(), m_case->isChecked(), m_word->isChecked()});
}

QString QueryField::sentence(const Error &error)
{
    if (error.kind == ErrorKind::TooLarge)
        return tr("More than %1 hits: look for something longer.").arg(QLocale().toString(TextPattern::mostHits));
    if (error.kind == ErrorKind::Timeout)
        return tr("The expression needs too many steps on this text.");
    return tr("Not an expression, at character %1: %2")
        .arg(QLocale().toString(error.position ? error.position->column : 1), error.message);
}

QString QueryField::replacementSentence(const QString &with, const TextPattern &pattern)
{
    const auto replacement = TextReplacement::of(with, pattern);
    return replacement ? QString() : tr("The expression has no group %1.").arg(replacement.error().message);
}

} // namespace Rookery
