// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest.h"

#include "application.h"
#include "async/waitfor.h"
#include "edit/documenttext.h"
#include "executors.h"
#include "theme/icons.h"

#include <QSslSocket>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

bool say(const QString &what, bool isWell, const QString &why = {})
{
    QTextStream(stdout) << (isWell ? "ok      " : "FAILED  ") << what << (why.isEmpty() ? QString() : ": "_L1 + why)
                        << '\n';
    return isWell;
}

bool tryMainJob(const QString &folder)
{
    CommandLine line;
    line.settingsFolder = folder;
    Application rookery(line);
    Connection sandbox;
    sandbox.name = u"self test"_s;
    sandbox.database = u"Sandbox"_s;
    const Result<SessionTab *> tab = rookery.window().openSession(SessionChoice::forWindow(sandbox));
    if (!say(u"a session opens"_s, tab.hasValue(), tab ? QString() : tab.error().message))
        return false;
    Session &session = (*tab)->workspace().session();
    const auto documents = waitFor(session.loadStartingWith(u"species/"_s));
    const bool isLoaded = documents && !documents->isEmpty();
    if (!say(u"documents load"_s, isLoaded, documents ? QString() : documents.error().message))
        return false;
    const QString id = documents->first().id;
    const Result<Done> edited = session.set(id, Json::Pointer({u"SelfTest"_s}), Json::Value::fromBool(true));
    const Result<SaveAnswer> saved = waitFor(session.saveChanges());
    return say(
        u"an edit is saved"_s, edited && saved && saved->writes.size() == 1, saved ? QString() : saved.error().message);
}

} // namespace

int selfTest()
{
    const QTemporaryDir folder;
    bool isWell = say(u"a folder for settings can be written"_s, folder.isValid());
    isWell &= say(u"drawings are there"_s, !icon(Icon::Document).pixmap(16).isNull() && !appIcon().isNull());
    isWell &= say(u"TLS is there"_s, QSslSocket::supportsSsl(), QSslSocket::sslLibraryBuildVersionString());
    isWell &= tryMainJob(folder.path());
    return isWell ? 0 : 1;
}

} // namespace Rookery
