// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"
#include "workspace/documentstate.h"

namespace Rookery {

QChar letterOf(DocumentState state); ///< the same everywhere; a space for an unmodified document
QString stateWord(DocumentState state); ///< "modified"
/// For screen readers and tool tips: "orders/1-A, modified, not saved yet".
QString stateSentence(DocumentState state, const QString &id);

QString nameOf(Environment environment); ///< "Development"; "None" for none
/// The word of an environment's chip: "PRODUCTION"; empty for None.
QString wordOf(Environment environment);
/// The word of a chip, with whether saving is locked: "PRODUCTION · LOCKED".
QString wordOf(Environment environment, bool isLocked);

} // namespace Rookery
