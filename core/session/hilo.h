// SPDX-License-Identifier: MIT
#pragma once

#include "async/operation.h"
#include "commands/identities.h"
#include "executor/requestexecutor.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace Rookery {

/// Makes ids for new documents out of ranges that the server reserves, without asking for each (RavenDB: HiLo).
/// One for each database of a store; lives in the store's thread.
class HiLoIds final : public QObject
{
    Q_OBJECT

public:
    /// `executor` must outlive it.
    HiLoIds(RequestExecutor &executor, QChar separator);
    ~HiLoIds() override;

    /// Of the ranges that are reserved from now on.
    void setSeparator(QChar separator) { m_separator = separator; }

    /// The next id of a collection: "orders/33-A" for Orders.
    Pending<QString> next(const QString &collection);

    /// Gives back what was reserved and not used, best effort; the next id then asks for a range of its own. What is
    /// reserved just now is lost. A server that is silent is given up after `timeout`.
    QList<Pending<Done>> returnUnused(std::chrono::milliseconds timeout);

    /// "Users" → "users", "OrderLines" → "OrderLines": lower case where there is at most one capital letter.
    static QString tagOf(const QString &collection);

private:
    struct Range
    {
        HiLoRange range;
        bool isUnderWay = false;
        std::deque<Operation<QString>> waiting;
    };

    void serve(Range &range);
    void request(const QString &tag);

    RequestExecutor &m_executor;
    QChar m_separator;
    std::map<QString, Range> m_ranges; ///< by tag
};

} // namespace Rookery
