// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/optionsfoot.h"

#include "text/units.h"
#include "theme/icons.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr int footSign = 16;

} // namespace

OptionsFoot::OptionsFoot(QWidget *parent)
    : QWidget(parent), m_sign(new QLabel), m_text(new QLabel), m_open(new QPushButton)
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_open->setDefault(true);
    m_open->setProperty("primary", true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_text->setProperty("role", u"hint"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 11, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(cancel);
    row->addWidget(m_open);
    connect(cancel, &QPushButton::clicked, this, &OptionsFoot::cancelRequested);
    connect(m_open, &QPushButton::clicked, this, &OptionsFoot::openRequested);
    connect(m_text, &QLabel::linkActivated, this,
        [this](const QString &field) { Q_EMIT fieldRequested(static_cast<OptionField>(field.toInt())); });
}

void OptionsFoot::show(const SessionChoice &choice, const ServerFacts &facts, const QList<Refusal> &refusals,
    const QString &openText, const QString &note)
{
    m_open->setText(openText);
    m_open->setEnabled(isOpenable(refusals));
    if (!isOpenable(refusals))
        return showUnready(refusals);
    const bool isAnswer = note.isEmpty() && facts.isAnswered();
    m_sign->setPixmap((isAnswer ? icon(Icon::CheckCircle, &Tokens::sOk) : icon(Icon::Info)).pixmap(footSign));
    const QString text = note.isEmpty() ? answer(choice, facts) : note;
    m_sign->setVisible(!text.isEmpty());
    m_text->setAccessibleName({});
    m_text->setTextFormat(Qt::PlainText);
    m_text->setText(text);
}

void OptionsFoot::showUnready(const QList<Refusal> &refusals)
{
    QStringList links;
    for (const Refusal &refusal : refusals) {
        if (refusal.severity == Refusal::Severity::Refused)
            links.append(u"<a href=\"%1\">%2</a>"_s.arg(int(refusal.field)).arg(refusal.shortName.toHtmlEscaped()));
    }
    const QString text
        = tr("Not ready, %n to mend: %1.", nullptr, static_cast<int>(links.size())).arg(links.join(u", "_s));
    m_sign->setPixmap(icon(Icon::Error, &Tokens::sErr).pixmap(footSign));
    m_sign->show();
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(text);
    m_text->setAccessibleName(QTextDocumentFragment::fromHtml(text).toPlainText());
}

QString OptionsFoot::answer(const SessionChoice &choice, const ServerFacts &facts) const
{
    const bool isSandbox = choice.connection.kind == Connection::Kind::Sandbox;
    const QString who = isSandbox ? choice.connection.name : hostOf(choice.connection.urls.value(0));
    if (!facts.isAnswered())
        return facts.isAsking ? tr("Asking %1…").arg(who) : QString();
    QString text = tr("%1 answered in %2").arg(who, durationText(facts.latency));
    if (!isSandbox)
        text = tr("%1 · RavenDB %2").arg(text, facts.version);
    if (!facts.documents)
        return text;
    const auto count = *facts.documents;
    const QString documents = tr("%Ln document(s)", nullptr, static_cast<int>(count));
    return tr("%1 · %2", "two facts about a server").arg(text, documents);
}

} // namespace Rookery
