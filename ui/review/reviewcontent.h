// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/alignment.h"
#include "review/structure/changetree.h"
#include "workspace/pendingdocument.h"

#include <QObject>

#include <memory>

namespace Rookery {

/// All that a review shows of one document.
struct ReviewContent
{
    QByteArray before; ///< the text as it was loaded, without metadata; empty: there was none
    QByteArray after;
    Alignment alignment;
    ChangeTree tree;
};

/// Shared between worker and window; nobody changes it.
using ReviewContentPointer = std::shared_ptr<const ReviewContent>;

/// Costs time for large documents: for a worker.
ReviewContent reviewContent(
    const std::optional<Json::Value> &before, const std::optional<Json::Value> &after, const StopCheck &isStopped = {});

/// Compares documents in a worker, the latest one asked for; gives up those that were overtaken.
class ReviewReader final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ReviewReader() override;

    void start(const PendingDocument &document);
    void cancel();
    bool isReading() const { return m_receiver != nullptr; }

Q_SIGNALS:
    void finished(const QString &id, const Rookery::ReviewContentPointer &content);

private:
    std::unique_ptr<QObject> m_receiver; ///< of the latest question; its death gives the question up
};

} // namespace Rookery
