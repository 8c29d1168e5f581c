// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "json/children.h"
#include "json/writer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

constexpr struct
{
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: a switch
    const char *text;
} launchOptions[] = {
    {"url"_L1, "URL"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "Open a session on the server at URL; once more for each node")},
    {"database"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("CommandLine", "The database of that session")},
    {"sandbox"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "Open a session on the sandbox in FILE, or in :memory:")},
    {"settings"_L1, "FOLDER"_L1, QT_TRANSLATE_NOOP("CommandLine", "Keep settings and connections in FOLDER")},
    {"log"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("CommandLine", "Write a log to FILE")},
    {"trace-stalls"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "Write to FILE what kept the window from answering for more than 50 ms")},
    {"selftest"_L1, {}, QT_TRANSLATE_NOOP("CommandLine", "Try the program's parts, say how it went, and end")},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("CommandLine", "An explorer for RavenDB documents: a session in every tab."));
    parser.addHelpOption();
    parser.addVersionOption();
    for (const auto &option : launchOptions)
        parser.addOption({option.name, QCoreApplication::translate("CommandLine", option.text), option.value});
    parser.addPositionalArgument(
        u"ID"_s, QCoreApplication::translate("CommandLine", "Documents to open in that session"), u"[ID…]"_s);
}

void writeList(Json::Writer &writer, QStringView key, const QStringList &texts)
{
    writer.key(key).beginArray();
    for (const QString &text : texts)
        writer.string(text);
    writer.endArray();
}

QStringList readList(const Json::Value &object, QStringView key)
{
    QStringList texts;
    const Json::Value list = object.member(key).value_or(Json::Value());
    for (const Json::Child &child : list.children())
        texts.append(child.value().toString());
    return texts;
}

QString readText(const Json::Value &object, QStringView key)
{
    return object.member(key).value_or(Json::Value()).toString();
}

} // namespace

Result<CommandLine> commandLineOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error::misuse(parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    CommandLine line;
    line.urls = parser.values(u"url"_s);
    line.database = parser.value(u"database"_s);
    line.sandboxFile = parser.value(u"sandbox"_s);
    line.settingsFolder = parser.value(u"settings"_s);
    line.logFile = parser.value(u"log"_s);
    line.traceFile = parser.value(u"trace-stalls"_s);
    line.isSelfTest = parser.isSet(u"selftest"_s);
    line.ids = parser.positionalArguments();
    if (!line.urls.isEmpty() && !line.sandboxFile.isEmpty())
        return Error::misuse(
            QCoreApplication::translate("CommandLine", "--url and --sandbox name two places: give one."));
    if (!line.namesPlace() && (!line.ids.isEmpty() || !line.database.isEmpty()))
        return Error::misuse(QCoreApplication::translate(
            "CommandLine", "Which server? Give its address with --url, or --sandbox FILE."));
    return line;
}

QByteArray CommandLine::toMessage() const
{
    Json::Writer writer;
    writer.beginObject();
    writeList(writer, u"urls", urls);
    writeList(writer, u"ids", ids);
    writer.key(u"database").string(database).key(u"sandbox").string(sandboxFile).endObject();
    return writer.take();
}

std::optional<CommandLine> CommandLine::fromMessage(const QByteArray &message)
{
    const Result<Json::Value> json = Json::parse(message);
    if (!json || !json->isObject())
        return std::nullopt;
    CommandLine line;
    line.urls = readList(*json, u"urls");
    line.ids = readList(*json, u"ids");
    line.database = readText(*json, u"database");
    line.sandboxFile = readText(*json, u"sandbox");
    return line;
}

} // namespace Rookery
