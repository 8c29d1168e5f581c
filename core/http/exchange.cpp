// SPDX-License-Identifier: MIT
#include "http/exchange.h"

#include "base/logging.h"
#include "http/codec/multiget/multigetcodec.h"
#include "http/executorstate.h"
#include "http/httpexecutor.h"
#include "http/httpstream.h"
#include "http/transport/bodyreader.h"
#include "http/transport/serveraddress.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

Exchange::Exchange(Request request, ExecutorState &state, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_state(state), m_codec(codecOf(m_request.job->info.index))
{
    m_clock.start();
    const auto own = m_request.context.timeout;
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::onDeadline);
    m_deadline.setSingleShot(true);
    m_deadline.start(own.count() > 0 ? own : state.options.timeout);
    if (isWrite())
        m_request.context.withdrawal.onWithdrawn(this, [this] { withdraw(); });
    else
        m_request.job->operation.onCanceled(
            this, [this] { fail(Error::of(ErrorKind::Canceled, u"The request was canceled."_s)); });
}

Exchange::~Exchange()
{
    if (isAnswered())
        return;
    disconnect();
    const QString closedInFlight = u"The connection was closed before the answer came."_s;
    if (m_tried.isEmpty() || (isWrite() && !mayHaveBeenSent()))
        fail(Error::of(ErrorKind::NotSent, u"The connection was closed before the request was sent."_s));
    else if (isWrite())
        fail(Error::of(ErrorKind::StateUnknown, closedInFlight).at(m_attempt.url));
    else
        fail(Error::of(ErrorKind::Canceled, closedInFlight).at(m_attempt.url));
}

void Exchange::start()
{
    if (m_isSecondRound)
        return goOn();
    if (m_request.job->operation.isCanceled() || m_request.context.withdrawal.isWithdrawn())
        return withdraw();
    m_call = m_codec.encode(*m_request.job, {.transactionMode = m_request.context.transactionMode});
    if (m_call.scope == CallScope::Database && m_state.database.isEmpty())
        return fail(Error::misuse(u"%1 needs a database, and none was named."_s.arg(m_request.job->info.name)));
    goOn();
}

void Exchange::goOn()
{
    if (const auto node = nextNode())
        attempt(*node);
    else if (m_hasMoved && !m_isSecondRound && m_state.hasTopology())
        awaitTopology();
    else
        fail(errorOfAll());
}

std::optional<ServerNode> Exchange::nextNode() const
{
    if (const auto only = m_state.nodes.tagged(m_call.nodeTag))
        return m_tried.contains(only->url) ? std::nullopt : only;
    const QString &sessionContext = m_request.context.loadBalanceContext;
    const std::optional<int> seed = m_state.contextSeed();
    if (seed && !sessionContext.isEmpty())
        return m_state.nodes.nextFor(NodeSelector::placeOf(sessionContext, *seed), m_tried);
    switch (isWrite() ? ReadBalanceBehavior::None : m_state.readBalance()) {
    case ReadBalanceBehavior::RoundRobin:
        return m_state.nodes.nextFor(static_cast<quint32>(m_request.context.sessionNumber), m_tried);
    case ReadBalanceBehavior::FastestNode: return m_state.nodes.nextFastest(m_tried);
    case ReadBalanceBehavior::None: break;
    }
    return m_state.nodes.next(m_tried);
}

/// Every node was asked, and one at least says that the database is elsewhere.
void Exchange::awaitTopology()
{
    m_isSecondRound = true;
    m_tried.clear();
    m_failures.clear();
    m_transfer.reset();
    m_deadline.start();
    Q_EMIT databaseMoved();
}

void Exchange::withdraw()
{
    if (!mayHaveBeenSent())
        fail(Error::of(ErrorKind::Canceled, u"The request was canceled before it was sent."_s));
}

bool Exchange::mayHaveBeenSent() const
{
    return m_wasSent || (m_transfer && m_transfer->mayHaveBeenSent());
}

void Exchange::attempt(ServerNode node)
{
    const QUrl url = urlAt(node.url, m_call);
    if (!m_tried.contains(node.url)) {
        if (!m_tried.isEmpty())
            m_deadline.start(); // the time is that of one node: one that is silent leaves none to the others
        m_tried.append(node.url);
    }
    Revalidation revalidation = revalidationAt(node.url);
    m_attempt = {.node = std::move(node), .url = shownUrl(url), .revalidation = std::move(revalidation)};
    m_transfer = std::make_unique<Transfer>(m_state.network, m_state.tls, outgoingTo(url), nullptr);
    ++m_attempts;
    listen(&Transfer::finished, &Exchange::onTransferFinished);
    listen(&Transfer::begun, &Exchange::onTransferBegun);
}

