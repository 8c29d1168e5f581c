// SPDX-License-Identifier: MIT
#pragma once

#include "async/pending.h"
#include "commands/extensionreads.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace Rookery {

class Session;
struct SessionState;

/// What is attached to documents (RavenDB: session.Advanced.Attachments). Nothing is written before saveChanges(); the
/// document need not be tracked, and must exist by then. Names compare without case. Every call fails with Misuse where
/// the document's id is still to be made. Made by Session::attachments(), and not to be kept longer than the session.
/// What is read is as the server has it, and each read is a request.
class Attachments
{
public:
    /// Over one of that name, if there is one. Misuse: the session has stored or deleted one of that name since the
    /// last save, or the document is deleted in it.
    Result<Done> store(
        const QString &id, const QString &name, const QByteArray &bytes, const QString &contentType = {});
    /// One that is not there is no error, and there is nothing to do where it or the document is deleted in the
    /// session already. Misuse: the session has stored it since the last save.
    Result<Done> remove(const QString &id, const QString &name);
    /// What is attached to one document, to another as well. The server refuses the save with Conflict where that has
    /// one of the name, and with Rejected where there is nothing to copy. Nothing to do where both are the same.
    /// Misuse: one of the documents, or of the attachments, is deleted or moved in the session.
    Result<Done> copy(const QString &sourceId, const QString &sourceName, const QString &id, const QString &name);
    Result<Done> move(const QString &sourceId, const QString &sourceName, const QString &id, const QString &name);
    Result<Done> rename(const QString &id, const QString &name, const QString &newName);

    /// Whole, in memory; nullopt: there is none. TooLarge: it is beyond HttpOptions::maxReplyBytes.
    Pending<std::optional<Attachment>> load(const QString &id, const QString &name);
    Pending<bool> exists(const QString &id, const QString &name);
    /// Those that the metadata of a tracked document lists, without a request, and without what is not saved yet.
    /// Misuse: the document is not tracked.
    Result<QList<AttachmentName>> names(const QString &id) const;

private:
    friend class Session;
    Attachments(Session &session, std::shared_ptr<SessionState> state) : m_session(session), m_state(std::move(state))
    {}

    Result<Done> check(const QString &id, const QString &name) const;
    template <typename C>
    bool isDeferred(const QString &id, const QString &name) const;
    bool isMoved(const QString &id, const QString &name) const;
    Result<Done> checkFree(const QString &action, const QString &id, const QString &name) const;
    template <typename C>
    Result<Done> transfer(const QString &action, const C &command);

    Session &m_session;
    std::shared_ptr<SessionState> m_state; ///< shared with the session
};

} // namespace Rookery
