// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the line diff on pretty JSON and on texts made to be hard, and prints a Markdown table.
#include "jsoncorpus.h"

#include "diff/linediff.h"
#include "json/format.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Rookery;

namespace {

constexpr int rounds = 9;
constexpr quint32 editSeed = 20251125;

struct Pair
{
    const char *title;
    QByteArray before;
    QByteArray after;
};

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// About so many bytes of formatted JSON.
QByteArray prettyJson(qsizetype bytes)
{
    return Json::formatted(*Json::parse(generatedReply(bytes * 5 / 9))) + '\n';
}

/// Of a hundred lines so many changed: three quarters of them replaced, the others deleted or followed by a new one.
QByteArray edited(const QByteArray &text, int percent)
{
    QRandomGenerator random(editSeed);
    const TextLines lines(text);
    QByteArray out;
    for (qsizetype n = 0; n < lines.size(); ++n) {
        const QByteArray newLine = "    \"Changed\": " + QByteArray::number(random.generate()) + ",\n";
        const int kind = random.bounded(100) < percent ? random.bounded(8) : -1;
        if (kind < 0 || kind == 7)
            out += lines[n];
        if (kind >= 0 && kind != 6)
            out += newLine;
    }
    return out;
}

QByteArray withLines(const QByteArray &text, const std::function<void(QByteArrayList &)> &change)
{
    const TextLines lines(text);
    QByteArrayList list;
    for (qsizetype n = 0; n < lines.size(); ++n)
        list += lines[n].toByteArray();
    change(list);
    return list.join();
}

/// Every line made another one, different from all others.
QByteArray unique(const QByteArray &text, char mark)
{
    return withLines(text, [mark](QByteArrayList &list) {
        for (qsizetype n = 0; n < list.size(); ++n)
            list[n].insert(list[n].size() - 1, mark + QByteArray::number(n));
    });
}

QByteArray shuffled(const QByteArray &text)
{
    return withLines(text, [](QByteArrayList &list) {
        QRandomGenerator random(editSeed);
        std::shuffle(list.begin(), list.end(), random);
    });
}

/// As many lines as `text` has, each one of a thousand: what is hardest, since none can be an anchor.
QByteArray ofFewKinds(const QByteArray &text, quint32 seed)
{
    return withLines(text, [seed](QByteArrayList &list) {
        QRandomGenerator random(seed);
        for (QByteArray &line : list)
            line = "        \"Member\": " + QByteArray::number(random.bounded(1000)) + ",\n";
    });
}

void report(const Pair &pair)
{
    std::vector<double> times;
    QList<LineHunk> hunks;
    for (int round = 0; round < rounds; ++round) {
        const double before = cpuMilliseconds();
        hunks = lineDiff(pair.before, pair.after);
        times.push_back(cpuMilliseconds() - before);
    }
    qsizetype changed = 0;
    for (const LineHunk &hunk : hunks)
        changed += hunk.beforeCount + hunk.afterCount;
    const auto megabytes = static_cast<double>(pair.before.size()) / 1e6;
    std::printf("| %s | %.1f | %lld | %.1f | %lld | %lld |\n", pair.title, megabytes,
        static_cast<long long>(TextLines(pair.before).size()), median(times), static_cast<long long>(hunks.size()),
        static_cast<long long>(changed));
}

void reportAll(qsizetype bytes)
{
    const QByteArray text = prettyJson(bytes);
    const QByteArray uniqueText = unique(text, 'a');
    report({"one line changed", text, QByteArray(text).replace(text.size() / 2, 1, "\n")});
    report({"1 % changed", text, edited(text, 1)});
    report({"10 % changed", text, edited(text, 10)});
    report({"60 % changed", text, edited(text, 60)});
    report({"nothing in common", uniqueText, unique(text, 'b')});
    report({"shuffled", text, shuffled(text)});
    report({"shuffled, all lines different", uniqueText, shuffled(uniqueText)});
    report({"random lines of 1,000 kinds", ofFewKinds(text, 1), ofFewKinds(text, 2)});
}

} // namespace

int main()
{
    std::printf("| | MB | lines | CPU ms | hunks | changed lines |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
    reportAll(1'000'000);
    reportAll(10'000'000);
    return 0;
}
