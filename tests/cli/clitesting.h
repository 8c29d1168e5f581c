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
QList<QByteArray> answersTo(const QList<QByteArray> &lines, const QStringList &options = {QStringLiteral("--sandbox"), QStringLiteral(":memory:")});

/// The answer with what differs from run to run named: change vectors CV, times TIME, GUIDs GUID.
QByteArray steady(const QByteArray &answer);

/// Lines and the answers that they get (see steady()): {"load a/1", R"({"ok":true,"result":null})"}.
using Conversation = QList<std::pair<QByteArray, QByteArray>>;

QByteArray ok(const QByteArray &result);

} // namespace Rookery

/// Holds a conversation and compares each answer.
#define VERIFY_CONVERSATION(conversation, ...) \
    do { \
        const Rookery::Conversation expected = conversation; \
        QList<QByteArray> lines; \
        for (const auto &each : expected) \
            lines.append(each.first); \
        const QList<QByteArray> answers = Rookery::answersTo(lines __VA_OPT__(, ) __VA_ARGS__); \
        QCOMPARE(answers.size(), expected.size()); \
        for (qsizetype index = 0; index < answers.size(); ++index) \
            QCOMPARE(Rookery::steady(answers.at(index)), expected.at(index).second); \
    } while (false)
