// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/cut/valuecutter.h"
#include "json/tree.h"

#include <QFile>

#include <optional>

namespace Rookery::Cli {

/// Reads documents out of a file of any size, or out of standard input for "-": one JSON object behind the other
/// (NDJSON), or an array of them. Keeps one document at a time.
class DocumentReader
{
public:
    explicit DocumentReader(const QString &path);

    Result<Done> open();
    /// The next document; nullopt at the end. Errors name file, line and the number of the document.
    Result<std::optional<Json::Value>> next();

    const QString &name() const { return m_name; }
    QString place() const; ///< of the document that came last, or is wrong: "FILE:LINE: document 3"
    qint64 documents() const { return m_count; } ///< that came so far
    qint64 bytes() const { return m_bytes; } ///< that were read so far

private:
    Result<bool> hasMore();
    Result<bool> toValue();
    Result<QByteArray> wholeValue();
    Error fault(const QString &why) const;

    QString m_path;
    QString m_name; ///< for people
    QFile m_file;
    QByteArray m_piece;
    qsizetype m_at = 0; ///< in it
    qint64 m_bytes = 0;
    qint64 m_line = 1; ///< where the value begins
    qint64 m_count = 0;
    bool m_isArray = false;
    bool m_isClosed = false; ///< the array is
    bool m_needsComma = false;
    bool m_hasComma = false; ///< and a value must follow
    Json::ValueCutter m_cutter;
};

} // namespace Rookery::Cli
