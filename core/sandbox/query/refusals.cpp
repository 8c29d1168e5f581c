// SPDX-License-Identifier: MIT
#include "sandbox/query/refusals.h"

#include "sandbox/rejection.h"

using namespace Qt::StringLiterals;

namespace Rookery::Sandbox {

namespace {

struct Refusal
{
    QLatin1StringView name; ///< what the part begins with, in lower case
    QLatin1StringView server; ///< what a server would do
};

constexpr Refusal methodRefusals[] = {
    {"search"_L1, "look for words in an index that splits texts into them"_L1},
    {"morelikethis"_L1, "look for documents with similar words, in an index that keeps them"_L1},
    {"spatial."_L1, "look for places in an index of coordinates"_L1},
    {"vector."_L1, "look for similar vectors in an index"_L1},
    {"lucene"_L1, "hand the text to Lucene"_L1},
    {"exact"_L1, "compare texts with their case"_L1},
    {"boost"_L1, "give the condition more weight in the order by score"_L1},
    {"fuzzy"_L1, "find texts that are spelled alike"_L1},
    {"proximity"_L1, "find words that stand close together"_L1},
    {"regex"_L1, "match texts by a regular expression"_L1},
    {"intersect"_L1, "intersect the results of several conditions in an index"_L1},
    {"cmpxchg"_L1, "look up a compare-exchange value"_L1},
    {"now"_L1, "take its own clock"_L1},
};

constexpr Refusal partRefusals[] = {
    {"from index"_L1, "ask that index"_L1},
    {"group by"_L1, "make an index that groups and counts"_L1},
    {"load"_L1, "load the documents that are referred to into the result"_L1},
    {"filter"_L1, "look at each result of the query again"_L1},
    {"update"_L1, "run the script on every result; also there it is no query, but a patch by query"_L1},
    {"declare"_L1, "run the function for each result"_L1},
    {"with"_L1, "follow the edges of a graph, up to version 5"_L1},
    {"match"_L1, "follow the edges of a graph, up to version 5"_L1},
    {"select distinct"_L1, "leave out results that are equal"_L1},
    {"select with javascript"_L1, "run the script for each result"_L1},
    {"select facet"_L1, "count results by the values of a field"_L1},
    {"select suggest"_L1, "suggest words that are spelled alike"_L1},
    {"select"_L1, "put the value into each result"_L1},
    {"order by"_L1, "order by what the method says"_L1},
    {"include"_L1, "send along what the method says"_L1},
};

template <size_t count>
const Refusal *refusalAmong(const Refusal (&refusals)[count], const QString &name)
{
    for (const Refusal &each : refusals) {
        if (name.startsWith(each.name, Qt::CaseInsensitive))
            return &each;
    }
    return nullptr;
}

} // namespace

Error refusalOfMethod(const QString &method)
{
    if (const Refusal *refusal = refusalAmong(methodRefusals, method)) {
        return notOffered(
            u"The sandbox does not have %1(): a RavenDB server would %2. Connect to a server for it."_s.arg(
                method, refusal->server));
    }
    return rejected(u"Method '%1' is not supported."_s.arg(method)); // the server's sentence
}

Error refusalOfPart(const Rql::OtherPart &part)
{
    const Refusal *refusal = refusalAmong(partRefusals, part.keywords);
    const QString server = refusal ? QString(refusal->server) : u"have an index for it"_s;
    return notOffered(u"The sandbox does not have '%1': a RavenDB server would %2. Connect to a server for it."_s.arg(
        part.keywords, server));
}

} // namespace Rookery::Sandbox
