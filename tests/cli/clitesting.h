// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <utility>

namespace Rookery {

/// What became of one call of the program.
struct CliRun
{
    int status = -1; ///< exit status; -1 where it crashed or hung
    QByteArray output;
    QByteArray messages; ///< standard error
};

/// The environment of this test without what the program would read of it.
QProcessEnvironment cleanEnvironment();

CliRun runCli(const QStringList &arguments, const QByteArray &input = {},
    const QProcessEnvironment &environment = cleanEnvironment());

/// The lines of `rookery-cli session` on these lines, in a sandbox in memory unless options say where.
QList<QByteArray> answersTo(const QList<QByteArray> &lines,
    const QStringList &options = {QStringLiteral("--sandbox"), QStringLiteral(":memory:")});

/// The answer with what differs from run to run named: change vectors CV, times TIME, GUIDs GUID, the
/// numbers by which a server completes an id NUMBER.
QByteArray steady(const QByteArray &answer);

/// Lines and the answers that they get (see steady()): {"load a/1", R"({"ok":true,"result":null})"}.
using Conversation = QList<std::pair<QByteArray, QByteArray>>;

/// Holds it in a sandbox in memory, and compares each answer.
void verifyConversation(const Conversation &conversation);

QByteArray ok(const QByteArray &result);

} // namespace Rookery
