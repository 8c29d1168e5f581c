// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every screen, on the sandbox: screens FOLDER [light|dark]. Its own test is a look at them.
#include "async/waitfor.h"
#include "commands/batch.h"
#include "executors.h"
#include "jsontree/jsontreeeditor.h"
#include "jsontree/jsontreeview.h"
#include "newdocument/newdocumentdialog.h"
#include "options/sessionoptionsdialog.h"
#include "query/queryview.h"
#include "review/reviewwindow.h"
#include "session/documentstore.h"
#include "testedwindow.h"
#include "translations.h"
#include "views/documenttree.h"
#include "views/panels/findpanel.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextStream>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Rookery;

namespace {

constexpr QSize windowSize(1400, 900);

class Album
{
public:
    Album(const QString &folder, Theme::Mode mode)
        : m_folder(folder), m_isDark(mode == Theme::Mode::Dark), m_tested(&executorsOf, mode)
    {
        m_tested.window.resize(windowSize);
    }

    void fill()
    {
        take(u"welcome"_s, m_tested.window);
        m_tab = m_tested.openTab();
        takeDialogs();
        takeSession();
        takeQuery();
        takeReview();
        takeTroubles();
    }

private:
    void take(const QString &name, QWidget &widget)
    {
        QTest::qWait(400); // workers compare, icons are drawn, rows come
        const QString file = QDir(m_folder).filePath(name + (m_isDark ? u"-dark.png"_s : u"-light.png"_s));
        if (!widget.grab().save(file))
            qFatal("%s cannot be written", qPrintable(file));
        QTextStream(stdout) << file << '\n';
    }

    void edit(const QString &id, const QByteArray &old, const QByteArray &text)
    {
        TestedWindow::replaceInText(*m_tab, id, old, text);
    }

    void takeDialogs();
    void takeSession();
    void takeQuery();
    void takeReview();
    void takeTroubles();
    void takeUnknown();

