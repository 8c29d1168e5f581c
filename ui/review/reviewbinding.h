// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Rookery {

class ReviewWindow;
class Workspace;

/// Shows the pending changes of a workspace in a review, now and whenever they change, and does what it asks for:
/// ticks, save, asking about a lost save, taking the server's version. `theirsRequested` is left to whoever can show
/// it. Ends with either of them.
void bindReview(ReviewWindow &window, Workspace &workspace);

} // namespace Rookery
