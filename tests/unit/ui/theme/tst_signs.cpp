// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/painting.h"
#include "theme/theme.h"
#include "theme/tokens.h"
#include "widgets/signlabel.h"
#include "window/sessiontabbar.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rookery;

class SignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionTab_ofAnEnvironment_hasItsLine();
    void sessionTab_withoutAnEnvironment_hasALineInFrontOnly();
    void signLabel_withASign_isWider();

private:
    Theme m_theme{Theme::Mode::Light};

    static QColor lineOver(QTabBar &bar, int tab)
    {
        bar.resize(400, 40);
        bar.show();
        return bar.grab().toImage().pixelColor(bar.tabRect(tab).center().x(), 1);
    }
};

void SignsTest::sessionTab_ofAnEnvironment_hasItsLine()
{
    SessionTabBar bar;
    bar.add(u"A"_s, Environment::Production);
    bar.add(u"B"_s, Environment::Development);
    const Tokens &tokens = tokensOf(bar.palette());
    QCOMPARE(lineOver(bar, 0), environmentColor(Environment::Production, tokens));
    QCOMPARE(lineOver(bar, 1), environmentColor(Environment::Development, tokens));
}

void SignsTest::sessionTab_withoutAnEnvironment_hasALineInFrontOnly()
{
    SessionTabBar bar;
    bar.add(u"A"_s, Environment::None);
    bar.add(u"B"_s, Environment::None);
    const Tokens &tokens = tokensOf(bar.palette());
    QCOMPARE(lineOver(bar, 0), tokens.focus);
    QVERIFY(lineOver(bar, 1) != tokens.focus);
}

void SignsTest::signLabel_withASign_isWider()
{
    SignLabel label(8, nullptr);
    label.setText(u"Valid JSON"_s);
    const QSize plain = label.sizeHint();
    label.setSign(icon(Icon::CheckCircle));
    QCOMPARE(label.sizeHint().width() - plain.width(), 22);
}

QTEST_MAIN(SignsTest)
#include "tst_signs.moc"