    QString m_folder;
    bool m_isDark;
    TestedWindow m_tested;
    SessionTab *m_tab = nullptr;
};

void Album::takeDialogs()
{
    SessionOptionsDialog options(m_tested.connections, &executorsOf, &m_tested.window);
    options.open();
    take(u"session-options"_s, options);
    SessionOptionsDialog refused(m_tested.connections, &executorsOf, &m_tested.window);
    refused.open();
    for (QComboBox *box : refused.findChildren<QComboBox *>()) {
        if (const int clusterWide = box->findText(u"Cluster-wide"_s); clusterWide >= 0)
            box->setCurrentIndex(clusterWide);
    }
    take(u"session-options-errors"_s, refused);
    NewDocumentDialog document(
        m_tab->workspace(), {.collection = u"Species"_s, .like = {}, .isClone = false}, &m_tested.window);
    document.open();
    take(u"new-document"_s, document);
}

void Album::takeSession()
{
    edit(secondSpecies, "\"Corvus\"", "12");
    edit(firstSpecies, "312.5", "1.10000000000000000000000000047");
    m_tab->workspace().create(u"species/raphus-cucullatus"_s, u"Species"_s, Json::Value::emptyObject());
    m_tab->workspace().remove({u"species/pica-pica"_s});
    m_tab->workspace().open(firstSpecies);
    const auto trees = m_tab->tree().findChildren<QTreeView *>();
    for (QTreeView *tree : trees)
        tree->expandToDepth(0);
    take(u"main"_s, m_tested.window);
    m_tab->editors().current()->setTreeShown(true);
    QTest::qWait(300); // the text is read
    m_tab->editors().current()->tree().view().expandAll();
    m_tab->editors().current()->tree().view().setCurrentPath({2});
    take(u"json-tree"_s, m_tested.window);
    m_tab->editors().current()->setTreeShown(false);
    for (const auto &[name, page] :
        {std::pair(u"activity"_s, BottomPanel::ActivityPage), std::pair(u"session"_s, BottomPanel::SessionPage)}) {
        m_tab->panel().show(page);
        take(name, m_tested.window);
    }
    m_tab->panel().show(BottomPanel::PendingPage);
    m_tab->editors().current()->tools().replace();
    for (auto *field : m_tab->editors().current()->tools().findChildren<QLineEdit *>())
        field->setText(u"r"_s);
    take(u"search"_s, m_tested.window);
    m_tab->editors().current()->tools().goToPlace();
    m_tab->findInDocuments();
    auto *find = m_tab->findChild<FindPanel *>();
    find->open(u"Corvus"_s);
    QTest::keyClick(find->findChildren<QLineEdit *>().first(), Qt::Key_Return);
    take(u"find"_s, m_tested.window);
    m_tab->panel().show(BottomPanel::PendingPage);
}

void Album::takeQuery()
{
    QueryView *query = m_tab->editors().openQuery();
    take(u"query-empty"_s, m_tested.window);
    query->setRql(u"from Sightings as s\nwhere s.Weather.Celsius > 20.0\norder by s.At desc\ninclude s.Observer"_s);
    const auto run = [query] {
        query->run();
        if (!QTest::qWaitFor([query] { return !query->isRunning(); }))
            qFatal("the sandbox does not answer");
    };
    run();
    take(u"query"_s, m_tested.window);
    query->setRql(u"from Sightings were At = $day"_s);
    query->findChild<QLineEdit *>(u"day"_s)->setText(u"1"_s);
    run();
    take(u"query-error"_s, m_tested.window);
    m_tab->editors().closeCurrent();
}

void Album::takeReview()
{
    m_tab->review(firstSpecies);
    auto *review = m_tab->findChild<ReviewWindow *>();
    take(u"review-text"_s, *review);
    review->setMode(ReviewMode::Structure);
    take(u"review-structure"_s, *review);
    if (QPushButton *preview = buttonThatBegins(*review, u"Preview request"_s))
        preview->click();
    take(u"review-request"_s, *review);
    review->close();
}

void Album::takeTroubles()
{
    Workspace &workspace = m_tab->workspace();
    const PutDocument theirs{
        firstSpecies, {}, {}, Json::parse(R"({"Name":"theirs","@metadata":{"@collection":"Species"}})").value()};
    if (!waitFor(workspace.executor().send(ExecuteBatch{{theirs}})))
        qFatal("the sandbox refused a document");
    workspace.saveRun().start({firstSpecies});
    take(u"conflict"_s, m_tested.window);
    edit(secondSpecies, "\"Latin\":", "");
    take(u"invalid"_s, m_tested.window);
    m_tab->panel().show(BottomPanel::ProblemsPage);
    take(u"problems"_s, m_tested.window);
    takeUnknown();
    workspace.session().setMaxNumberOfRequests(1);
    workspace.open(u"species/corvus-monedula"_s);
    take(u"budget"_s, m_tested.window);
}

void Album::takeUnknown()
{
    Workspace &workspace = m_tab->workspace();
    const Error lost = Error::of(ErrorKind::StateUnknown, u"The reply did not come within 15 s."_s);
    workspace.pending().setOutcome({u"species/raphus-cucullatus"_s}, DocumentState::Unknown, lost);
    workspace.open(u"species/raphus-cucullatus"_s);
    m_tab->panel().show(BottomPanel::PendingPage);
    take(u"unknown"_s, m_tested.window);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    installTranslations(QLocale(QLocale::English));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1)))
        qFatal("usage: screens FOLDER [light|dark]");
    for (const auto &[name, mode] :
        {std::pair(u"light"_s, Theme::Mode::Light), std::pair(u"dark"_s, Theme::Mode::Dark)}) {
        if (arguments.size() == 2 || arguments.at(2) == name)
            Album(arguments.at(1), mode).fill();
    }
    return 0;
}
