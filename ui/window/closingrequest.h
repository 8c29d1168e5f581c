// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/sessiontab.h"

namespace Rookery {

/// The wish to close tabs: waits for their saves, since a closed tab could not show how a save went, then asks what is
/// to become of what is pending. Given up where a save fails, or a person says so. Deletes itself when it is done.
class ClosingRequest final : public QObject
{
    Q_OBJECT

public:
    ClosingRequest(const QList<SessionTab *> &tabs, QWidget *window);

    void start();

Q_SIGNALS:
    void agreed(); ///< nothing is in the way of closing
    void reviewRequested(Rookery::SessionTab *tab);

private:
    void waitForSave(SessionTab &tab);
    void askAboutPending();

    QList<QPointer<SessionTab>> m_tabs; ///< null: closed meanwhile
    QWidget *m_window;
};

} // namespace Rookery
