// SPDX-License-Identifier: MIT
#include "model/serverspelling.h"

#include <QList>

#include <cstring>

namespace Rookery {

namespace {

bool isMinusZero(QByteArrayView text, qsizetype at)
{
    if (text[at] != '-' || at + 1 >= text.size() || text[at + 1] != '0')
        return false;
    return at + 2 >= text.size() || !std::strchr(".eE", text[at + 2]);
}

bool holdsRewrittenToken(QByteArrayView text)
{
    bool isInString = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (!isInString && isMinusZero(text, at))
            return true;
        if (byte == '"')
            isInString = !isInString;
        else if (isInString && byte == '\x7f')
            return true;
        else if (isInString && byte == '\\' && (text[++at] == '/' || text[at] == 'u'))
            return true;
    }
    return false;
}

} // namespace

bool isRewrittenByServer(const Json::Value &document)
{
    return holdsRewrittenToken(document.toJson()) || !Json::duplicateKeys(document).isEmpty();
}

} // namespace Rookery
