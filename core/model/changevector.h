// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Rookery {

/// What a write demands of the document's present change vector (change vectors are opaque text).
/// nullopt: no check · empty: the document must not exist yet · else: it must be exactly this.
using ExpectedChangeVector = std::optional<QString>;

/// RavenDB's TransactionMode: a batch is one transaction on the node that takes it, or one of the whole cluster.
enum class TransactionMode : quint8 { SingleNode, ClusterWide };

} // namespace Rookery
