// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tools/transfer/linefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

constexpr qsizetype enough = 256 << 10;

} // namespace

LineFile::LineFile(const QString &path)
    : m_path(path), m_name(path == u"-" ? u"standard output"_s : u"'%1'"_s.arg(path)), m_file(path)
{}

Error LineFile::fault(const QString &why) const
{
    return Error::of(ErrorKind::Storage, u"%1 cannot be written: %2."_s.arg(m_name, why));
}

Result<Done> LineFile::open()
{
    constexpr int output = 1; // by its number: nothing of ours may stand between us and the disk
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    const bool isOpen = m_path == u"-" ? m_file.open(output, mode) : m_file.open(mode | QIODevice::Truncate);
    return isOpen ? Result<Done>(Done{}) : fault(m_file.errorString());
}

Result<Done> LineFile::add(const QByteArray &line)
{
    m_buffer += line;
    return m_buffer.size() < enough ? Result<Done>(Done{}) : flush();
}

Result<Done> LineFile::flush()
{
    const qint64 written = m_file.write(m_buffer);
    const QByteArrayView taken = QByteArrayView(m_buffer).first(std::max<qint64>(written, 0));
    const QByteArrayView whole = taken.first(taken.lastIndexOf('\n') + 1);
    m_lines += std::count(whole.begin(), whole.end(), '\n');
    m_bytes += whole.size();
    if (written == m_buffer.size()) {
        m_buffer.resize(0);
        return Done{};
    }
    const QString why = m_file.errorString();
    if (m_path != u"-")
        m_file.resize(m_bytes); // where it cannot be cut, as a device, nothing more can be done
    return fault(why);
}

} // namespace Rookery::Cli
