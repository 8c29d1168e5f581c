// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "commands/traits.h"
#include "model/database.h"

namespace Rookery {

/// The server's version, e.g. "7.2.7" (RavenDB: /build/version).
struct GetServerVersion
{
    using Answer = QString;
    static constexpr QLatin1StringView name{"GetServerVersion"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;
};

/// The databases that the caller may see, by name.
struct GetDatabases
{
    using Answer = QList<DatabaseInfo>;
    static constexpr QLatin1StringView name{"GetDatabases"};
    static constexpr Access access = Access::Read;
    static constexpr Retry retry = Retry::Always;
    static constexpr Budget budget = Budget::Free;
};

/// Makes an empty database on one node. Fails with Conflict where it exists.
struct CreateDatabase
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"CreateDatabase"};
    static constexpr Access access = Access::Admin;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    QString database; ///< letters, digits, `_`, `-` and `.`
};

/// Deletes a database and its files. One that does not exist is no error.
struct DeleteDatabase
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"DeleteDatabase"};
    static constexpr Access access = Access::Admin;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;

    QString database;
};

/// Fills the executor's own, empty database with the server's sample data. Fails with Rejected where it is not empty.
struct CreateSampleData
{
    using Answer = Done;
    static constexpr QLatin1StringView name{"CreateSampleData"};
    static constexpr Access access = Access::Write;
    static constexpr Retry retry = Retry::OnlyIfNotSent;
    static constexpr Budget budget = Budget::Free;
};

} // namespace Rookery
