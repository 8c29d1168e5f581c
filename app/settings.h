// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settingsfile.h"

namespace Rookery {

/// The settings of the program: what the window looked like, and what was open in it.
class Settings
{
public:
    /// An empty folder is the system's own place for it.
    explicit Settings(const QString &folder);

    QString folder() const { return m_folder; }
    QString problem() const { return m_file.problem(); } ///< empty: there was none
    std::optional<Json::Value> value(QStringView key) const { return m_root.member(key); }
    void setValue(QStringView key, const Json::Value &value) { m_root = m_root.withMember(key, value); }
    bool save() { return m_file.write(m_root); } ///< false: problem() says why

private:
    QString m_folder;
    SettingsFile m_file;
    Json::Value m_root;
};

} // namespace Rookery
