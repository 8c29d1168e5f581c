// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rookery {

/// Tries what the program stands on, where it is installed: its drawings, SQLite, TLS, and the main job in a window on
/// a sandbox in memory. Says a line for each; returns the exit code of the program.
int selfTest();

} // namespace Rookery
