// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/documentview.h"
#include "documents/editortabs.h"
#include "documents/texttools.h"
#include "editor/jsoneditor.h"
#include "options/connections.h"
#include "theme/theme.h"
#include "views/pendingview.h"
#include "window/mainwindow.h"
#include "workspace/saverun.h"

class QPushButton;

namespace Rookery {

/// The real window on an empty sandbox in memory, and what a person does in it.
struct TestedWindow
{
    explicit TestedWindow(ExecutorsOf executorsOf, Theme::Mode mode = Theme::Mode::Light);

    SessionTab *openTab(const Connection &connection); ///< nullptr: it could not be opened
    SessionTab *openTab() { return openTab(sandbox); }
    /// As a person does it: the caret is put there, the old text deleted key by key, the new one typed.
    static void replaceInText(SessionTab &tab, const QString &id, const QByteArray &old, const QByteArray &text);
    static OpenDocument *open(SessionTab &tab, const QString &id); ///< waits for it; nullptr: it did not come
    static QByteArray stored(SessionTab &tab, const QString &id); ///< as the server has it, without metadata

    Connection sandbox;
    Theme theme;
    Connections connections;
    MainWindow window;
};

/// The first visible button whose text begins so; nullptr: there is none.
QPushButton *buttonThatBegins(const QWidget &window, const QString &text);

// Documents of the sandbox's sample.
inline const QString firstSpecies = QStringLiteral("species/corvus-frugilegus");
inline const QString secondSpecies = QStringLiteral("species/corvus-corax");

} // namespace Rookery
