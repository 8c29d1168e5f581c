// SPDX-License-Identifier: MIT
#include "http/codec/extensions/moments.h"

using namespace Qt::StringLiterals;

namespace Rookery {

QString momentText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"0000Z"_s : QString();
}

QDateTime momentIn(const QString &text)
{
    return QDateTime::fromString(text.left(23) + u'Z', Qt::ISODateWithMs); // its other digits left out
}

} // namespace Rookery
