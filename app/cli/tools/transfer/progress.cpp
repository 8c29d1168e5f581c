// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/transfer/progress.h"

#include "cli/output.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

void writeStatus(const QString &text)
{
    const QByteArray bytes = '\r' + text.toUtf8() + "\x1b[K";
    (void)std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    (void)std::fflush(stderr);
}

} // namespace

bool Progress::isTime()
{
    constexpr qint64 interval = 200;
    if (!isErrorTerminal() || m_clock.elapsed() < m_shownAt + interval)
        return false;
    m_shownAt = m_clock.elapsed();
    return true;
}

void Progress::show(qint64 documents, qint64 bytes)
{
    if (!isTime())
        return;
    const QString of = m_total ? u" of %1"_s.arg(*m_total) : QString();
    const double megabytes = static_cast<double>(bytes) / 1e6;
    writeStatus(u"%1%2 documents, %3 MB"_s.arg(QString::number(documents), of, QString::number(megabytes, 'f', 1)));
}

void Progress::showOf(qint64 documents, qint64 total)
{
    if (isTime())
        writeStatus(u"%1 of %2 documents"_s.arg(QString::number(documents), QString::number(total)));
}

void Progress::clear()
{
    if (m_shownAt > 0)
        writeStatus({});
    m_shownAt = 0;
}

} // namespace Rookery::Cli
