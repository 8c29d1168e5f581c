// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"

namespace Rookery::Cli {

// The sub-commands that do one thing and end; see subcommands.cpp for what each does.

ExitCode getDocuments(const Invocation &invocation);
ExitCode putDocument(const Invocation &invocation);
ExitCode removeDocuments(const Invocation &invocation);
ExitCode diffDocument(const Invocation &invocation);
ExitCode exportDocuments(const Invocation &invocation);
ExitCode importDocuments(const Invocation &invocation);
ExitCode patchByQuery(const Invocation &invocation);
ExitCode deleteByQuery(const Invocation &invocation);
ExitCode listIds(const Invocation &invocation);
ExitCode listDatabases(const Invocation &invocation);
ExitCode listCollections(const Invocation &invocation);
ExitCode createDatabase(const Invocation &invocation);
ExitCode deleteDatabase(const Invocation &invocation);
ExitCode createSampleData(const Invocation &invocation);

} // namespace Rookery::Cli
