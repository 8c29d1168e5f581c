// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/statetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

class StateText
{
    Q_DECLARE_TR_FUNCTIONS(Rookery::StateText)

public:
    static QString word(DocumentState state);
    static QString note(DocumentState state);
    static QString word(Environment environment);
    static QString name(Environment environment);
    static QString locked(const QString &word);
    static QString joined(const QString &id, const QString &note);
};

QString StateText::word(DocumentState state)
{
    switch (state) {
    case DocumentState::Unmodified: return tr("unmodified");
    case DocumentState::New: return tr("new");
    case DocumentState::Modified: return tr("modified");
    case DocumentState::Deleted: return tr("deleted");
    case DocumentState::Invalid: return tr("invalid JSON");
    case DocumentState::Stale: return tr("stale");
    case DocumentState::Conflict: return tr("conflict");
    case DocumentState::Unknown: return tr("state unknown");
    case DocumentState::Saving: return tr("saving");
    case DocumentState::Saved: return tr("saved");
    case DocumentState::Failed: return tr("not saved");
    }
    return {};
}

/// What follows the id in a sentence.
QString StateText::note(DocumentState state)
{
    switch (state) {
    case DocumentState::Unmodified: return {};
    case DocumentState::New: return tr("new, not on the server yet");
    case DocumentState::Modified: return tr("modified, not saved yet");
    case DocumentState::Deleted: return tr("deleted here, not on the server yet");
    case DocumentState::Invalid: return tr("its text is not valid JSON and is kept here");
    case DocumentState::Stale: return tr("changed on the server since it was loaded");
    case DocumentState::Conflict: return tr("conflict: changed here and on the server");
    case DocumentState::Unknown: return tr("state unknown: it was sent, and no reply came");
    case DocumentState::Saving: return tr("being saved");
    case DocumentState::Saved: return tr("saved");
    case DocumentState::Failed: return tr("not saved: the server refused it");
    }
    return {};
}

QString StateText::word(Environment environment)
{
    switch (environment) {
    case Environment::None: break;
    case Environment::Development: return tr("DEV");
    case Environment::Testing: return tr("TESTING");
    case Environment::Staging: return tr("STAGING");
    case Environment::Production: return tr("PRODUCTION");
    }
    return {};
}

QString StateText::name(Environment environment)
{
    switch (environment) {
    case Environment::None: return tr("None", "no environment");
    case Environment::Development: return tr("Development");
    case Environment::Testing: return tr("Testing");
    case Environment::Staging: return tr("Staging");
    case Environment::Production: return tr("Production");
    }
    return {};
}

QString StateText::locked(const QString &word)
{
    return word.isEmpty() ? tr("LOCKED") : tr("%1 · LOCKED", "an environment, PRODUCTION").arg(word);
}

QString StateText::joined(const QString &id, const QString &note)
{
    return note.isEmpty() ? id : tr("%1, %2", "the ID of a document, and its state").arg(id, note);
}

} // namespace

QChar letterOf(DocumentState state)
{
    switch (state) {
    case DocumentState::New: return u'N';
    case DocumentState::Modified: return u'M';
    case DocumentState::Deleted: return u'D';
    case DocumentState::Invalid:
    case DocumentState::Failed: return u'!';
    case DocumentState::Stale: return u'S';
    case DocumentState::Conflict: return u'C';
    case DocumentState::Unknown: return u'?';
    case DocumentState::Saving: return u'\u2026';
    case DocumentState::Saved: return u'\u2713';
    case DocumentState::Unmodified: break;
    }
    return u' ';
}

QString stateWord(DocumentState state)
{
    return StateText::word(state);
}

QString stateSentence(DocumentState state, const QString &id)
{
    return StateText::joined(id, StateText::note(state));
}

QString nameOf(Environment environment)
{
    return StateText::name(environment);
}

QString wordOf(Environment environment)
{
    return StateText::word(environment);
}

QString wordOf(Environment environment, bool isLocked)
{
    const QString word = StateText::word(environment);
    return isLocked ? StateText::locked(word) : word;
}

} // namespace Rookery
