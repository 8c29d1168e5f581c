// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/sandboxexecutor.h"
#include "sandbox/storage/store.h"

namespace Rookery::Sandbox {

/// Opens the sandbox, and makes it where there is none, in the thread that will use it. Fails with Storage; a file that
/// is no sandbox of ours is not written to.
Result<std::unique_ptr<Store>> openStore(const SandboxOptions &options);

} // namespace Rookery::Sandbox
