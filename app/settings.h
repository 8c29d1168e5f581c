// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QString>

namespace Rookery {

/// The settings file of the program: JSON, written whole or not at all, never with a secret in it. A file that cannot
/// be read is set aside under another name, and named by problem().
class Settings
{
public:
    /// An empty folder is the system's own place for it.
    explicit Settings(const QString &folder);

    QString folder() const { return m_folder; }
    QString problem() const { return m_problem; } ///< empty: there was none
    std::optional<Json::Value> value(QStringView key) const { return m_root.member(key); }
    void setValue(QStringView key, const Json::Value &value) { m_root = m_root.withMember(key, value); }
    Result<Done> save();

private:
    void load();

    QString m_folder;
    QString m_path;
    QString m_problem;
    Json::Value m_root = Json::Value::emptyObject();
};

} // namespace Rookery
