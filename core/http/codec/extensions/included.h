// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/documents.h"
#include "http/codec/httpcall.h"
#include "json/tree.h"

#include <optional>

namespace Rookery {

// Counters and time series in replies, alone and along with documents.

/// One of a list of counters; nullopt for null, which stands for one that is not there.
Result<std::optional<Counter>> counterIn(const Json::Value &item, const HttpReply &reply);

/// The list "Entries" of a time series, or of a range of one.
Result<QList<TimeSeriesEntry>> timeSeriesEntriesIn(const Json::Value &object, const HttpReply &reply);

/// Asks for counters and time series along with documents.
void addExtensions(HttpQuery &query, const GetDocuments &command);

/// What came of them with documents. `names` are the counters that a load asked for, none for all; nullopt for a query,
/// whose reply says itself which were asked for of each document.
Result<IncludedExtensions> extensionsIn(
    const Json::Value &object, const HttpReply &reply, const std::optional<QStringList> &names);

} // namespace Rookery
