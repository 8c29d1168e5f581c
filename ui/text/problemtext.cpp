// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/problemtext.h"

using namespace Qt::StringLiterals;

namespace Rookery {

QString ProblemText::sentence(const Error &error)
{
    return error.message;
}

QString ProblemText::sentence(const OddSpot &spot)
{
    const int count = static_cast<int>(spot.count);
    switch (spot.kind) {
    case OddSpot::Kind::Rewritten: return tr("RavenDB stores %1 as %2.").arg(spot.written, spot.stored);
    case OddSpot::Kind::LostCharacter:
        return tr("%1 is half of a character. RavenDB stores U+FFFD (�) in its place.").arg(spot.written);
    case OddSpot::Kind::DuplicateKey:
        return tr("The key \"%1\" stands here %n times. RavenDB keeps the last one only.", nullptr, count)
            .arg(spot.written);
    case OddSpot::Kind::More: return tr("%n more from here on.", "odd spots of a document", count);
    }
    return {};
}

QString ProblemText::place(const TextPosition &position)
{
    return u"%1:%2"_s.arg(position.line).arg(position.column);
}

QString ProblemText::warning()
{
    return tr("Warning");
}

QString ProblemText::error()
{
    return tr("Error");
}

} // namespace Rookery
