// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace Rookery {

class OptionRow;

/// What a new connection to a server is made of. An address pasted from RavenDB Studio becomes the server's, and names
/// a database.
class ServerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerFields(QWidget *parent);

    Connection connection() const;
    const QHash<OptionField, OptionRow *> &rows() const { return m_rows; }
    void setUrl(const QString &url);
    void clearCertificate();

Q_SIGNALS:
    void changed();
    void databaseNamed(const QString &database);

private:
    void setUpAddress();
    void setUpEnvironment();
    QLineEdit *addFileRow(
        OptionField field, const QString &label, const QString &hint, const QString &what, const QString &filter);
    void addRow(OptionField field, OptionRow *row, const QString &hint);
    void takeAddress();
    void askForFile(QLineEdit *edit, const QString &title, const QString &filter);

    QLineEdit *m_urls;
    QLineEdit *m_name;
    QComboBox *m_environment;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_authorities = nullptr;
    QHash<OptionField, OptionRow *> m_rows;
    bool m_isNameOwn = false; ///< typed by a person: does not follow the address any more
};

} // namespace Rookery
