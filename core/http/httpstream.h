// SPDX-License-Identifier: MIT
#pragma once

#include "commands/streams.h"
#include "http/codec/streams/streamsplitter.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace Rookery {

class BodyReader;
struct HttpOptions;

/// A stream that has begun, in the executor's thread. Reads only while somebody waits for a batch; its death, or that
/// of the last handle of it, ends the transfer.
class HttpStream final : public QObject
{
    Q_OBJECT

public:
    /// `head` is the reply without its body; `parent` lives in this thread.
    static DocumentStream begin(
        std::unique_ptr<BodyReader> body, const HttpReply &head, const HttpOptions &options, QObject *parent);
    ~HttpStream() override;

private:
    using Asked = Operation<DocumentStream::Batch>;
    class Source;
    /// Between the handles, in any thread, and the stream.
    struct Mailbox
    {
        QMutex mutex; // guards what follows
        HttpStream *stream = nullptr; ///< null once it is gone
        std::deque<Asked> asked; ///< in order; taken out by the stream alone
    };

    HttpStream(std::unique_ptr<BodyReader> body, const HttpReply &head, const HttpOptions &options, QObject *parent);
    void serve();
    bool read();
    std::optional<Asked> nextAsked();
    bool isAsked();
    void watchFirst();
    void onSilence();

    std::unique_ptr<BodyReader> m_body; ///< null once at its end
    StreamSplitter m_splitter;
    QString m_url;
    bool m_isFirstWatched = false; ///< of those that asked: may he give up?
    QTimer m_patience; ///< with a server that somebody waits for
    std::shared_ptr<Mailbox> m_mailbox; ///< shared with the source, which may outlive this
};

} // namespace Rookery
