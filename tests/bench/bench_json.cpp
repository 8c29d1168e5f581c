// SPDX-License-Identifier: GPL-3.0-or-later
// Compares our scanner with other parsers, each on the same texts in turn, and prints a Markdown table.
#include "jsoncorpus.h"

#include "json/scanner.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <rapidjson/document.h>
#include <simdjson.h>

using namespace Rookery;

namespace {

constexpr int rounds = 21;

struct Sample
{
    const char *title;
    QByteArray text;
    simdjson::padded_string padded; ///< what simdjson demands: it need not copy
};

struct Contender
{
    const char *title;
    std::function<bool(const Sample &)> parse; ///< result and memory are gone when it returns
};

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

bool scanOnly(const Sample &sample)
{
    return Json::scan(sample.text, Json::Mode::Reply).hasValue();
}

bool scanAndHash(const Sample &sample)
{
    const auto tape = Json::scan(sample.text, Json::Mode::Reply);
    return tape && !(*tape)->hashes().empty();
}

bool simdjsonNewParser(const Sample &sample)
{
    simdjson::dom::parser parser;
    return parser.parse(sample.padded).error() == simdjson::SUCCESS;
}

bool simdjsonSameParser(const Sample &sample)
{
    static simdjson::dom::parser parser;
    return parser.parse(sample.padded).error() == simdjson::SUCCESS;
}

bool rapidjsonDom(const Sample &sample)
{
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;
    rapidjson::Document document;
    document.Parse<flags>(sample.text.constData(), static_cast<size_t>(sample.text.size()));
    return !document.HasParseError();
}

bool qjsonDocument(const Sample &sample)
{
    return !QJsonDocument::fromJson(sample.text).isNull();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void report(const Sample &sample, const std::vector<Contender> &contenders)
{
    std::vector<std::vector<double>> times(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (size_t n = 0; n < contenders.size(); ++n) {
            const double before = cpuMilliseconds();
            if (!contenders[n].parse(sample))
                std::printf("%s refuses %s\n", contenders[n].title, sample.title);
            times[n].push_back(cpuMilliseconds() - before);
        }
    }
    const double own = median(times.front());
    const double megabytes = static_cast<double>(sample.text.size()) / 1e6;
    std::printf("\n%s, %.1f MB:\n\n", sample.title, megabytes);
    std::printf("| parser | CPU ms | x | MB/s |\n| --- | ---: | ---: | ---: |\n");
    for (size_t n = 0; n < contenders.size(); ++n) {
        const double time = median(times[n]);
        std::printf("| %s | %.1f | %.2f | %.0f |\n", contenders[n].title, time, time / own, megabytes * 1000.0 / time);
    }
    const auto tape = Json::scan(sample.text);
    const auto tapeBytes = static_cast<double>((*tape)->size() * sizeof(Json::Node));
    std::printf("\nTape: %.2f times the text.\n", tapeBytes / static_cast<double>(sample.text.size()));
}

Sample sampleOf(const char *title, QByteArray text)
{
    simdjson::padded_string padded(text.constData(), static_cast<size_t>(text.size()));
    return {title, std::move(text), std::move(padded)};
}

} // namespace

int main()
{
    const std::vector<Contender> contenders = {
        {"own scan", scanOnly},
        {"own scan + hashes", scanAndHash},
        {"simdjson DOM, new parser", simdjsonNewParser},
        {"simdjson DOM, same parser", simdjsonSameParser},
        {"RapidJSON DOM, numbers as strings", rapidjsonDom},
        {"QJsonDocument", qjsonDocument},
    };
    report(sampleOf("Reply of documents of 1-5 KB", generatedReply(5'000'000)), contenders);
    report(sampleOf("One document", generatedDocument(20'000'000)), contenders);
    return 0;
}
