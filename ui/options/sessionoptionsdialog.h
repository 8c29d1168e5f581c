// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/clientcode.h"
#include "options/sessionchoice.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabBar;

namespace Rookery {

class Connections;
class PlaceProbe;

/// Asks where and how to open a session: under each option what it means, or why it cannot be; beside it the same
/// session as client code. Open it with open(); chosen() follows, or the person closes it.
class SessionOptionsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SessionOptionsDialog(const Connections &connections, ExecutorsOf executorsOf, QWidget *parent = nullptr);
    ~SessionOptionsDialog() override;

    void askForServer(); ///< begins with the address of a new server
    void show(const SessionChoice &choice); ///< begins with these

    SessionChoice choice() const;

Q_SIGNALS:
    void chosen(const Rookery::SessionChoice &choice);

private:
    void setUpPlace(QGridLayout &grid);
    void setUpOptions(QGridLayout &grid);
    void setUpExperts(QGridLayout &grid);
    QWidget *codePane();
    QWidget *foot();
    QLabel *addRow(QGridLayout &grid, ChoiceField field, const QString &label, QWidget *widget);
    void follow();
    void showRefusals();
    void showCode();
    void probe();
    void accept() override;

    const Connections &m_connections;
    std::unique_ptr<PlaceProbe> m_probe;
    QTimer m_probing; ///< a moment after the place was changed
    QString m_probedPlace;

    QComboBox *m_connection = nullptr;
    QLabel *m_addressLabel = nullptr;
    QLineEdit *m_address = nullptr; ///< of a new server
    QComboBox *m_database = nullptr;
    QCheckBox *m_noTracking = nullptr;
    QCheckBox *m_noCaching = nullptr;
    QCheckBox *m_optimistic = nullptr;
    QComboBox *m_executor = nullptr;
    QComboBox *m_mode = nullptr;
    QSpinBox *m_budget = nullptr;
    QCheckBox *m_noAtomicWrites = nullptr;
    QHash<ChoiceField, QLabel *> m_explanations;
    QHash<ChoiceField, QString> m_consequences; ///< what an explanation says where nothing is wrong
    QHash<ChoiceField, QWidget *> m_fields;
    QTabBar *m_languages = nullptr;
    QPlainTextEdit *m_code = nullptr;
    QLabel *m_answer = nullptr; ///< of the server, or what is still to be mended
    QPushButton *m_open = nullptr;
};

} // namespace Rookery
