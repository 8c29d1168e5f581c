// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/detail/desktopscheme.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QVariant>

#ifdef ROOKERY_WITH_DBUS
#  include <QDBusConnection>
#  include <QDBusMessage>
#  include <QDBusPendingCallWatcher>
#  include <QDBusPendingReply>
#  include <QDBusVariant>
#endif

using namespace Qt::StringLiterals;

namespace Rookery {

DesktopScheme::DesktopScheme(QObject *parent) : QObject(parent)
{
    setUpQtHints();
    setUpPortal();
}

std::optional<bool> DesktopScheme::isDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_portalIsDark;
}

void DesktopScheme::setUpQtHints()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &DesktopScheme::changed);
#endif
}

#ifdef ROOKERY_WITH_DBUS

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;

/// The portal wraps what it says in variants, Read() in two of them.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopScheme::setUpPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
        SLOT(receiveSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << QString(appearanceGroup) << QString(schemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            setPortalScheme(reply.value().variant());
    });
}

void DesktopScheme::receiveSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        setPortalScheme(value.variant());
}

void DesktopScheme::setPortalScheme(const QVariant &value)
{
    // 0 no preference, 1 dark, 2 light; what is not known yet counts as no preference.
    const uint scheme = unwrapped(value).toUInt();
    const std::optional<bool> isDark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    if (isDark == std::exchange(m_portalIsDark, isDark))
        return;
    Q_EMIT changed();
}

#else

void DesktopScheme::setUpPortal() {}
void DesktopScheme::receiveSetting(const QString &, const QString &, const QDBusVariant &) {}
void DesktopScheme::setPortalScheme(const QVariant &) {}

#endif

} // namespace Rookery
