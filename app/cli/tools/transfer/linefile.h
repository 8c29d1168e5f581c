// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>

namespace Rookery::Cli {

/// A file, or standard output for "-", that holds whole lines at any moment but that of a write. Where one fails, on a
/// full disk, it is cut behind its last whole line.
class LineFile
{
public:
    explicit LineFile(const QString &path);

    /// Begins it, emptying what there was. Before add().
    Result<Done> open();
    /// Takes a line, with its end; writes when there is enough.
    Result<Done> add(const QByteArray &line);
    Result<Done> flush();

    const QString &name() const { return m_name; }
    qint64 lines() const { return m_lines; } ///< that are written, all of them whole
    qint64 bytes() const { return m_bytes; } ///< likewise

private:
    Error fault(const QString &why) const;

    QString m_path;
    QString m_name; ///< for people
    QFile m_file;
    QByteArray m_buffer;
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
};

} // namespace Rookery::Cli
