// SPDX-License-Identifier: MIT
#include "session/hilo.h"

#include "async/deliver.h"

#include <algorithm>

namespace Rookery {

HiLoIds::HiLoIds(RequestExecutor &executor, QChar separator) : m_executor(executor), m_separator(separator) {}

HiLoIds::~HiLoIds() = default;

Pending<QString> HiLoIds::next(const QString &collection)
{
    const QString tag = tagOf(collection);
    Range &range = m_ranges[tag];
    Operation<QString> operation;
    const Pending<QString> pending = operation.pending();
    range.waiting.push_back(std::move(operation));
    serve(range);
    if (!range.waiting.empty() && !range.isUnderWay)
        request(tag);
    return pending;
}

void HiLoIds::serve(Range &range)
{
    HiLoRange &numbers = range.range;
    while (!range.waiting.empty() && numbers.low <= numbers.high) {
        const QString id = numbers.prefix + QString::number(numbers.low++) + u'-' + numbers.serverTag;
        range.waiting.front().answer(id);
        range.waiting.pop_front();
    }
}

void HiLoIds::request(const QString &tag)
{
    Range &range = m_ranges[tag];
    range.isUnderWay = true;
    RequestContext context;
    context.reason = Reason::NewId;
    const NextHiLoRange command{tag, QString(m_separator), range.range};
    deliver(m_executor.send(command, context), this, [this, tag](Result<HiLoRange> result) {
        Range &asked = m_ranges[tag];
        asked.isUnderWay = false;
        if (result && result->low > result->high)
            result = Error::of(ErrorKind::BadReply, QStringLiteral("The server reserved an empty range of ids."));
        if (!result) {
            for (Operation<QString> &waiting : asked.waiting)
                waiting.fail(result.error());
            asked.waiting.clear();
            return;
        }
        asked.range = *std::move(result);
        serve(asked);
        if (!asked.waiting.empty())
            request(tag);
    });
}

QList<Pending<Done>> HiLoIds::returnUnused(std::chrono::milliseconds timeout)
{
    RequestContext context;
    context.reason = Reason::NewId;
    context.timeout = timeout;
    QList<Pending<Done>> answers;
    for (auto &[tag, reserved] : m_ranges) {
        HiLoRange &numbers = reserved.range;
        if (numbers.low > numbers.high)
            continue;
        answers.append(m_executor.send(ReturnHiLoRange{tag, numbers.low - 1, numbers.high}, context));
        numbers = {};
    }
    return answers;
}

QString HiLoIds::tagOf(const QString &collection)
{
    const auto capitals = std::count_if(collection.cbegin(), collection.cend(), [](QChar c) { return c.isUpper(); });
    return capitals <= 1 ? collection.toLower() : collection;
}

} // namespace Rookery
