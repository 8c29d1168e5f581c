// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Rookery {

Settings::Settings(const QString &folder)
    : m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder),
      m_file(m_folder + "/settings.json"_L1)
{
    QDir().mkpath(m_folder); // the sandbox has its file there, too
    const auto flawOf
        = [](const Json::Value &root) { return root.isObject() ? QString() : SettingsFile::tr("it is no object"); };
    m_root = m_file.read(flawOf).value_or(Json::Value::emptyObject());
}

} // namespace Rookery
