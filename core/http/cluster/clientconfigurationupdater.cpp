// SPDX-License-Identifier: MIT
#include "http/cluster/clientconfigurationupdater.h"

#include "http/cluster/clientconfigurationreply.h"
#include "http/executorstate.h"

namespace Rookery {

ClientConfigurationUpdater::ClientConfigurationUpdater(ExecutorState &state, QObject *parent)
    : QObject(parent), m_state(state)
{}

void ClientConfigurationUpdater::refresh(const QUrl &node)
{
    if (m_inquiry)
        return;
    m_inquiry = std::make_unique<Inquiry>(m_state, m_state.urlInDatabase(node, "/configuration/client"),
        [this](const Result<HttpReply> &reply) { onAnswered(reply); });
}

void ClientConfigurationUpdater::onAnswered(const Result<HttpReply> &reply)
{
    m_inquiry.reset();
    if (!reply)
        return; // the next answer will say again that there is news
    const auto read = clientConfigurationIn(*reply);
    if (!read)
        return;
    m_state.prescribed = read->configuration;
    m_state.prescribedEtag = read->etag;
    Q_EMIT changed();
}

} // namespace Rookery
