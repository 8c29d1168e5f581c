// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Rookery {

// What clientCode() has to make, whole. The texts were run: Python and Node.js by their clients.
extern const QStringView plainCsharp;
extern const QStringView plainNodeJs;
extern const QStringView plainPython;
extern const QStringView plainJava;
extern const QStringView pinnedCsharp;
extern const QStringView pinnedNodeJs;
extern const QStringView pinnedPython;
extern const QStringView pinnedJava;
extern const QStringView sandboxCsharp;
extern const QStringView sandboxNodeJs;
extern const QStringView sandboxPython;
extern const QStringView sandboxJava;

} // namespace Rookery
