// SPDX-License-Identifier: GPL-3.0-or-later
#include "options/form/serverfields.h"

#include "options/form/environments.h"
#include "options/form/optionrow.h"
#include "options/studiourl.h"
#include "text/statetext.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Addresses of the nodes of one cluster, between commas or blanks.
QStringList splitUrls(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

ServerFields::ServerFields(QWidget *parent)
    : QWidget(parent), m_urls(new QLineEdit), m_name(new QLineEdit), m_environment(new QComboBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpAddress();
    setUpEnvironment();
    m_certificate = addFileRow(OptionField::Certificate, tr("Client certificate"),
        tr("PFX or PEM with its key, for servers with https. A password is asked for when it is needed."),
        tr("Choose a client certificate"), tr("Certificates (*.pfx *.p12 *.pem *.crt);;All files (*)"));
    m_authorities = addFileRow(OptionField::Authorities, tr("Authorities"),
        tr("PEM file of an authority to trust beside the system’s own."), tr("Choose a file of authorities"),
        tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
}

Connection ServerFields::connection() const
{
    Connection connection;
    connection.kind = Connection::Kind::Server;
    connection.urls = splitUrls(m_urls->text());
    connection.name = m_name->text().trimmed();
    connection.environment = m_environment->currentData().value<Environment>();
    connection.certificateFile = m_certificate->text().trimmed();
    if (const QString authorities = m_authorities->text().trimmed(); !authorities.isEmpty())
        connection.caFiles = {authorities};
    return connection;
}

void ServerFields::setUrl(const QString &url)
{
    m_urls->setText(url);
}

void ServerFields::clearCertificate()
{
    m_certificate->clear();
}

void ServerFields::setUpAddress()
{
    m_urls->setPlaceholderText(u"http://127.0.0.1:8080"_s);
    addRow(OptionField::ServerUrl, new OptionRow(tr("URL"), m_urls, this),
        tr("Of one node or more, or any address copied from RavenDB Studio."));
    addRow(OptionField::ConnectionName, new OptionRow(tr("Name"), m_name, this), {});
    connect(m_urls, &QLineEdit::textChanged, this, &ServerFields::takeAddress);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { m_isNameOwn = !name.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, &ServerFields::changed);
}

void ServerFields::setUpEnvironment()
{
    for (const Environment each : allEnvironments())
        m_environment->addItem(nameOf(each), QVariant::fromValue(each));
    auto *row = new OptionRow(tr("Environment"), m_environment, this);
    row->setHint(tr("Shown as a word and a colour in every tab; production opens locked."));
    layout()->addWidget(row);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ServerFields::changed);
}

QLineEdit *ServerFields::addFileRow(
    OptionField field, const QString &label, const QString &hint, const QString &what, const QString &filter)
{
    auto *edit = new QLineEdit;
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose… %1").arg(label));
    addRow(field, new OptionRow(label, edit, this, choose), hint);
    connect(edit, &QLineEdit::textChanged, this, &ServerFields::changed);
    connect(choose, &QPushButton::clicked, this, [this, edit, what, filter] { askForFile(edit, what, filter); });
    return edit;
}

void ServerFields::addRow(OptionField field, OptionRow *row, const QString &hint)
{
    row->setHint(hint);
    layout()->addWidget(row);
    m_rows.insert(field, row);
}

/// An address of a page becomes the server's as soon as it is there: it was pasted, nobody types one.
void ServerFields::takeAddress()
{
    const QString text = m_urls->text();
    const ServerAddress address = addressFrom(text);
    const bool isPage = splitUrls(text).size() == 1 && address.url != text.trimmed()
        && (!address.database.isEmpty() || text.contains("/studio"_L1, Qt::CaseInsensitive));
    if (isPage) {
        m_urls->setText(address.url); // comes back here
        if (!address.database.isEmpty())
            Q_EMIT databaseNamed(address.database);
        return;
    }
    if (!m_isNameOwn)
        m_name->setText(hostOf(splitUrls(text).value(0)));
    Q_EMIT changed();
}

void ServerFields::askForFile(QLineEdit *edit, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, edit->text(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

} // namespace Rookery
