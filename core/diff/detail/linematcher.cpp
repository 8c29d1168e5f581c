// SPDX-License-Identifier: MIT
#include "diff/detail/linematcher.h"

#include "diff/detail/myers.h"
#include "diff/detail/patience.h"

#include <algorithm>

namespace Rookery::Diff {

namespace {

/// The lines of one text that the other text has, too; nothing else can match.
struct CommonLines
{
    std::vector<quint32> ids;
    std::vector<quint32> lines; ///< where they stand
};

CommonLines commonLines(const std::vector<quint32> &ids, const std::vector<bool> &isInOther)
{
    CommonLines common;
    for (quint32 line = 0; line < ids.size(); ++line) {
        if (isInOther[ids[line]]) {
            common.ids.push_back(ids[line]);
            common.lines.push_back(line);
        }
    }
    return common;
}

std::vector<bool> occurring(const std::vector<quint32> &ids, quint32 idCount)
{
    std::vector<bool> occurs(idCount);
    for (const quint32 id : ids)
        occurs[id] = true;
    return occurs;
}

class LineMatcher
{
public:
    LineMatcher(const LineIds &ids, const MatchLimits &limits);
    KeptLines matched();

private:
    struct Task
    {
        Box box;
        int levels; ///< how often anchors may still be looked for
    };

    void process(Task task);
    void trim(Box &box);
    void pushBetween(std::span<const Split> anchors, const Task &task);
    void pushHalves(const Box &box, const Split &split);
    void push(const Box &box, int levels);
    void keep(qint32 before, qint32 after);

    MatchLimits m_limits;
    CommonLines m_before;
    CommonLines m_after;
    KeptLines m_kept;
    Myers m_myers;
    Patience m_patience;
    std::vector<Task> m_tasks;
};

LineMatcher::LineMatcher(const LineIds &ids, const MatchLimits &limits)
    : m_limits(limits), m_before(commonLines(ids.before, occurring(ids.after, ids.count))),
      m_after(commonLines(ids.after, occurring(ids.before, ids.count))),
      m_kept{std::vector<bool>(ids.before.size()), std::vector<bool>(ids.after.size())},
      m_myers(m_before.ids, m_after.ids, std::max(limits.cost, limits.exactCost)),
      m_patience(m_before.ids, m_after.ids, ids.count)
{}

KeptLines LineMatcher::matched()
{
    Box box{0, static_cast<qint32>(m_before.ids.size()), 0, static_cast<qint32>(m_after.ids.size())};
    trim(box);
    const auto split = box.isOneSided() ? std::nullopt : m_myers.middle(box, m_limits.exactCost);
    if (split)
        pushHalves(box, *split);
    else
        push(box, m_limits.levels);
    while (!m_tasks.empty()) {
        const Task task = m_tasks.back();
        m_tasks.pop_back();
        process(task);
    }
    return std::move(m_kept);
}

void LineMatcher::process(Task task)
{
    trim(task.box);
    if (task.box.isOneSided())
        return;
    if (task.levels > 0) {
        const auto anchors = m_patience.anchors(task.box);
        if (!anchors.empty())
            pushBetween(anchors, task);
        if (!anchors.empty() || !m_patience.hadCommon())
            return;
    }
    const auto split = m_myers.middle(task.box, m_limits.cost);
    pushHalves(task.box, split ? *split : m_myers.furthest(task.box));
}

/// Keeps what the box begins and ends with on both sides, and takes it out.
void LineMatcher::trim(Box &box)
{
    while (!box.isOneSided() && m_before.ids[box.beforeFirst] == m_after.ids[box.afterFirst])
        keep(box.beforeFirst++, box.afterFirst++);
    while (!box.isOneSided() && m_before.ids[box.beforeEnd - 1] == m_after.ids[box.afterEnd - 1])
        keep(--box.beforeEnd, --box.afterEnd);
}

void LineMatcher::pushBetween(std::span<const Split> anchors, const Task &task)
{
    Box rest = task.box;
    for (const Split &anchor : anchors) {
        keep(anchor.before, anchor.after);
        push({rest.beforeFirst, anchor.before, rest.afterFirst, anchor.after}, task.levels - 1);
        rest.beforeFirst = anchor.before + 1;
        rest.afterFirst = anchor.after + 1;
    }
    push(rest, task.levels - 1);
}

void LineMatcher::pushHalves(const Box &box, const Split &split)
{
    push({box.beforeFirst, split.before, box.afterFirst, split.after}, 0);
    push({split.before, box.beforeEnd, split.after, box.afterEnd}, 0);
}

void LineMatcher::push(const Box &box, int levels)
{
    Q_ASSERT(box.beforeFirst <= box.beforeEnd && box.afterFirst <= box.afterEnd);
    if (!box.isOneSided())
        m_tasks.push_back({box, levels});
}

void LineMatcher::keep(qint32 before, qint32 after)
{
    Q_ASSERT(m_before.ids[before] == m_after.ids[after]);
    m_kept.before[m_before.lines[before]] = true;
    m_kept.after[m_after.lines[after]] = true;
}

} // namespace

KeptLines matchLines(const LineIds &ids, const MatchLimits &limits)
{
    return LineMatcher(ids, limits).matched();
}

} // namespace Rookery::Diff
