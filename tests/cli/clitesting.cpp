// SPDX-License-Identifier: GPL-3.0-or-later
#include "clitesting.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Rookery {

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
        {u"ROOKERY_URL"_s, u"ROOKERY_DATABASE"_s, u"ROOKERY_CERTIFICATE_PASSWORD"_s, u"NO_COLOR"_s})
        environment.remove(name);
    return environment;
}

CliRun runCli(const QStringList &arguments, const QByteArray &input, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROOKERY_CLI_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool hasEnded = process.waitForFinished(60'000);
    if (!hasEnded)
        process.kill();
    CliRun run;
    run.output = process.readAllStandardOutput();
    run.messages = process.readAllStandardError();
    if (hasEnded && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    return run;
}

QList<QByteArray> answersTo(const QList<QByteArray> &lines, const QStringList &options)
{
    const CliRun run = runCli(QStringList{u"session"_s} + options, lines.join('\n'));
    if (run.status != 0)
        return {};
    QList<QByteArray> answers = run.output.split('\n');
    answers.removeLast(); // behind the last line end
    return answers;
}

QByteArray steady(const QByteArray &answer)
{
    static const QRegularExpression changeVector(u"A:\\d+-[\\w+/]{22}"_s);
    static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z"_s);
    static const QRegularExpression guid(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    static const QRegularExpression number(u"\\d{19}(?=-A)"_s);
    QString text = QString::fromUtf8(answer);
    return text.replace(number, u"NUMBER"_s)
        .replace(changeVector, u"CV"_s)
        .replace(time, u"TIME"_s)
        .replace(guid, u"GUID"_s)
        .toUtf8();
}

void verifyConversation(const Conversation &conversation)
{
    QList<QByteArray> lines;
    for (const auto &[line, expected] : conversation)
        lines.append(line);
    const QList<QByteArray> answers = answersTo(lines);
    QCOMPARE(answers.size(), conversation.size());
    for (qsizetype index = 0; index < answers.size(); ++index)
        QCOMPARE(steady(answers.at(index)), conversation.at(index).second);
}

QByteArray ok(const QByteArray &result)
{
    return R"({"ok":true,"result":)" + result + '}';
}

} // namespace Rookery
