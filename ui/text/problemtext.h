// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/panels/oddspots.h"

#include <QCoreApplication>

namespace Rookery {

/// What is said about spots of documents.
class ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::ProblemText)

public:
    static QString sentence(const Error &error); ///< of a text that is no document
    static QString sentence(const OddSpot &spot); ///< "RavenDB stores -0 as 0."
    static QString place(const TextPosition &position); ///< "11:7"
    static QString warning(); ///< the word beside the sign
    static QString error();
};

} // namespace Rookery
