// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/palette.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace Rookery;

namespace {

/// The colour of the pixel that is painted most.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    const QImage image = icon.pixmap(QSize(32, 32), 1, mode, state).toImage().convertToFormat(QImage::Format_ARGB32);
    QRgb strongest = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > qAlpha(strongest))
                strongest = image.pixel(x, y);
    return QColor::fromRgb(strongest);
}

QImage pictureOf(Icon name)
{
    return icon(name).pixmap(QSize(16, 16), 1).toImage();
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(paletteOf(lightTokens())); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void icon_everyName_isDrawn()
    {
        QVERIFY(allIcons().size() > 50);
        for (const Icon name : allIcons())
            for (const int size : {16, 20, 24, 48})
                QVERIFY2(inkOf(icon(name)).alpha() > 0 && !icon(name).pixmap(size).isNull(), nameOf(name).data());
    }

    void icon_everyDrawing_hasAName()
    {
        QStringList names;
        for (const Icon name : allIcons())
            names.append(nameOf(name) + QStringLiteral(".png"));
        names.sort();
        QStringList drawings = QDir(QStringLiteral(":/rookery/icons/16")).entryList();
        drawings.sort();
        QCOMPARE(names, drawings);
    }

    void tint_byModeAndState_isOfTheTokens()
    {
        const Tokens &tokens = lightTokens();
        const QIcon undo = icon(Icon::Undo);
        QCOMPARE(inkOf(undo), tokens.text2);
        QCOMPARE(inkOf(undo, QIcon::Active), tokens.text);
        QCOMPARE(inkOf(undo, QIcon::Selected), tokens.text);
        QCOMPARE(inkOf(undo, QIcon::Normal, QIcon::On), tokens.text);
        QCOMPARE(inkOf(undo, QIcon::Disabled), tokens.disabled);
    }

    void tint_afterPaletteChange_isTheNewOne()
    {
        const QIcon quiet = icon(Icon::Search);
        const QIcon sign = icon(Icon::Warning, &Tokens::sWarn);
        const QIcon fixed = icon(Icon::Warning, lightTokens().sErr);
        QCOMPARE(inkOf(sign), lightTokens().sWarn);
        QApplication::setPalette(paletteOf(darkTokens()));
        QCOMPARE(inkOf(quiet), darkTokens().text2);
        QCOMPARE(inkOf(sign), darkTokens().sWarn);
        QCOMPARE(inkOf(fixed), lightTokens().sErr);
    }

    void pixmap_onTwoPixelsAPoint_isSharp()
    {
        const QPixmap pixmap = icon(Icon::Save).pixmap(QSize(16, 16), 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void pixmap_rightToLeft_mirrorsOnlyWhatPoints()
    {
        QMap<Icon, QImage> before;
        for (const Icon name : allIcons())
            before.insert(name, pictureOf(name));
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const QList<Icon> pointing{Icon::Undo, Icon::Redo, Icon::Revert, Icon::ChevronRight};
        for (const Icon name : allIcons()) {
            const QImage expected = pointing.contains(name) ? before[name].mirrored(true, false) : before[name];
            QVERIFY2(pictureOf(name) == expected, nameOf(name).data());
        }
        QVERIFY(pictureOf(Icon::Undo) != before[Icon::Undo]);
    }

    void appIcon_everySize_isThere()
    {
        for (const int size : {16, 20, 24, 32, 40, 48, 64, 128, 256})
            QVERIFY(appIcon().availableSizes().contains(QSize(size, size)));
        QVERIFY(!appIcon().pixmap(16).toImage().isNull());
    }
};

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
