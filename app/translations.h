// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace Rookery {

/// Makes the program speak the language of `locale` where there is a catalogue for it, and else English with its
/// plurals. Once, before the first word is shown.
void installTranslations(const QLocale &locale);

} // namespace Rookery
