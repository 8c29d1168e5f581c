// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

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
    void password_isAskedForWithoutAnEcho_data();
    void password_isAskedForWithoutAnEcho();
};

namespace {

/// What a person does at the terminal: types, once that is shown.
struct Typing
{
    QByteArray after; ///< empty: at once
    QByteArray text;
};

/// All that the terminal shows while the program runs on it. The end of the program closes its side, which ends this.
QByteArray shownBy(int terminal, Typing typing)
{
    QByteArray shown;
    char piece[4096] = {};
    ssize_t count = 0;
    do {
        shown.append(piece, count);
        const QByteArray typed = shown.contains(typing.after) ? std::exchange(typing.text, {}) : QByteArray();
        if (write(terminal, typed.constData(), static_cast<size_t>(typed.size())) != typed.size())
            return {};
        count = read(terminal, piece, sizeof piece);
    } while (count > 0);
    return shown;
}

/// The program on a terminal of its own: what that shows, and the exit status.
CliRun runOnTerminal(const QStringList &arguments, const Typing &typing, const QProcessEnvironment &environment)
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
        setsid(); // so that the terminal can be the one that /dev/tty means
        ioctl(other, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            dup2(other, stream);
    });
    process.start(QStringLiteral(ROOKERY_CLI_PROGRAM), arguments);
    const bool hasStarted = process.waitForStarted();
    close(other);
    CliRun run;
    if (hasStarted)
        run.output = shownBy(terminal, typing);
    close(terminal);
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    return run;
}

/// All that is shown while these lines are typed into a session, and then Ctrl+D.
QByteArray shownWhileTyping(const QByteArray &lines, const QProcessEnvironment &environment)
{
    const QStringList session{u"session"_s, u"--sandbox"_s, u":memory:"_s};
    return runOnTerminal(session, {{}, lines + '\x04'}, environment).output;
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

void CliTerminalTest::password_isAskedForWithoutAnEcho_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("the right one") << QByteArray("secret") << 3 << QByteArray("https://127.0.0.1:1");
    QTest::newRow("a wrong one") << QByteArray("s3cret") << 2 << QByteArray("is the password wrong?");
}

void CliTerminalTest::password_isAskedForWithoutAnEcho()
{
    QFETCH(QByteArray, password);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    const QString certificate = QFINDTESTDATA(u"../unit/http/certificates/client-encrypted.pem"_s);
    const CliRun run
        = runOnTerminal({u"databases"_s, u"--url"_s, u"https://127.0.0.1:1"_s, u"--certificate"_s, certificate},
            {"Password of ", password + '\n'}, terminalEnvironment());
    QCOMPARE(run.status, status);
    QVERIFY2(run.output.contains(message), run.output.constData());
    QVERIFY2(!run.output.contains(password), run.output.constData());
}

QTEST_GUILESS_MAIN(CliTerminalTest)
#include "tst_cliterminal.moc"
