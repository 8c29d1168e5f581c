// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "newdocument/idcheck.h"
#include "newdocument/reservedids.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace Rookery {

class ChoiceRow;

/// Who makes the id of a new document, chosen by the id that it will be.
class IdChoice final : public QFrame
{
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    IdChoice(Workspace &workspace, QWidget *parent);

    /// `isSettled`: an id of it may be reserved now; it is not on its way to another name.
    void setCollection(const QString &collection, bool isSettled);
    /// What the document is stored by: one that ends with '/' or '|' is completed by the server. Empty: not known yet.
    QString id() const;
    QString shownId() const; ///< for people; empty: not known yet
    /// May it be created, now or when its id has been reserved?
    bool isUsable() const;
    bool isReserving() const; ///< an id is on its way
    void reserve(); ///< what isUsable() and has no id yet; changed() follows

Q_SIGNALS:
    void changed(); ///< any of the above

private:
    void setUpOwn();
    void setUpHiLo();
    void setUpServerMade();
    void showOwn();
    void showHiLo();
    void showServerMade();
    bool isOwn() const;
    bool isServerMade() const;
    QLabel *outcomeLabel(bool isMonospace);

    IdCheck m_check;
    ReservedIds m_reserved;
    QString m_collection;
    ChoiceRow *m_own;
    QLineEdit *m_ownId;
    QLabel *m_ownHint;
    ChoiceRow *m_hiLo;
    QLabel *m_hiLoId;
    QLabel *m_hiLoHint;
    ChoiceRow *m_serverMade;
    QLabel *m_serverMadeId;
    ChoiceRow *m_identity;
    QLabel *m_identityId;
    bool m_isClusterWide;
};

} // namespace Rookery
