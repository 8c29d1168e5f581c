// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QIcon>

namespace Rookery {

/// Named as the drawings in resources/icons.
enum class Icon : quint8 {
    Activity,
    AllDocuments,
    Cache,
    Certificate,
    Check,
    CheckCircle,
    ChevronDown,
    ChevronRight,
    Close,
    Cluster,
    Collection,
    Command,
    Connection,
    Copy,
    Database,
    Delete,
    DiffText,
    DiffTree,
    Document,
    DocumentNew,
    Error,
    Export,
    Eye,
    Filter,
    Fold,
    Folder,
    GroupByKind,
    History,
    Info,
    Key,
    Lock,
    Merge,
    Metadata,
    More,
    NextChange,
    Offline,
    Pin,
    Plus,
    PreviousChange,
    Query,
    Redo,
    Reference,
    Refresh,
    Revert,
    Review,
    Run,
    Sandbox,
    Save,
    Search,
    Server,
    SessionNew,
    SessionOptions,
    Settings,
    Stale,
    Star,
    Table,
    Text,
    TreeView,
    Undo,
    Unlock,
    Warning,
};

/// Every Icon, in the order of the enum.
QList<Icon> allIcons();
/// "all-documents".
QLatin1StringView nameOf(Icon icon);

/// An icon in the colour of the text that it stands by: text2 at rest, text when active, selected or on, grey when
/// disabled. Follows the application's palette and direction by itself; need not be set anew.
QIcon icon(Icon name);
/// The same in a colour of its own, as signs have, that follows the theme: `icon(Icon::Warning, &Tokens::sWarn)`.
QIcon icon(Icon name, Token tint);
/// The same in that colour, always: for what is painted at once.
QIcon icon(Icon name, const QColor &color);
/// For delegates.
void paintIcon(QPainter &painter, const QRect &rect, Icon name, const QColor &color);

/// The raven on the rook, in colour.
QIcon appIcon();

} // namespace Rookery
