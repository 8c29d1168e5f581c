// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options/serverfacts.h"
#include "options/sessionchoice.h"

#include <QStringList>

namespace Rookery {

/// What a choice is made of, in the order of the dialog.
enum class OptionField : quint8 {
    Connection,
    ServerUrl,
    ConnectionName,
    Certificate,
    Authorities,
    Database,
    NoTracking,
    NoCaching,
    OptimisticConcurrency,
    RequestExecutor,
    TransactionMode,
    RequestBudget,
    AtomicDocumentWrites,
};

/// A way out that the dialog knows how to go.
struct Cure
{
    enum class Action : quint8 {
        AskAgain,
        CreateDatabase, ///< `argument` names it
        UseDatabase,
        UseDefaultExecutor,
        UseSingleNode,
        UseUrl,
        TrackDocuments,
        UseBudget,
        ConnectToServer,
        RemoveCertificate,
    };

    Action action = Action::AskAgain;
    QString text = {}; ///< of the link
    QString argument = {};
};

/// Why a choice cannot be, or is pointless.
struct Refusal
{
    enum class Severity : quint8 {
        Warning, ///< legal, and opens
        Refused,
    };

    OptionField field = OptionField::Connection;
    Severity severity = Severity::Refused;
    /// For people; names of options and databases between `<b>` and `</b>`, everything else escaped.
    QString sentence = {};
    QList<Cure> cures = {};
    QString shortName = {}; ///< of what is to be mended, for the foot: "database"
};

/// Everything that is wrong with a choice, in the order of the fields. `facts` are those of its connection; where
/// nothing is known yet, nothing is refused for it. `takenNames`: of other connections.
QList<Refusal> refusals(const SessionChoice &choice, const ServerFacts &facts = {}, const QStringList &takenNames = {});

/// Is nothing refused? Warnings are no hindrance.
bool isOpenable(const QList<Refusal> &refusals);

/// Why a field has no say in this choice, so that it is off; empty: it has.
QString whyOff(OptionField field, const SessionChoice &choice);

/// "host", "host:8080": how a node's URL is told to people.
QString hostOf(const QString &url);

} // namespace Rookery
