// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/palette.h"

#include <QTest>

#include <cmath>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= .03928 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return .2126 * linear(color.redF()) + .7152 * linear(color.greenF()) + .0722 * linear(color.blueF());
}

/// WCAG's: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + .05) / (std::min(first, second) + .05);
}

struct TextPairs
{
    const char *name;
    QList<Token> texts;
    QList<Token> grounds;
    double least = 4.5;
};

using T = Tokens;

const QList<Token> rowGrounds{&T::window, &T::panel, &T::base, &T::alt, &T::sel, &T::selOff, &T::hover};
const QList<Token> stateGrounds{&T::window, &T::panel, &T::base, &T::sel, &T::selOff, &T::hover};
const QList<Token> environments{&T::envDev, &T::envTest, &T::envStage};
const QList<Token> lexemes{&T::jKey, &T::jStr, &T::jNum, &T::jLit, &T::jPun, &T::jRef};
const QList<Token> jsonGrounds{&T::base, &T::curLine, &T::sel, &T::dAdd, &T::dAddHi, &T::dDel, &T::dDelHi, &T::dMod,
    &T::tConf, &T::tStale, &T::hover, &T::alt};
const QList<Token> tintedGrounds{&T::tNew, &T::tMod, &T::tDel, &T::tStale, &T::tConf, &T::tErr, &T::tWarn, &T::tInfo,
    &T::dAdd, &T::dAddHi, &T::dDel, &T::dDelHi, &T::dMod};
const QList<Token> linkGrounds{&T::base, &T::panel, &T::window, &T::sel, &T::alt, &T::hover, &T::tInfo, &T::tErr,
    &T::tStale, &T::tWarn, &T::tConf};

const QList<TextPairs> allPairs{
    {"text on rows", {&T::text, &T::text2}, rowGrounds},
    {"text on tints", {&T::text}, tintedGrounds},
    {"hints on banners", {&T::text2}, {&T::tWarn, &T::tErr, &T::tInfo, &T::tStale, &T::tConf}},
    {"placeholders", {&T::placeholder}, {&T::base, &T::panel}},
    {"links", {&T::link}, linkGrounds},
    {"white on the accent", {&T::onAccent}, {&T::accent, &T::accentHover}},
    {"white on tooltips", {&T::onAccent}, {&T::tooltip}},
    {"white on red", {&T::onProd}, {&T::envProd, &T::errFill}},
    {"states on rows", {&T::sNew, &T::sMod, &T::sDel, &T::sStale, &T::sConf}, stateGrounds},
    {"new on its tint", {&T::sNew}, {&T::tNew}},
    {"modified on its tint", {&T::sMod}, {&T::tMod}},
    {"deleted on its tint", {&T::sDel}, {&T::tDel}},
    {"stale on its tint", {&T::sStale}, {&T::tStale}},
    {"conflict on its tint", {&T::sConf}, {&T::tConf}},
    {"errors", {&T::sErr}, {&T::window, &T::base, &T::panel, &T::sel, &T::tErr}},
    {"environments", environments, {&T::window, &T::panel, &T::base, &T::sel}},
    {"JSON", lexemes, jsonGrounds},
    {"line numbers", {&T::gutter}, {&T::gutterBg, &T::curLine}},
    {"frames of fields", {&T::field}, {&T::base, &T::panel}, 3},
    {"focus", {&T::focus}, {&T::base, &T::panel, &T::window}, 3},
};

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_inBothThemes_haveContrast_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<bool>("dark");
        for (int index = 0; index < allPairs.size(); ++index)
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", allPairs[index].name, dark ? "dark" : "light") << index << dark;
    }

    void pairs_inBothThemes_haveContrast()
    {
        QFETCH(int, pairs);
        QFETCH(bool, dark);
        const TextPairs &row = allPairs[pairs];
        const Tokens &tokens = dark ? darkTokens() : lightTokens();
        for (const Token text : row.texts)
            for (const Token ground : row.grounds) {
                const double found = contrast(tokens.*text, tokens.*ground);
                QVERIFY2(found >= row.least,
                    qPrintable((tokens.*text).name() + u" on "_s + (tokens.*ground).name() + u": "_s
                        + QString::number(found)));
            }
    }

    void tokens_ofAPalette_areThoseItWasMadeOf()
    {
        QCOMPARE(&tokensOf(paletteOf(lightTokens())), &lightTokens());
        QCOMPARE(&tokensOf(paletteOf(darkTokens())), &darkTokens());
        QCOMPARE(&tokensOf(panelPaletteOf(paletteOf(darkTokens()))), &darkTokens());
    }

    void palette_allRolesAndGroups_areTokens()
    {
        const QPalette palette = paletteOf(darkTokens());
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            const auto colorRole = static_cast<QPalette::ColorRole>(role);
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(palette.isBrushSet(group, colorRole), qPrintable(QString::number(role)));
        }
    }

    void palette_roles_followTheTable()
    {
        const Tokens &tokens = lightTokens();
        const QPalette palette = paletteOf(tokens);
        QCOMPARE(palette.color(QPalette::Window), tokens.window);
        QCOMPARE(palette.color(QPalette::Base), tokens.base);
        QCOMPARE(palette.color(QPalette::Light), tokens.panel);
        QCOMPARE(palette.color(QPalette::Mid), tokens.line);
        QCOMPARE(palette.color(QPalette::Dark), tokens.line2);
        QCOMPARE(palette.color(QPalette::HighlightedText), tokens.text);
        QCOMPARE(palette.color(QPalette::Active, QPalette::Highlight), tokens.sel);
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), tokens.selOff);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::ButtonText), tokens.disabled);
        QCOMPARE(palette.color(QPalette::PlaceholderText), tokens.placeholder);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
