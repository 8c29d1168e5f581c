// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sessionvalues.h"
#include "workspace/documentstate.h"

#include "base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

namespace Rookery {

class Workspace;

/// The saves of a workspace, one at a time: reads what was typed to the end, sends, and tells every document how it
/// went. Nothing is pending no more before the server has said so.
class SaveRun final : public QObject
{
    Q_OBJECT

public:
    explicit SaveRun(Workspace &workspace);

    bool isRunning() const { return !m_ids.isEmpty(); }
    const QStringList &ids() const { return m_ids; } ///< of the save that runs

    /// Saves these documents in one transaction. Does nothing while one runs.
    void start(const QStringList &ids);
    /// Takes the save back, as long as nothing of it was sent; then all is pending as before. Later it has no effect.
    void cancel();
    /// Asks the server what became of the documents whose save had no answer; sends no write.
    void askAboutUnknown();
    /// A person has found out what became of a document whose id the server makes; nullopt: it was not saved.
    void settle(const QString &id, const std::optional<QString> &savedAs);

Q_SIGNALS:
    void started();
    void finished(const Rookery::SaveAnswer &answer); ///< all of it was saved
    void failed(const QStringList &ids, const Rookery::Error &error); ///< none of it was, or nobody knows

private:
    void sendWhenRead();
    void takeMadeId(const QString &provisional, const QString &id);
    void send();
    void succeed(const SaveAnswer &answer);
    void fail(const Error &error);

    Workspace &m_workspace;
    QStringList m_ids;
    bool m_isSent = false;
};

} // namespace Rookery
