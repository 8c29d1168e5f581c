// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/refusals.h"

#include <QDialog>

#include <optional>

class QScrollArea;
class QTabBar;

namespace Rookery {

class CodePane;
class Connections;
class OptionsFoot;
class ServerProbe;
class SessionForm;

/// Asks where and how to open a session: under each option what it means, or why it cannot be; beside it the same
/// session as client code. Open it with open(); chosen() or applied() follows, or the person closes it.
class SessionOptionsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Begins as the last session did. `connections` must outlive it.
    SessionOptionsDialog(const Connections &connections, ExecutorsOf executorsOf, QWidget *parent = nullptr);
    ~SessionOptionsDialog() override;

    void askForServer(); ///< begins with the address of a new server
    void show(const SessionChoice &choice); ///< begins with these
    /// For a session that is open with these: what can change on it (budget, concurrency, transaction mode) is applied,
    /// anything else opens another one.
    void edit(const SessionChoice &choice);

    SessionChoice choice() const; ///< as it is now

Q_SIGNALS:
    void chosen(const Rookery::SessionChoice &choice); ///< to open
    void applied(const Rookery::SessionChoice &choice); ///< to the session of edit()

protected:
    void accept() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpSides();
    void setUpFoot();
    void setUpProbe();
    void setUpSize();
    void follow();
    void review();
    void apply(const Cure &cure);
    void askToCreate(const QString &database);
    void showFailure(const QString &database, const Error &error);
    void showSides();
    bool isApplying() const;

    const Connections &m_connections;
    ServerProbe *m_probe;
    SessionForm *m_form;
    CodePane *m_code;
    OptionsFoot *m_foot;
    QTabBar *m_sides; ///< shown where there is no room for both
    QScrollArea *m_scroll;
    std::optional<SessionChoice> m_open; ///< of edit()
};

} // namespace Rookery
