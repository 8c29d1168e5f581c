// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/documents.h"
#include "output.h"
#include "tools/jsonfile.h"
#include "tools/tools.h"
#include "tools/workplace.h"

using namespace Qt::StringLiterals;

namespace Rookery::Cli {

namespace {

std::optional<Error> faultOfIds(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (id.trimmed().isEmpty())
            return Error::misuse(u"The id of a document cannot be empty."_s);
    }
    return std::nullopt;
}

void nameMissing(const QString &id)
{
    writeMessage(u"There is no document '%1'."_s.arg(id));
}

Result<SaveAnswer> saved(Session &session)
{
    return waitFor(session.saveChanges());
}

/// Those that the server has; the others are named.
Result<QStringList> existing(Workplace &place, const QStringList &ids)
{
    const auto loaded = place.ask(GetDocuments{ids, {}, true});
    if (!loaded)
        return loaded.error();
    QStringList found;
    for (qsizetype index = 0; index < ids.size(); ++index) {
        if (loaded->documents.value(index))
            found.append(ids.at(index));
        else
            nameMissing(ids.at(index));
    }
    return found;
}

ExitCode put(Workplace &place, const Invocation &invocation, Json::Value json)
{
    auto session = place.openSession();
    if (!session)
        return Workplace::complain(session.error());
    StoreOptions options;
    options.collection = invocation.collection;
    if (invocation.expected) // left out is not the same as "no check"
        options.changeVector.emplace(*invocation.expected);
    const auto stored = (*session)->store(invocation.arguments.first(), std::move(json), options);
    if (!stored)
        return Workplace::complain(stored.error());
    const auto answer = saved(**session);
    if (!answer)
        return Workplace::complain(answer.error());
    for (const SavedWrite &write : answer->writes)
        writeOutput(u"%1\t%2\n"_s.arg(write.id, write.changeVector).toUtf8());
    return ExitCode::Ok;
}

ExitCode removeFound(Workplace &place, const Invocation &invocation, const QStringList &ids)
{
    auto session = place.openSession();
    if (!session)
        return Workplace::complain(session.error());
    for (const QString &id : ids) {
        if (const auto removed = (*session)->remove(id, invocation.expected); !removed)
            return Workplace::complain(removed.error());
    }
    const auto answer = saved(**session);
    return answer ? ExitCode::Ok : Workplace::complain(answer.error());
}

} // namespace

ExitCode getDocuments(const Invocation &invocation)
{
    const QStringList &ids = invocation.arguments;
    if (const auto fault = faultOfIds(ids))
        return Workplace::complain(*fault);
    return Workplace::run(invocation, [&ids](Workplace &place) {
        const auto loaded = place.ask(GetDocuments{ids});
        if (!loaded)
            return Workplace::complain(ids.size() == 1 ? loaded.error().about(ids.first()) : loaded.error());
        ExitCode code = ExitCode::Ok;
        for (qsizetype index = 0; index < ids.size(); ++index) {
            const std::optional<Document> document = loaded->documents.value(index);
            if (document) {
                writeOutput(document->json.toJson() + '\n');
            } else {
                nameMissing(ids.at(index));
                code = ExitCode::Refused;
            }
        }
        return code;
    });
}

ExitCode putDocument(const Invocation &invocation)
{
    if (const auto fault = faultOfIds({invocation.arguments.first()}))
        return Workplace::complain(*fault);
    auto json = jsonIn(invocation.arguments.at(1));
    if (!json)
        return Workplace::complain(json.error());
    return Workplace::run(invocation, [&](Workplace &place) { return put(place, invocation, *std::move(json)); });
}

ExitCode removeDocuments(const Invocation &invocation)
{
    const QStringList &ids = invocation.arguments;
    if (const auto fault = faultOfIds(ids))
        return Workplace::complain(*fault);
    if (invocation.expected && ids.size() > 1)
        return Workplace::complain(Error::misuse(u"--change-vector is about one document: name one id."_s));
    return Workplace::run(invocation, [&](Workplace &place) {
        const auto found = existing(place, ids);
        if (!found)
            return Workplace::complain(found.error());
        const ExitCode code = removeFound(place, invocation, *found);
        return code == ExitCode::Ok && found->size() < ids.size() ? ExitCode::Refused : code;
    });
}

} // namespace Rookery::Cli
