// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// A session with a person, on a pseudo terminal.
class CliTerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prompt_colours_andWarningAtTheEnd();
    void noColor_hasNone();
    void controlCharacters_doNotReachTheTerminal();
};

namespace {

/// All that a terminal shows while these lines are typed, and then Ctrl+D.
QByteArray shownWhileTyping(const QByteArray &lines, const QProcessEnvironment &environment)
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0)
        return {};
    char name[64];
    if (ptsname_r(terminal, name, sizeof name) != 0)
        return {};
    const int other = open(name, O_RDWR | O_NOCTTY);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([other] {
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            dup2(other, stream);
    });
    process.start(QStringLiteral(ROOKERY_CLI_PROGRAM), {u"session"_s, u"--sandbox"_s, u":memory:"_s});
    const bool hasStarted = process.waitForStarted();
    close(other);
    const QByteArray typed = lines + '\x04';
    if (!hasStarted || write(terminal, typed.constData(), static_cast<size_t>(typed.size())) != typed.size())
        return {};
    QByteArray shown;
    char piece[4096];
    // The end of the program closes its side, which ends this.
    for (ssize_t count = 0; (count = read(terminal, piece, sizeof piece)) > 0;)
        shown.append(piece, count);
    close(terminal);
    process.waitForFinished();
    return shown;
}

QProcessEnvironment terminalEnvironment()
{
    QProcessEnvironment environment = cleanEnvironment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    return environment;
}

} // namespace

void CliTerminalTest::prompt_colours_andWarningAtTheEnd()
{
    const QByteArray shown = shownWhileTyping(
        "store a/1 {\"n\":1.10}\nsaveChanges\nset a/1 /n 2\nwhatChanged\nload no/1\nfoo\n", terminalEnvironment());
    QVERIFY(shown.contains("Session on sandbox :memory:."));
    QVERIFY(shown.contains("Sandbox*> "));
    QVERIFY(shown.contains("\x1b[33m  ~ /n 1.10 → 2\x1b[0m"));
    QVERIFY(shown.contains("no such document"));
    QVERIFY(shown.contains("\x1b[1;31mInvalidArgumentException:\x1b[0m There is no command 'foo'"));
    QVERIFY(shown.contains("rookery-cli: Changes that were not saved are gone: a/1."));
}

void CliTerminalTest::noColor_hasNone()
{
    QProcessEnvironment environment = terminalEnvironment();
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    const QByteArray shown = shownWhileTyping("load nests/1-A\n", environment);
    QVERIFY(shown.contains("  \"Rookery\": \"rookeries/1-A\","));
    QVERIFY(!shown.contains('\x1b'));
    QVERIFY(!shown.contains("not saved"));
}

void CliTerminalTest::controlCharacters_doNotReachTheTerminal()
{
    QProcessEnvironment environment = terminalEnvironment();
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    const QByteArray shown = shownWhileTyping(R"(store "\u001b[31m" {"c":"\u001b]0;x\u0007"})"
                                              "\nwhatChanged\n",
        environment);
    QVERIFY(shown.contains("\\u001b[31m"));
    QVERIFY(!shown.contains('\x1b'));
}

QTEST_GUILESS_MAIN(CliTerminalTest)
#include "tst_cliterminal.moc"
