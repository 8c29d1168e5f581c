// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fonts.h"
#include "theme/painting.h"
#include "theme/palette.h"
#include "theme/rowdelegate.h"
#include "theme/stylesheet.h"
#include "theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyle>
#include <QTest>

using namespace Rookery;
using namespace Qt::StringLiterals;

namespace {

/// Counts what a widget hears of another theme.
class Listener : public QWidget
{
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        changes += event->type() == QEvent::PaletteChange;
        QWidget::changeEvent(event);
    }
};

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(80, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    return image;
}

bool shows(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mode_changed_reachesWidgetsByTheirPalette()
    {
        Theme theme(Theme::Mode::Light);
        Listener listener;
        listener.ensurePolished();
        QSignalSpy changed(&theme, &Theme::modeChanged);
        theme.setMode(Theme::Mode::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(changed.count(), 1);
        QVERIFY(listener.changes > 0);
        QCOMPARE(&tokensOf(listener.palette()), &darkTokens());
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(&tokensOf(listener.palette()), &lightTokens());
    }

    void styleSheet_ofATheme_hasNoNamesLeft()
    {
        const QString sheet = styleSheetOf(darkTokens());
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(sheet.contains(darkTokens().accent.name()));
        QVERIFY(!sheet.contains(lightTokens().accent.name()));
    }

    void buttonsAndFields_asShown_are28PixelsHigh()
    {
        const Theme theme(Theme::Mode::Light);
        QPushButton button(u"Revert"_s);
        QLineEdit field;
        QCOMPARE(button.sizeHint().height(), 28);
        QCOMPARE(field.sizeHint().height(), 28);
        QComboBox box;
        QSpinBox number;
        number.ensurePolished();
        QCOMPARE(box.sizeHint().height(), 28);
        QCOMPARE(qMax(number.sizeHint().height(), number.minimumHeight()), 28);
        button.setProperty("small", true);
        button.style()->polish(&button);
        QCOMPARE(button.sizeHint().height(), 24);
    }

    void rowGround_selectedInAnActiveWindow_hasABarAtTheLeadingEdge()
    {
        QStyleOptionViewItem option;
        option.palette = paletteOf(lightTokens());
        option.rect = QRect(0, 0, 80, 24);
        option.state = QStyle::State_Enabled | QStyle::State_Selected | QStyle::State_Active;
        const auto row = [&option] { return painted([&](QPainter &painter) { paintRowGround(&painter, option); }); };
        QCOMPARE(row().pixelColor(1, 12), lightTokens().focus);
        QCOMPARE(row().pixelColor(2, 12), lightTokens().sel);
        option.direction = Qt::RightToLeft;
        QCOMPARE(row().pixelColor(1, 12), lightTokens().sel);
        QCOMPARE(row().pixelColor(78, 12), lightTokens().focus);
        option.state &= ~QStyle::State_Active;
        QCOMPARE(row().pixelColor(78, 12), lightTokens().selOff);
    }

    void fonts_steps_growFromCaptionToTitle()
    {
        QFont base;
        base.setPixelSize(13);
        QCOMPARE(fontOf(FontStep::Caption, base).pixelSize(), 11);
        QCOMPARE(fontOf(FontStep::Small, base).pixelSize(), 12);
        QCOMPARE(fontOf(FontStep::Body, base).pixelSize(), 13);
        QCOMPARE(fontOf(FontStep::Head, base).pixelSize(), 15);
        QCOMPARE(fontOf(FontStep::Title, base).pixelSize(), 22);
        QCOMPARE(monospaceFont(base).pixelSize(), 12);
    }

    void stateLetter_everyState_isOnItsTint()
    {
        const QPalette palette = paletteOf(lightTokens());
        const auto letter = [&](DocumentState state) {
            return painted([&](QPainter &painter) { paintStateLetter(painter, QRect(0, 0, 80, 24), state, palette); });
        };
        QVERIFY(shows(letter(DocumentState::Modified), lightTokens().tMod));
        QVERIFY(shows(letter(DocumentState::Invalid), lightTokens().errFill));
        QVERIFY(shows(letter(DocumentState::Saved), lightTokens().tNew));
        QVERIFY(letter(DocumentState::Unknown) != letter(DocumentState::Stale));
        const QImage nothing = painted([](QPainter &) {});
        QCOMPARE(letter(DocumentState::Unmodified), nothing);
        QCOMPARE(letter(DocumentState::Saving), nothing);
    }

    void environmentChip_production_isSolid()
    {
        const QPalette palette = paletteOf(lightTokens());
        const auto chip = [&](Environment environment, bool isLocked) {
            return painted([&](QPainter &painter) {
                paintEnvironmentChip(painter, QRect(0, 0, 80, 24), environment, isLocked, palette);
            });
        };
        QCOMPARE(chip(Environment::Production, false).pixelColor(4, 12), lightTokens().envProd);
        QCOMPARE(chip(Environment::Development, false).pixelColor(3, 12).alpha(), 0);
        QCOMPARE(environmentChipSize(Environment::None, false, QFont()), QSize(0, 0));
        QVERIFY(environmentChipSize(Environment::Production, true, QFont()).width()
            > environmentChipSize(Environment::Production, false, QFont()).width());
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
