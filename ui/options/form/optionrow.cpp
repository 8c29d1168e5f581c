// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/optionrow.h"

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/stylesheet.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextDocumentFragment>

namespace Rookery {

namespace {

constexpr int labelWidth = 134;
constexpr int signSize = 16;

} // namespace

OptionRow::OptionRow(const QString &label, QWidget *control, QWidget *parent, QWidget *trailing)
    : QWidget(parent), m_control(control), m_sign(new QLabel), m_note(new QLabel), m_cures(new QWidget),
      m_cureRow(new QHBoxLayout(m_cures))
{
    auto *name = new QLabel(label);
    name->setBuddy(control);
    name->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    name->setFixedWidth(std::max(labelWidth, name->sizeHint().width()));
    name->setMinimumHeight(control->sizeHint().height());
    m_note->setWordWrap(true);
    m_note->setFont(fontOf(FontStep::Small, font()));
    m_note->setTextFormat(Qt::RichText);
    m_sign->setFixedWidth(signSize + 6);
    m_sign->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_cureRow->setContentsMargins(signSize + 2, 0, 0, 0); // a link's own padding makes up for the rest
    m_cureRow->setSpacing(4);

    auto *field = new QHBoxLayout;
    field->addWidget(control, 1);
    if (control->maximumWidth() < QWIDGETSIZE_MAX)
        field->addStretch(100);
    if (trailing)
        field->addWidget(trailing);
    auto *note = new QHBoxLayout;
    note->setSpacing(0);
    note->addWidget(m_sign);
    note->addWidget(m_note, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addLayout(field);
    right->addLayout(note);
    right->addWidget(m_cures);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 12);
    row->setSpacing(12);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    clearRefusal();
}

void OptionRow::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_isRefused)
        clearRefusal();
}

void OptionRow::showRefusal(const Refusal &refusal)
{
    const bool isWarning = refusal.severity == Refusal::Severity::Warning;
    m_isRefused = true;
    setSign(isWarning);
    showNote(refusal.sentence, "note");
    setCures(refusal.cures);
    setStyleProperty(*m_control, "refused", !isWarning);
}

void OptionRow::clearRefusal()
{
    m_isRefused = false;
    m_sign->hide();
    showNote(m_hint.toHtmlEscaped(), "hint");
    setCures({});
    setStyleProperty(*m_control, "refused", false);
}

void OptionRow::showNote(const QString &rich, const char *role)
{
    setStyleProperty(*m_note, "role", QString::fromLatin1(role));
    const QString plain = QTextDocumentFragment::fromHtml(rich).toPlainText();
    m_note->setText(rich);
    m_note->setAccessibleName(plain);
    m_note->setVisible(!rich.isEmpty());
    m_control->setAccessibleDescription(plain);
}

void OptionRow::setSign(bool isWarning)
{
    const QIcon sign = isWarning ? icon(Icon::Warning, &Tokens::sWarn) : icon(Icon::Error, &Tokens::sErr);
    m_sign->setPixmap(sign.pixmap(signSize));
    m_sign->setAccessibleName(isWarning ? tr("Warning") : tr("Refused"));
    m_sign->show();
}

void OptionRow::setCures(const QList<Cure> &cures)
{
    while (QLayoutItem *item = m_cureRow->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    for (const Cure &cure : cures) {
        auto *button = new QPushButton(cure.text);
        button->setProperty("link", true);
        button->setProperty("small", true);
        button->setAutoDefault(false);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, cure] { Q_EMIT cureRequested(cure); });
        m_cureRow->addWidget(button);
    }
    m_cureRow->addStretch();
    m_cures->setVisible(!cures.isEmpty());
}

} // namespace Rookery
