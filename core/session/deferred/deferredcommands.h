// SPDX-License-Identifier: MIT
#pragma once

#include "commands/batch.h"
#include "model/document.h"

#include <QList>

#include <algorithm>
#include <memory>

namespace Rookery {

/// Shared by the list and a save in flight, which outlives a revert.
using DeferredPointer = std::shared_ptr<const BatchCommand>;

/// What a save sends behind the documents, in the order of the calls (RavenDB: deferred commands): deletes by id,
/// patches, and what documents have beside their JSON.
class DeferredCommands
{
public:
    const QList<DeferredPointer> &all() const { return m_commands; }
    bool isEmpty() const { return m_commands.isEmpty(); }
    void append(BatchCommand command) { m_commands.append(std::make_shared<const BatchCommand>(std::move(command))); }
    void remove(const DeferredPointer &command) { m_commands.removeOne(command); }
    void clear() { m_commands.clear(); }
    qsizetype removeAbout(QStringView id); ///< says how many
    void removeDeletesOf(QStringView id); ///< what else is pending of the document stays
    bool isAbout(QStringView id) const;

    /// Is there one of this kind about a document that `fits`?
    template <typename C, typename Predicate>
    bool has(QStringView id, Predicate fits) const
    {
        const QString key = idKey(id);
        return std::any_of(m_commands.cbegin(), m_commands.cend(), [&](const DeferredPointer &each) {
            const C *command = std::get_if<C>(each.get());
            return command && idKey(command->id) == key && fits(*command);
        });
    }

    template <typename C>
    bool has(QStringView id) const
    {
        return has<C>(id, [](const C &) { return true; });
    }

    QStringList deletedIds() const;
    QStringList ids() const; ///< of all of them, each once

private:
    QList<DeferredPointer> m_commands;
};

} // namespace Rookery
