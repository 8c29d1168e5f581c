// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "json/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Rookery {

Settings::Settings(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder),
      m_path(m_folder + "/settings.json"_L1)
{
    QDir().mkpath(m_folder);
    load();
}

void Settings::load()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = QCoreApplication::translate("Settings", "The settings in %1 cannot be read: %2")
                        .arg(m_path, file.errorString());
        return;
    }
    const Result<Json::Value> root = Json::parse(file.readAll());
    if (root && root->isObject()) {
        m_root = *root;
        return;
    }
    file.close();
    const QString aside = m_path + u".damaged-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s);
    QFile::rename(m_path, aside);
    m_problem = QCoreApplication::translate(
        "Settings", "The settings could not be read and start anew. The damaged file is kept as %1.")
                    .arg(aside);
}

Result<Done> Settings::save()
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return Error::of(ErrorKind::Storage, file.errorString()).at(m_path);
    file.write(Json::formatted(m_root, 2) + '\n');
    if (!file.commit())
        return Error::of(ErrorKind::Storage, file.errorString()).at(m_path);
    return Done{};
}

} // namespace Rookery
