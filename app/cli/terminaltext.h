// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/tree.h"

#include <QByteArray>
#include <QString>

namespace Rookery::Cli {

/// Makes answers readable for people on a terminal, in colour where that is wanted. What others wrote cannot control
/// the terminal.
class Palette
{
public:
    /// Colours where there is a terminal, it is not a dumb one, and NO_COLOR is not set.
    explicit Palette(bool isTerminal);

    QByteArray json(const QByteArray &text) const; ///< indented, every lexeme kept; "ok" for null
    /// The answer of whatChanged: "~ /Freight 32.38 → 33", one a line.
    QByteArray changes(const QByteArray &text) const;
    QByteArray table(const QByteArray &text) const; ///< an object of strings, as two columns
    QByteArray error(const QString &sentence, const QString &type) const;

private:
    enum class Role : quint8 { Key, Text, Number, Word, Added, Removed, Changed, Title, Fault };

    QByteArray change(const Json::Value &change) const;
    QByteArray painted(Role role, const QByteArray &text) const;
    QByteArray paintedJson(const QByteArray &formatted) const;

    bool m_hasColours;
};

} // namespace Rookery::Cli
