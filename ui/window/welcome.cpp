// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/welcome.h"

#include "options/connections.h"
#include "options/sessionchoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace Rookery {

namespace {

constexpr int cardWidth = 432;

QLabel *styledLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

Welcome::Welcome(Connections &connections, QWidget *parent) : QWidget(parent), m_connections(connections)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(24, 64, 24, 24);
    columns->setSpacing(56);
    columns->addStretch(1);
    columns->addWidget(ways(), 0, Qt::AlignTop);
    columns->addWidget(recent(), 2, Qt::AlignTop);
    columns->addStretch(1);
    connect(&connections, &Connections::changed, this, &Welcome::showRecent);
    showRecent();
}

QWidget *Welcome::ways()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    auto *head = new QHBoxLayout;
    auto *sign = new QLabel(column);
    sign->setPixmap(appIcon().pixmap(56));
    head->addWidget(sign);
    auto *titles = new QVBoxLayout;
    titles->addWidget(styledLabel(tr("Rookery"), "title", column));
    titles->addWidget(styledLabel(tr("A unit of work in every tab"), "hint", column));
    head->addLayout(titles, 1);
    layout->addLayout(head);
    layout->addSpacing(16);
    QPushButton *sandbox = addCard(Icon::Sandbox, tr("Open the sandbox"), tr("Sample documents, no server needed"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QPushButton *server = addCard(Icon::Connection, tr("Connect to a server…"),
        tr("Paste a URL, or the address of RavenDB Studio"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(sandbox, &QPushButton::clicked, this, &Welcome::sandboxRequested);
    connect(server, &QPushButton::clicked, this, &Welcome::connectRequested);
    layout->addWidget(sandbox);
    layout->addWidget(server);
    layout->addSpacing(16);
    layout->addWidget(styledLabel(tr("How a session works"), "strong", column));
    layout->addWidget(styledLabel(tr("1. Load and edit many documents. Nothing is sent."), "hint", column));
    layout->addWidget(styledLabel(tr("2. Review everything as one diff. Untick what is not ready."), "hint", column));
    layout->addWidget(styledLabel(tr("3. Save in one transaction: all of it, or nothing."), "hint", column));
    setFocusProxy(sandbox);
    return column;
}

QPushButton *Welcome::addCard(Icon name, const QString &title, const QString &text, const QKeySequence &shortcut)
{
    auto *card = new QPushButton(icon(name), title + u'\n' + text, this);
    card->setProperty("role", QStringLiteral("card"));
    card->setIconSize(QSize(20, 20));
    card->setAccessibleName(title);
    card->setToolTip(shortcut.toString(QKeySequence::NativeText));
    card->setMinimumSize(cardWidth, 56);
    return card;
}

QWidget *Welcome::recent()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->addWidget(styledLabel(tr("Recent sessions and connections"), "strong", column));
    m_recent = new QListWidget(column);
    m_recent->setAccessibleName(tr("Recent sessions and connections"));
    m_recent->setMinimumHeight(220);
    connect(m_recent, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        const QList<SessionChoice> choices = m_connections.recent();
        if (const int row = m_recent->row(item); row < choices.size())
            Q_EMIT sessionRequested(choices.at(row));
    });
    layout->addWidget(m_recent);
    layout->addWidget(
        styledLabel(tr("Ctrl+P goes to any document of a session, Ctrl+L filters them."), "hint", column));
    return column;
}

void Welcome::showRecent()
{
    m_recent->clear();
    for (const SessionChoice &choice : m_connections.recent()) {
        const bool isSandbox = choice.connection.kind == Connection::Kind::Sandbox;
        const QString where = isSandbox ? tr("in this program") : choice.connection.urls.join(tr(", "));
        const QString database
            = choice.options.database.isEmpty() ? choice.connection.database : choice.options.database;
        auto *item = new QListWidgetItem(icon(isSandbox ? Icon::Sandbox : Icon::Database),
            QStringLiteral("%1 · %2\n%3").arg(database, choice.connection.name, where));
        m_recent->addItem(item);
    }
}

} // namespace Rookery