/// Queued: the transfer must not die in its own signal. So the signal may come when its time is up and another node is
/// being asked.
void Exchange::listen(void (Transfer::*signal)(), void (Exchange::*slot)())
{
    connect(
        m_transfer.get(), signal, this,
        [this, slot, attempt = m_attempts] {
            if (attempt == m_attempts && !isAnswered() && m_transfer)
                (this->*slot)();
        },
        Qt::QueuedConnection);
}

QUrl Exchange::urlAt(const QUrl &node, const HttpCall &call) const
{
    return call.scope == CallScope::Database ? m_state.urlInDatabase(node, call.path, call.query)
                                             : urlBelow(node, call.path, call.query);
}

Revalidation Exchange::revalidationAt(const QUrl &node) const
{
    if (m_request.context.caching == Caching::None)
        return {};
    return {m_state.cache, m_call, [&](const HttpCall &call) { return shownUrl(urlAt(node, call)); }};
}

Outgoing Exchange::outgoingTo(const QUrl &url)
{
    const HttpCall call = m_attempt.revalidation.conditional(m_call);
    QList<HttpHeader> headers = m_state.headersFor(url) + call.headers;
    if (m_state.hasTopology())
        headers.append(HttpHeader{"Topology-Etag", '"' + QByteArray::number(m_state.nodes.etag()) + '"'});
    if (!m_state.database.isEmpty())
        headers.append(HttpHeader{"Client-Configuration-Etag", '"' + QByteArray::number(m_state.prescribedEtag) + '"'});
    if (m_request.context.knownRaftIndex > 0)
        headers.append(HttpHeader{"Known-Raft-Index", QByteArray::number(m_request.context.knownRaftIndex)});
    if (m_call.isStream)
        headers.append(HttpHeader{"Accept-Encoding", "identity"}); // a few bytes may unpack to anything
    return {.url = url,
        .method = call.method,
        .headers = std::move(headers),
        .body = call.inner.isEmpty() ? call.body : bodyOf(call.inner, m_state.databasePath()),
        .contentType = call.contentType,
        .isSentOnce = isWrite(),
        .isReplyJson = m_call.isReplyJson,
        .isStream = m_call.isStream,
        .maxReplyBytes = m_state.options.maxReplyBytes};
}

void Exchange::onTransferFinished()
{
    qCDebug(logHttp) << nameOf(m_call.method).constData() << m_call.path.constData() << m_transfer->reply().status
                     << m_clock.elapsed() << "ms";
    if (m_transfer->end() == TransferEnd::Answered)
        return onAnswered(m_transfer->reply());
    noteFacts(m_transfer->reply().status, 0, false);
    // A connection that was kept may be closed just as it is used, which says nothing about the node; and Qt lets one
    // lost connection fail whatever waits for another to the same host.
    if (m_transfer->wasConnectionLost() && !isWrite() && !std::exchange(m_isSecondTry, true))
        return attempt(m_attempt.node);
    const bool isTooLarge = m_transfer->end() == TransferEnd::TooLarge; // and would be from any node
    onFailed(errorOfTransfer(), isTooLarge ? NodeVerdict::Answers : NodeVerdict::Down);
}

/// From here on, the stream lives by itself.
void Exchange::onTransferBegun()
{
    const HttpReply head = m_transfer->reply();
    noteFacts(head.status, 0, false);
    m_deadline.stop();
    m_state.noteAnswerOf(m_attempt.node.url);
    m_codec.begin(*m_request.job, HttpStream::begin(m_transfer->takeReader(), head, m_state.options, parent()));
    reportNews(head, NodeVerdict::Answers);
    Q_EMIT finished();
}

void Exchange::onAnswered(const HttpReply &reply)
{
    noteFacts(reply.status, reply.body.size(), reply.status == 304);
    const NodeVerdict verdict = verdictOf(reply);
    if (verdict != NodeVerdict::Answers && isRepeatable()) {
        const Error error = errorFrom(reply);
        return onFailed(isWrite() ? errorOfWrite(error) : error, verdict);
    }
    if (verdict == NodeVerdict::Answers)
        m_state.noteAnswerOf(m_attempt.node.url);
    else
        blame(verdict); // and leave it to the caller: the node had the write
    const HttpReply settled = m_attempt.revalidation.settled(reply);
    countCacheHits(settled, reply.status == 304);
    answer(settled);
    reportNews(reply, verdict);
    Q_EMIT finished();
}

/// What the node tells about the cluster besides its answer.
void Exchange::reportNews(const HttpReply &reply, NodeVerdict verdict)
{
    if (verdict == NodeVerdict::Moved && m_state.hasTopology())
        Q_EMIT databaseMoved();
    else if (m_state.hasTopology() && reply.header("Refresh-Topology") == "true")
        Q_EMIT topologyOutdated(m_attempt.node.url);
    if (!m_state.database.isEmpty() && reply.header("Refresh-Client-Configuration") == "true")
        Q_EMIT configurationOutdated(m_attempt.node.url);
}

