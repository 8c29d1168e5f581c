// SPDX-License-Identifier: GPL-3.0-or-later
#include "newdocument/idcheck.h"

#include "async/deliver.h"
#include "commands/documents.h"
#include "workspace/workspace.h"

namespace Rookery {

namespace {

constexpr int typingPause = 300; // ms
constexpr qsizetype maxIdBytes = 512; // what RavenDB takes

} // namespace

IdCheck::IdCheck(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &IdCheck::ask);
}

void IdCheck::setId(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_receiver.reset();
    m_pause.stop();
    const State here = stateHere();
    if (here == State::Asking)
        m_pause.start();
    setState(here);
}

IdCheck::State IdCheck::stateHere() const
{
    if (m_id.isEmpty())
        return State::Empty;
    if (m_id.toUtf8().size() > maxIdBytes)
        return State::TooLong;
    if (m_id.endsWith(u'/') || m_id.endsWith(u'|'))
        return State::EndsOpen;
    const Session &session = m_workspace.session();
    return session.document(m_id) || session.isPending(m_id) ? State::InSession : State::Asking;
}

void IdCheck::ask()
{
    m_receiver = std::make_unique<QObject>();
    deliver(m_workspace.executor().send(GetChangeVector{m_id}), m_receiver.get(),
        [this](const Result<std::optional<QString>> &changeVector) {
            if (!changeVector)
                setState(State::Unknown, changeVector.error());
            else
                setState(*changeVector ? State::OnServer : State::Free);
        });
}

void IdCheck::setState(State state, const std::optional<Error> &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT changed();
}

} // namespace Rookery
