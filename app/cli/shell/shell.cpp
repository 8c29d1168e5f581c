// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell.h"

#include "cli/connection.h"
#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/shell/dispatch.h"
#include "cli/terminaltext.h"

#include <iostream>
#include <string>

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

/// Who reads the answers: a program lines of JSON, a person on a terminal something to read, a prompt, and warnings.
class Audience
{
public:
    Audience() : m_isPerson(isInputTerminal() && isOutputTerminal()), m_palette(wantsColours()) {}

    void greet(const Invocation &invocation) const;
    void prompt(const Sessions &sessions) const;
    void tell(const Line *line, const Answer &answer) const;
    /// What is lost when these sessions close.
    void warn(const Session &session) const;
    bool isPerson() const { return m_isPerson; }

private:
    QByteArray shown(const Line *line, const Answer &answer) const;

    bool m_isPerson;
    Palette m_palette;
};

void Audience::greet(const Invocation &invocation) const
{
    if (m_isPerson)
        writeOutput(shownText(
            u"Session on %1. 'help' lists the commands, Ctrl+D ends.\n"_s.arg(nameOfPlace(invocation.connection)))
                .toUtf8());
}

void Audience::prompt(const Sessions &sessions) const
{
    if (!m_isPerson)
        return;
    const Session *session = sessions.currentIfAny();
    QString text = u"> "_s;
    if (session)
        text = session->options().database + (session->hasChanges() ? u"*> "_s : u"> "_s);
    writeOutput(shownText(text).toUtf8());
    (void)flushOutput();
}

QByteArray Audience::shown(const Line *line, const Answer &answer) const
{
    if (!answer)
        return m_palette.error(sentenceOf(answer.error()), answer.error().exceptionName());
    switch (line ? line->command->view : View::Json) {
    case View::Changes: return m_palette.changes(*answer);
    case View::Help: return m_palette.table(*answer);
    case View::Document:
        if (*answer == "null")
            return "no such document";
        break;
    case View::Json: break;
    }
    return m_palette.json(*answer);
}

void Audience::tell(const Line *line, const Answer &answer) const
{
    writeOutput((m_isPerson ? shown(line, answer) : responseTo(answer)) + '\n');
}

/// Each with what it may have become, where the server makes its id.
QStringList unsettledNames(const Session &session)
{
    QStringList names;
    for (const UnsettledDocument &document : session.unsettledDocuments()) {
        names.append(document.candidates.isEmpty()
                ? document.id
                : u"%1 (perhaps as %2)"_s.arg(document.id, document.candidates.join(u" or "_s)));
    }
    return names;
}

void Audience::warn(const Session &session) const
{
    if (!m_isPerson)
        return;
    const QStringList unsettled = unsettledNames(session);
    if (!unsettled.isEmpty())
        writeMessage(u"It is not known whether these were saved: %1."_s.arg(unsettled.join(u", "_s)));
    const QStringList changed = session.whatChanged().keys();
    if (!changed.isEmpty())
        writeMessage(u"Changes that were not saved are gone: %1."_s.arg(changed.join(u", "_s)));
}

void runLine(const QByteArray &text, Sessions &sessions, const Audience &audience)
{
    const auto line = parseLine(text);
    if (!line) {
        audience.tell(nullptr, line.error());
        return;
    }
    if (line->command->name == "close"_L1 && sessions.currentIfAny())
        audience.warn(*sessions.currentIfAny());
    audience.tell(&*line, dispatch(*line, sessions));
}

/// Blocking is right here: between two commands there is nothing else to do.
bool readLine(QByteArray &line)
{
    std::string text;
    if (!std::getline(std::cin, text))
        return false;
    line = QByteArray::fromStdString(text);
    return true;
}

} // namespace

ExitCode runSession(const Invocation &invocation)
{
    const auto store = openStore(invocation.connection);
    if (!store) {
        writeMessage(store.error().message);
        return exitCodeOf(store.error());
    }
    std::ios::sync_with_stdio(false); // or else input is read byte by byte
    const Audience audience;
    RequestPrinter printer(**store, invocation.connection.isVerbose);
    Sessions sessions(**store, invocation.session);
    audience.greet(invocation);
    QByteArray line;
    for (audience.prompt(sessions); !sessions.isEnding() && readLine(line); audience.prompt(sessions)) {
        if (isSkipped(line))
            continue;
        runLine(line, sessions, audience);
        if (!flushOutput())
            return ExitCode::Trouble; // main() says so
        printer.print();
    }
    if (audience.isPerson() && !sessions.isEnding())
        writeOutput("\n"); // behind the prompt
    for (const auto &session : sessions.all())
        audience.warn(*session);
    if (!std::cin.bad())
        return ExitCode::Ok;
    writeMessage(u"Standard input could not be read."_s);
    return ExitCode::Trouble;
}

} // namespace Rookery::Cli
