// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/reviewcontent.h"

#include "async/deliver.h"
#include "async/operation.h"
#include "async/thread.h"
#include "json/format.h"

#include <QThreadPool>

namespace Rookery {

namespace {

constexpr int reviewIndent = 2;

QByteArray bodyText(const std::optional<Json::Value> &document)
{
    return document ? Json::formatted(document->withoutMember(u"@metadata"), reviewIndent) : QByteArray();
}

} // namespace

ReviewContent reviewContent(
    const std::optional<Json::Value> &before, const std::optional<Json::Value> &after, const StopCheck &isStopped)
{
    ReviewContent content;
    content.before = bodyText(before);
    content.after = bodyText(after);
    content.alignment = aligned(content.before, content.after, 3, isStopped);
    content.tree = changeTree(before, after, isStopped);
    return content;
}

ReviewReader::~ReviewReader() = default;

void ReviewReader::cancel()
{
    m_receiver.reset();
}

void ReviewReader::start(const PendingDocument &document)
{
    // Shared with the worker: std::function copies what it holds.
    auto operation = std::make_shared<Operation<ReviewContentPointer>>();
    m_receiver = std::make_unique<QObject>();
    deliver(operation->pending(), m_receiver.get(), [this, id = document.id](Result<ReviewContentPointer> content) {
        m_receiver.release()->deleteLater(); // we are inside a slot of its child
        if (content)
            Q_EMIT finished(id, *content);
    });
    QThreadPool::globalInstance()->start([operation, before = document.before, after = document.now] {
        waitAtExit();
        const StopCheck isStopped = [&] { return operation->isCanceled(); };
        if (!isStopped())
            operation->answer(std::make_shared<const ReviewContent>(reviewContent(before, after, isStopped)));
    });
}

} // namespace Rookery
