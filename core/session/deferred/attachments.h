// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Rookery {

class Session;
struct SessionState;

/// What is attached to documents (RavenDB: session.Advanced.Attachments). Nothing is written before saveChanges(); the
/// document need not be tracked, and must exist by then. Names compare without case. Every call fails with Misuse where
/// the document's id is still to be made. Made by Session::attachments(), and not to be kept longer than the session.
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

private:
    friend class Session;
    explicit Attachments(std::shared_ptr<SessionState> state) : m_state(std::move(state)) {}

    Result<Done> check(const QString &id, const QString &name) const;
    template <typename C>
    bool isDeferred(const QString &id, const QString &name) const;

    std::shared_ptr<SessionState> m_state; ///< shared with the session
};

} // namespace Rookery
