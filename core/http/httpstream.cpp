// SPDX-License-Identifier: MIT
#include "http/httpstream.h"

#include "http/httpoptions.h"
#include "http/transport/bodyreader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Error givenUp()
{
    return Error::of(ErrorKind::Canceled, u"The stream was closed before it had ended."_s);
}

} // namespace

class HttpStream::Source final : public StreamSource<Document>
{
public:
    explicit Source(std::shared_ptr<Mailbox> mailbox) : m_mailbox(std::move(mailbox)) {}

    ~Source() override
    {
        const QMutexLocker locker(&m_mailbox->mutex);
        if (m_mailbox->stream)
            m_mailbox->stream->deleteLater();
    }

    void next(Asked asked) override
    {
        {
            const QMutexLocker locker(&m_mailbox->mutex);
            if (HttpStream *stream = m_mailbox->stream) {
                m_mailbox->asked.push_back(std::move(asked));
                QMetaObject::invokeMethod(stream, &HttpStream::serve, Qt::QueuedConnection);
                return;
            }
        }
        asked.fail(givenUp());
    }

private:
    std::shared_ptr<Mailbox> m_mailbox; ///< shared with the stream
};

DocumentStream HttpStream::begin(
    std::unique_ptr<BodyReader> body, const HttpReply &head, const HttpOptions &options, QObject *parent)
{
    const auto *stream = new HttpStream(std::move(body), head, options, parent);
    return DocumentStream(std::make_shared<Source>(stream->m_mailbox));
}

HttpStream::HttpStream(
    std::unique_ptr<BodyReader> body, const HttpReply &head, const HttpOptions &options, QObject *parent)
    : QObject(parent), m_body(std::move(body)), m_splitter(head, options.maxReplyBytes), m_url(head.url),
      m_mailbox(std::make_shared<Mailbox>())
{
    m_mailbox->stream = this;
    connect(m_body.get(), &BodyReader::changed, this, &HttpStream::serve);
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.timeout);
    connect(&m_patience, &QTimer::timeout, this, &HttpStream::onSilence);
}

HttpStream::~HttpStream()
{
    std::deque<Asked> left;
    {
        const QMutexLocker locker(&m_mailbox->mutex);
        m_mailbox->stream = nullptr;
        left.swap(m_mailbox->asked);
    }
    for (Asked &asked : left)
        asked.fail(givenUp());
}

bool HttpStream::isAsked()
{
    const QMutexLocker locker(&m_mailbox->mutex);
    return !m_mailbox->asked.empty();
}

std::optional<HttpStream::Asked> HttpStream::nextAsked()
{
    const QMutexLocker locker(&m_mailbox->mutex);
    if (m_mailbox->asked.empty())
        return std::nullopt;
    std::optional<Asked> asked(std::move(m_mailbox->asked.front()));
    m_isFirstWatched = false;
    m_mailbox->asked.pop_front();
    return asked;
}

void HttpStream::serve()
{
    while (isAsked()) {
        QList<Document> documents = m_splitter.take();
        if (documents.isEmpty() && !m_splitter.isEnded()) {
            if (read())
                continue;
            return;
        }
        std::optional<Asked> asked = nextAsked();
        if (asked->isCanceled())
            return deleteLater(); // and what was in it is lost
        if (!documents.isEmpty())
            asked->answer(DocumentStream::Batch(std::move(documents)));
        else if (m_splitter.error())
            asked->answer(*m_splitter.error());
        else
            asked->answer(DocumentStream::Batch());
    }
}

/// Feeds the splitter. False where it has to wait for the server.
bool HttpStream::read()
{
    const QByteArray bytes = m_body->readAll();
    m_splitter.feed(bytes);
    const bool isAtEnd = m_body->isAtEnd();
    if (isAtEnd)
        m_splitter.end(m_body->fault());
    if (bytes.isEmpty() && !isAtEnd) {
        watchFirst();
        m_patience.start();
        return false;
    }
    m_patience.stop();
    return true;
}

/// Whoever gives up while he waits gives up the stream.
void HttpStream::watchFirst()
{
    if (std::exchange(m_isFirstWatched, true))
        return;
    const QMutexLocker locker(&m_mailbox->mutex);
    m_mailbox->asked.front().onCanceled(this, [this] { deleteLater(); });
}

void HttpStream::onSilence()
{
    if (!isAsked())
        return;
    while (std::optional<Asked> asked = nextAsked()) {
        asked->fail(Error::of(ErrorKind::Timeout,
            u"%1 sent nothing for %2 ms, in the middle of a stream."_s.arg(m_url).arg(m_patience.interval()))
                .at(m_url));
    }
    deleteLater();
}

} // namespace Rookery
