// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace Rookery {

class Connections;
class DatabaseBox;
class OptionRow;
class ServerFields;

/// The left side of the dialog: everything that can be chosen, each with its consequence.
class SessionForm final : public QWidget
{
    Q_OBJECT

public:
    /// `connections` must outlive it.
    SessionForm(const Connections &connections, QWidget *parent);

    SessionChoice choice() const; ///< as it is to be opened
    void setChoice(const SessionChoice &choice); ///< of a connection that may be known, or not
    void askForServer(); ///< shows the fields of a new connection
    bool isNewServer() const;

    void setFacts(const ServerFacts &facts);
    void setRefusals(const QList<Refusal> &refusals);
    void focusField(OptionField field);
    /// Goes the way of a cure where it is a matter of the fields; false: it is not.
    bool apply(const Cure &cure);

Q_SIGNALS:
    void changed();
    void cureRequested(const Rookery::Cure &cure);

private:
    void setUpPlace();
    void setUpConcurrency();
    void setUpTransaction();
    void setUpBudget();
    void setUpExperts();
    OptionRow *add(OptionField field, const QString &label, QWidget *control, const QString &hint = {});
    void addLine();
    void useConnection();
    void chooseConnection(const Connection &connection);
    void setOptions(const SessionChoice &choice);
    Connection connection() const;
    void showNodes(const QString &pinned);
    void showConsequences();
    void showWhyOff(OptionField field, QCheckBox *box, bool &wish, const QString &consequence);
    void setExpertsShown(bool isShown);
    void follow();

    const Connections &m_connections;
    QVBoxLayout *m_layout;
    QComboBox *m_connection;
    ServerFields *m_server;
    DatabaseBox *m_database;
    QCheckBox *m_noTracking;
    QCheckBox *m_noCaching;
    QCheckBox *m_concurrency;
    QComboBox *m_executor;
    QComboBox *m_mode;
    QSpinBox *m_budget;
    QToolButton *m_experts;
    QCheckBox *m_guardless;
    QHash<OptionField, OptionRow *> m_rows;
    std::optional<Connection> m_given; ///< of setChoice(): may differ from the known one of that name
    bool m_wishesConcurrency = true; ///< what the box comes back to when it has a say again
    bool m_wishesGuardless = false;
    bool m_isFilling = false; ///< fields are set by us: one changed() follows at the end
};

} // namespace Rookery
