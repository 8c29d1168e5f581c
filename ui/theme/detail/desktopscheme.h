// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace Rookery {

/// Whether the desktop asks for dark windows: by Qt where it can tell (from 6.5), else by the desktop portal. Never
/// waits for an answer: changed() follows when it comes.
class DesktopScheme final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent);

    std::optional<bool> isDark() const; ///< nullopt: the desktop does not say

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void receiveSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setUpQtHints();
    void setUpPortal();
    void setPortalScheme(const QVariant &value);

    std::optional<bool> m_portalIsDark;
};

} // namespace Rookery