void Exchange::countCacheHits(const HttpReply &reply, bool isUnchanged) const
{
    if (!m_request.context.tally)
        return;
    const auto isHit = [](const HttpReply &inner) { return inner.isFromCache; };
    const auto hits = std::count_if(reply.inner.cbegin(), reply.inner.cend(), isHit);
    m_request.context.tally->cacheHits += static_cast<int>(hits) + (isUnchanged ? 1 : 0);
}

void Exchange::answer(const HttpReply &reply)
{
    m_deadline.stop();
    m_codec.decode(*m_request.job, reply);
}

void Exchange::onFailed(Error error, NodeVerdict verdict)
{
    if (verdict == NodeVerdict::Answers)
        return fail(std::move(error));
    m_isSecondTry = false;
    m_wasSent = mayHaveBeenSent();
    m_isUnknown = m_isUnknown || error.isServerStateUnknown();
    m_failures.append({m_attempt.node.url, std::move(error)});
    blame(verdict);
    if (isRepeatable() || !m_wasSent)
        goOn();
    else
        fail(errorOfAll());
}

void Exchange::blame(NodeVerdict verdict)
{
    m_hasMoved = m_hasMoved || verdict == NodeVerdict::Moved;
    if (verdict != NodeVerdict::Down && verdict != NodeVerdict::Moved)
        return;
    m_state.nodes.noteFailure(m_attempt.node.url);
    Q_EMIT nodeFailed(m_attempt.node.url);
}

Error Exchange::errorOfTransfer() const
{
    const bool isLostWrite = isWrite() && m_transfer->mayHaveBeenSent();
    const auto told = [this](ErrorKind kind, const QString &what) {
        Error error = Error::of(kind, what.arg(m_attempt.url, m_transfer->fault())).at(m_attempt.url);
        error.httpStatus = m_transfer->reply().status;
        return error;
    };
    switch (m_transfer->end()) {
    case TransferEnd::TooLarge:
        return isLostWrite ? told(ErrorKind::StateUnknown, u"The answer of %1 is too large: %2."_s)
                           : told(ErrorKind::TooLarge, u"The answer of %1 is too large: %2."_s);
    case TransferEnd::Cut:
        return told(
            isLostWrite ? ErrorKind::StateUnknown : ErrorKind::BadReply, u"The answer of %1 was cut short: %2"_s);
    default:
        return isLostWrite ? told(ErrorKind::StateUnknown, u"The connection to %1 ended before the answer came: %2"_s)
                           : told(ErrorKind::Unreachable, u"No answer from %1: %2"_s);
    }
}

Error Exchange::errorOfAll() const
{
    if (m_failures.size() == 1 && m_isUnknown == m_failures.first().error.isServerStateUnknown())
        return m_failures.first().error;
    QStringList lines;
    for (const Failure &failure : m_failures) {
        const QString node = shownUrl(failure.node);
        const QString &message = failure.error.message;
        lines.append(message.contains(node) ? message : u"%1: %2"_s.arg(node, message));
    }
    Error error = Error::of(m_isUnknown ? ErrorKind::StateUnknown : ErrorKind::Unreachable,
        u"None of the %1 nodes could answer.\n%2"_s.arg(QString::number(m_failures.size()), lines.join(u'\n')));
    error.type = m_isUnknown ? QString() : u"AllTopologyNodesDownException"_s;
    return error.at(m_failures.last().error.address);
}

void Exchange::onDeadline()
{
    const bool isLostWrite = isWrite() && mayHaveBeenSent();
    noteFacts(0, 0, false);
    const QString server = m_attempt.url.isEmpty() ? shownUrl(m_state.addresses.first()) : m_attempt.url;
    const QString limit = QString::number(m_deadline.interval());
    const QString message = u"No complete answer from %1 within %2 ms."_s.arg(server, limit);
    const Error error = Error::of(isLostWrite ? ErrorKind::StateUnknown : ErrorKind::Timeout, message).at(server);
    if (m_transfer)
        onFailed(error, NodeVerdict::Down);
    else
        fail(error); // still without a topology
}

void Exchange::fail(Error error)
{
    if (isAnswered())
        return;
    m_deadline.stop();
    m_transfer.reset();
    m_request.job->operation.fail(std::move(error));
    Q_EMIT finished();
}

void Exchange::noteFacts(int status, qint64 bytesReceived, bool isFromCache)
{
    m_request.job->operation.setFacts({.address = m_attempt.url,
        .httpStatus = status,
        .bytesSent = m_transfer ? m_transfer->bytesSent() : 0,
        .bytesReceived = bytesReceived,
        .fromCache = isFromCache,
        .node = m_attempt.node.tag});
}

} // namespace Rookery
