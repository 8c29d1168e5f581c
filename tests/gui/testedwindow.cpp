// SPDX-License-Identifier: GPL-3.0-or-later
#include "testedwindow.h"

#include "async/waitfor.h"
#include "commands/documents.h"
#include "edit/documenttext.h"
#include "session/documentstore.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Rookery {

namespace {

Connection sandboxInMemory()
{
    Connection sandbox;
    sandbox.name = u"Sandbox"_s;
    sandbox.database = u"Sandbox"_s;
    return sandbox;
}

} // namespace

TestedWindow::TestedWindow(ExecutorsOf executorsOf)
    : sandbox(sandboxInMemory()), connections(QString(), sandbox), window(theme, connections, std::move(executorsOf))
{
    window.resize(1400, 900);
    window.show();
}

SessionTab *TestedWindow::openTab(const Connection &connection)
{
    const Result<SessionTab *> tab = window.openSession(SessionChoice::forWindow(connection));
    return tab ? *tab : nullptr;
}

OpenDocument *TestedWindow::open(SessionTab &tab, const QString &id)
{
    tab.workspace().open(id);
    const bool isOpen = QTest::qWaitFor([&] { return tab.workspace().openDocument(id) != nullptr; }, 10'000);
    return isOpen ? tab.workspace().openDocument(id) : nullptr;
}

void TestedWindow::replaceInText(SessionTab &tab, const QString &id, const QByteArray &old, const QByteArray &text)
{
    OpenDocument *document = open(tab, id);
    QVERIFY(document);
    JsonEditor &editor = tab.editors().viewOf(id)->editor();
    const qsizetype offset = document->buffer().text().indexOf(old);
    QVERIFY2(offset >= 0, old.constData());
    editor.goTo(Json::positionOf(document->buffer().text(), offset));
    editor.setFocus();
    for (qsizetype byte = 0; byte < old.size(); ++byte)
        QTest::keyClick(&editor, Qt::Key_Delete);
    QTest::keyClicks(&editor, QString::fromUtf8(text));
    QTRY_VERIFY(document->isRead());
}

QByteArray TestedWindow::stored(SessionTab &tab, const QString &id)
{
    const auto loaded = waitFor(tab.workspace().executor().send(GetDocuments{{id}}));
    return loaded && loaded->documents.value(0) ? documentText(loaded->documents.first()->json) : QByteArray();
}

QPushButton *buttonThatBegins(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->text().startsWith(text) && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace Rookery
