// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/pendingdocument.h"

namespace Rookery {

QString documentName(const PendingDocument &document); ///< its id; says where the server makes it
QString changeSummary(const PendingDocument &document); ///< "4 fields", "New document, 14 fields", why it is not ready
QString lineCounts(const Difference &difference); ///< "+4 −4"; empty: none

QString changeSign(const DocumentChange &change); ///< "~", "+", "−" (a minus sign, not a hyphen)
QString changePath(const DocumentChange &change); ///< "Lines[0].PricePerUnit"; says where only its spelling differs
QString changeValues(const DocumentChange &change); ///< "14.00 → 15.40"
QString changeSentence(const DocumentChange &change); ///< for screen readers
QString shortValue(const Json::Value &value); ///< as spelled, on one line, with "…" in the middle where it is long

} // namespace Rookery
