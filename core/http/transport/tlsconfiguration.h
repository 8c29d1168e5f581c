// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "http/httpoptions.h"

#include <QSslConfiguration>

namespace Rookery {

/// Reads the files of the options. Fails with Misuse and the file's name where one cannot be read or holds something
/// else. The server is verified in every case.
Result<QSslConfiguration> tlsConfiguration(const TlsOptions &options);

} // namespace Rookery
