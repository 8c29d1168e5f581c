// SPDX-License-Identifier: MIT
#include "http/cluster/inquiry.h"

#include "base/logging.h"
#include "http/executorstate.h"
#include "http/httpoptions.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr qint64 maxInquiryReplyBytes = 16 << 20;

} // namespace

Inquiry::Inquiry(ExecutorState &state, const QUrl &url, Answer answer)
    : m_answer(std::move(answer)),
      m_transfer(state.network, state.tls,
          Outgoing{.url = url, .headers = state.headersFor(url), .maxReplyBytes = maxInquiryReplyBytes}, nullptr)
{
    // Both queued: the answer may delete us, and with us the sender of the signal.
    connect(&m_transfer, &Transfer::finished, this, &Inquiry::onFinished, Qt::QueuedConnection);
    connect(&m_deadline, &QTimer::timeout, this, &Inquiry::onSilence, Qt::QueuedConnection);
    m_deadline.setSingleShot(true);
    m_deadline.start(state.options.topologyTimeout);
}

void Inquiry::onFinished()
{
    const HttpReply &reply = m_transfer.reply();
    qCDebug(logHttp) << "GET" << reply.url << reply.status << m_transfer.fault();
    if (m_transfer.end() == TransferEnd::Answered)
        answer(reply);
    else
        answer(Error::of(ErrorKind::Unreachable, m_transfer.fault()).at(reply.url));
}

void Inquiry::onSilence()
{
    const QString limit = QString::number(m_deadline.interval());
    answer(Error::of(ErrorKind::Timeout, u"No answer within %1 ms."_s.arg(limit)).at(m_transfer.reply().url));
}

void Inquiry::answer(Result<HttpReply> result)
{
    m_deadline.stop();
    if (const Answer answer = std::exchange(m_answer, nullptr))
        answer(std::move(result)); // nothing after this: we may be gone
}

} // namespace Rookery
