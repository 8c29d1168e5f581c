// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/dispatch.h"

#include "cli/errortext.h"
#include "cli/shell/arguments.h"
#include "json/writer.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

void writeError(Json::Writer &writer, const Error &error)
{
    const auto fact = [&writer](QStringView name, const QString &text) {
        if (!text.isEmpty())
            writer.key(name).string(text);
    };
    writer.beginObject();
    writer.key(u"type").string(error.exceptionName());
    writer.key(u"kind").string(nameOf(error.kind));
    writer.key(u"message").string(sentenceOf(error));
    fact(u"documentId", error.documentId);
    fact(u"address", error.address);
    fact(u"expectedChangeVector", error.expectedChangeVector.value_or(QString()));
    fact(u"actualChangeVector", error.actualChangeVector.value_or(QString()));
    writer.endObject();
}

Answer checkedAndRun(const Line &line, Sessions &sessions)
{
    const ShellCommand &command = *line.command;
    const auto arguments = Arguments::checked(command, line.arguments);
    return arguments ? command.run(sessions, *arguments) : Answer(arguments.error());
}

} // namespace

Answer dispatch(const Line &line, Sessions &sessions)
{
    Answer answer = checkedAndRun(line, sessions);
    if (answer || !answer.error().documentId.isEmpty() || !line.command->isAboutOneDocument()
        || line.arguments.isEmpty())
        return answer;
    return answer.error().about(line.arguments.first().toString());
}

QByteArray responseTo(const Answer &answer)
{
    QByteArray response;
    if (answer) {
        response = R"({"ok":true,"result":)" + *answer + '}';
    } else {
        Json::Writer writer;
        writer.beginObject().key(u"ok").boolean(false).key(u"error");
        writeError(writer, answer.error());
        writer.endObject();
        response = writer.take();
    }
    // Inside of tokens there are no line ends, and between them a space does as well: documents may hold some.
    response.replace('\n', ' ').replace('\r', ' ');
    return response;
}

} // namespace Rookery::Cli
