// SPDX-License-Identifier: MIT
#include "session/deferred/deferredcommands.h"

#include <QSet>

#include <algorithm>

namespace Rookery {

namespace {

auto isAboutId(QStringView id)
{
    return [key = idKey(id)](const DeferredPointer &command) { return idKey(documentIdOf(*command)) == key; };
}

} // namespace

qsizetype DeferredCommands::removeAbout(QStringView id)
{
    return m_commands.removeIf(isAboutId(id));
}

void DeferredCommands::removeDeletesOf(QStringView id)
{
    m_commands.removeIf([isAbout = isAboutId(id)](const DeferredPointer &command) {
        return std::holds_alternative<DeleteDocument>(*command) && isAbout(command);
    });
}

bool DeferredCommands::isAbout(QStringView id) const
{
    return std::any_of(m_commands.cbegin(), m_commands.cend(), isAboutId(id));
}

QStringList DeferredCommands::deletedIds() const
{
    QStringList ids;
    for (const DeferredPointer &command : m_commands) {
        if (const auto *removal = std::get_if<DeleteDocument>(command.get()))
            ids.append(removal->id);
    }
    return ids;
}

QStringList DeferredCommands::ids() const
{
    QStringList ids;
    QSet<QString> known;
    for (const DeferredPointer &command : m_commands) {
        const QString id = documentIdOf(*command);
        const qsizetype before = known.size();
        known.insert(idKey(id));
        if (known.size() > before)
            ids.append(id);
    }
    return ids;
}

} // namespace Rookery
