// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Rookery::Sandbox {

/// A document as it is stored: its text is what is served, `@metadata` and all.
struct StoredDocument
{
    QString id;
    qint64 etag = 0;
    QByteArray json;
};

struct StoredHead
{
    qint64 number = 0; ///< row
    QString id;
    qint64 etag = 0;
    qint64 collection = 0;
};

struct StoredCollection
{
    qint64 number = 0;
    QString name; ///< in the casing that came first
};

} // namespace Rookery::Sandbox
