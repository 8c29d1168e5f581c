// SPDX-License-Identifier: MIT
#pragma once

#include "http/codec/httpcall.h"
#include "json/tree.h"
#include "model/document.h"

namespace Rookery {

// Reading replies, for the codecs. Documents share the bytes of their reply, which lives as long as one of them; a text
// owns its own.

/// The object in a reply of 2xx; for every other status what errorFrom() says.
Result<Json::Value> objectIn(const HttpReply &reply);

/// The array `key` of that object, e.g. "Results".
Result<QList<Json::Value>> arrayOf(const Json::Value &object, QStringView key, const HttpReply &reply);

/// Both in one step.
Result<QList<Json::Value>> arrayIn(const HttpReply &reply, QStringView key);

/// Nothing but success is asked of the reply.
Result<Done> doneIf(const HttpReply &reply);

QString textOf(const Json::Value &object, QStringView key); ///< empty where there is no such text
qint64 integerOf(const Json::Value &object, QStringView key); ///< 0 where there is no such number
bool flagOf(const Json::Value &object, QStringView key, bool fallback = false);

/// The document that a value is. BadReply, with the reply's facts, where it has no id.
Result<Document> documentAt(const Json::Value &value, const HttpReply &reply);
Result<QList<Document>> documentsAt(const QList<Json::Value> &values, const HttpReply &reply);

} // namespace Rookery
