// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace Rookery::Cli {

/// How far a long task is, on one line of standard error, where that is a terminal.
class Progress
{
public:
    explicit Progress(std::optional<qint64> total = std::nullopt) : m_total(total) { m_clock.start(); }
    ~Progress() { clear(); }
    Q_DISABLE_COPY_MOVE(Progress)

    void show(qint64 documents, qint64 bytes); ///< a few times a second, whenever it is called
    void showOf(qint64 documents, qint64 total); ///< the same
    void clear(); ///< before anything else is written

private:
    bool isTime();

    std::optional<qint64> m_total; ///< of documents
    QElapsedTimer m_clock;
    qint64 m_shownAt = 0; ///< milliseconds; 0: never
};

} // namespace Rookery::Cli
