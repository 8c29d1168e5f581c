// SPDX-License-Identifier: MIT
#pragma once

#include "json/tree.h"

#include <QList>

namespace Rookery::Json {

struct DuplicateKey
{
    QString pointer; ///< RFC 6901 pointer of the object
    QString key;
    qsizetype count = 2;
};

/// The names that stand more than once in one object, anywhere below `value`. RavenDB keeps only the last of each.
QList<DuplicateKey> duplicateKeys(const Value &value);

} // namespace Rookery::Json
