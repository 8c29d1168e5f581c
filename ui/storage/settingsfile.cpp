// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsfile.h"

#include "json/format.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

/// Whatever is larger is another file.
constexpr qint64 maxSettingsBytes = 16LL << 20;

} // namespace

SettingsFile::SettingsFile(QString path, Clock clock) : m_path(std::move(path)), m_clock(std::move(clock)) {}

std::optional<Json::Value> SettingsFile::read(const FlawOf &flawOf)
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly)) {
        m_isOurs = false;
        m_readProblem = tr("“%1” cannot be read: %2. It is left as it is, and changes are not saved.")
                            .arg(m_path, file.errorString());
        return std::nullopt;
    }
    const Result<Json::Value> root = Json::parse(file.read(maxSettingsBytes));
    file.close();
    const QString flaw = root ? flawOf(*root) : root.error().message;
    if (flaw.isEmpty())
        return root->detached();
    setAside(flaw);
    return std::nullopt;
}

void SettingsFile::setAside(const QString &flaw)
{
    const QString aside = u"%1.damaged-%2"_s.arg(m_path, m_clock().toUTC().toString(u"yyyyMMdd-HHmmss"_s));
    m_isOurs = QFile::rename(m_path, aside);
    m_readProblem = m_isOurs
        ? tr("“%1” was damaged (%2). It is kept as “%3”, and a new one was begun.").arg(m_path, flaw, aside)
        : tr("“%1” is damaged (%2) and cannot be renamed. It is left as it is, and changes are not saved.")
              .arg(m_path, flaw);
}

bool SettingsFile::write(const Json::Value &root)
{
    if (!m_isOurs || m_path.isEmpty())
        return false;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const QByteArray text = Json::formatted(root) + '\n';
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    m_writeProblem = isWritten ? QString() : tr("“%1” could not be saved: %2.").arg(m_path, file.errorString());
    return isWritten;
}

void SettingsFile::dismissProblem()
{
    m_readProblem.clear();
    m_writeProblem.clear();
}

} // namespace Rookery
