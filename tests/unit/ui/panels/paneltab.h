// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedexecutor.h"

#include "session/documentstore.h"
#include "workspace/workspace.h"

namespace Rookery {

/// A tab on a few documents behind a ScriptedExecutor, which answers what panels ask.
class PanelTab
{
public:
    PanelTab();

    void put(const QString &id, const QByteArray &body, const QString &collection = QStringLiteral("Orders"));
    OpenDocument *open(const QString &id); ///< waits for it

    ScriptedExecutor *executor = nullptr; ///< the store's; owned by it
    DocumentsById documents;
    std::unique_ptr<Workspace> workspace;
};

} // namespace Rookery
