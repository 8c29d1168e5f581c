// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"
#include "options/sessionchoice.h"

#include <QDateTime>

#include <optional>

namespace Rookery {

/// A connection as a person has it: with the last session on it, and whatever a newer version wrote beside it.
struct KnownConnection
{
    Connection connection = {};
    std::optional<SessionChoice> lastChoice = {}; ///< its `connection` counts for nothing: the one above does
    QDateTime lastUsed = {}; ///< invalid: never
    Json::Value json = Json::Value::emptyObject(); ///< as it was read, unknown members included
};

/// nullopt: it is not a connection. Members that it lacks have their defaults.
std::optional<KnownConnection> knownConnectionFrom(const Json::Value &json);
/// `known.json` with the members that we know set to what `known` says.
Json::Value toJson(const KnownConnection &known);

/// A connection alone, as in the list of tabs.
std::optional<Connection> connectionFrom(const Json::Value &json);
Json::Value toJson(const Connection &connection);

} // namespace Rookery
