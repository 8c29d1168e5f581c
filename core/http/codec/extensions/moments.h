// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace Rookery {

/// As the server reads moments, which has ten thousand of its own in a millisecond; empty for an invalid one.
QString momentText(const QDateTime &time);

/// As the server writes them, to the millisecond that it is in; invalid where it is no moment.
QDateTime momentIn(const QString &text);

} // namespace Rookery
