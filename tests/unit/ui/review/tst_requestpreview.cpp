// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/parts/requestpreview.h"
#include "reviewtesting.h"
#include "text/reviewtext.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class RequestPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idOfTheServer_isShownAsItIsSent();
    void deleteOfWhatWasNotLoaded_expectsNothing();

private:
    static QString textOf(const PendingDocument &document)
    {
        RequestPreview preview;
        preview.setRequest(ReviewPlace(), {document});
        return preview.findChild<QPlainTextEdit *>()->toPlainText();
    }
};

void RequestPreviewTest::idOfTheServer_isShownAsItIsSent()
{
    PendingDocument unnamed = pending(u"orders/…1"_s, "", "{}", DocumentState::New);
    unnamed.openId = u"orders/"_s;
    const QString text = textOf(unnamed);
    QVERIFY2(text.contains(u"\"Id\": \"orders/\","_s), qPrintable(text));
}

void RequestPreviewTest::deleteOfWhatWasNotLoaded_expectsNothing()
{
    const QString text = textOf(pending(u"orders/1-A"_s, "", "", DocumentState::Deleted));
    QVERIFY2(text.contains(u"\"Id\": \"orders/1-A\", \"ChangeVector\": null"_s), qPrintable(text));
}

QTEST_MAIN(RequestPreviewTest)
#include "tst_requestpreview.moc"
