// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "options/connections.h"
#include "settings.h"
#include "singleinstance.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QTranslator>

namespace Rookery {

/// The program: wires settings, theme, words and executors to the window, and keeps what has to come back at the next
/// start.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const CommandLine &line);
    ~Application() override;

    MainWindow &window() { return *m_window; }
    /// Shows the window with the tabs of last time, or with what the command line names.
    void start();
    /// Listens for later starts of the program, which open their tabs here.
    void shareWith(SingleInstance &instance);

private:
    QString openPlace(const CommandLine &line);
    void restoreTabs();
    void keep();
    void reportDamage();

    CommandLine m_line;
    Settings m_settings;
    Connections m_connections;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Rookery
