// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Rookery::Sandbox {

/// "1*|3": does the text look like one of the patterns? `?` is one character, `*` any number of them, `|` is "or".
/// Compares without case. A text of nothing matches nothing.
bool matchesWildcards(QStringView text, QStringView patterns);

} // namespace Rookery::Sandbox
