// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/connection.h"

namespace Rookery {

/// A database of its own with Northwind, on the real server that ROOKERY_TEST_SERVER names, as long as this lives.
class TestedServer
{
public:
    TestedServer();
    ~TestedServer();
    Q_DISABLE_COPY_MOVE(TestedServer)

    const Connection &connection() const { return m_connection; } ///< without a name: there is no server

private:
    Connection m_connection;
};

} // namespace Rookery
