// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "documents/editortabs.h"
#include "query/queryview.h"
#include "testedwindow.h"
#include "views/documenttree.h"
#include "widgets/banner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Rookery;

/// The program from one start to the next, with a folder of settings of its own.
class RestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void firstStart_withoutAFolder_listsTheSandbox();
    void restart_bringsBackDocumentsAndQueries();
    void damagedSettings_areSetAsideAndNamed();

private:
    std::unique_ptr<Application> start() const;
    QString folder() const { return m_folder->filePath(u"not/there/yet"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<Application> RestartTest::start() const
{
    CommandLine line;
    line.settingsFolder = folder();
    auto application = std::make_unique<Application>(line);
    application->start();
    return application;
}

void RestartTest::firstStart_withoutAFolder_listsTheSandbox()
{
    const auto application = start();
    QCOMPARE(application->window().tabs().size(), 1);
    const auto trees = application->window().tabs().constFirst()->tree().findChildren<QTreeView *>();
    QTRY_VERIFY(
        std::any_of(trees.cbegin(), trees.cend(), [](const QTreeView *tree) { return tree->model()->rowCount() > 1; }));
    QVERIFY(QFile::exists(folder() + u"/sandbox.sqlite"_s));
}

void RestartTest::restart_bringsBackDocumentsAndQueries()
{
    {
        const auto application = start();
        SessionTab *tab = application->window().tabs().constFirst();
        QVERIFY(TestedWindow::open(*tab, firstSpecies));
        tab->editors().openQuery(u"from Species\nwhere Name = 'Rook'"_s);
        application->window().close();
        QTRY_VERIFY(!application->window().isVisible());
    }
    const auto application = start();
    QCOMPARE(application->window().tabs().size(), 1);
    SessionTab *tab = application->window().tabs().constFirst();
    QTRY_VERIFY(tab->workspace().openDocument(firstSpecies));
    QCOMPARE(tab->editors().queries().size(), 1);
    QCOMPARE(tab->editors().queries().constFirst()->rql(), u"from Species\nwhere Name = 'Rook'"_s);
    QVERIFY(!tab->editors().queries().constFirst()->isRunning()); // it waits to be run
}

void RestartTest::damagedSettings_areSetAsideAndNamed()
{
    QVERIFY(QDir().mkpath(folder()));
    QFile settings(folder() + u"/settings.json"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("{\"tabs\": [");
    settings.close();
    const auto application = start();
    QVERIFY(application->window().banner().text().contains(u"settings.json.damaged-"_s));
    QCOMPARE(QDir(folder()).entryList({u"settings.json.damaged-*"_s}).size(), 1);
    QCOMPARE(application->window().tabs().size(), 1);
}

QTEST_MAIN(RestartTest)
#include "tst_restart.moc"
